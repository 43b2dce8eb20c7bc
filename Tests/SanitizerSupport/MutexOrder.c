// Tells the thread sanitizer of the order that a contended Mutex makes.
//
// Mutex of Swift's Synchronization takes its fast path in the caller, where the sanitizer sees the
// atomic exchange. The slow paths are in the Swift library, which is not instrumented, and on Linux
// the kernel hands the lock over (FUTEX_LOCK_PI): the sanitizer would see every state behind a
// Mutex that two threads ever wanted at once as a race. These functions stand before the library's
// and add the acquire and the release; they take nothing away, so a state that is touched outside
// its lock is reported as before.
#define _GNU_SOURCE
#include "SanitizerSupport.h"

#if __has_feature(thread_sanitizer)

#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

extern void __tsan_acquire(void *address);
extern void __tsan_release(void *address);

typedef SWIFT void (*LockFunction)(uint32_t thread, SELF void *handle);
typedef SWIFT bool (*TryLockFunction)(SELF void *handle);
typedef SWIFT void (*UnlockFunction)(SELF void *handle);

static LockFunction swiftLock;
static TryLockFunction swiftTryLock;
static UnlockFunction swiftUnlock;

// Another Swift may name them otherwise: then nothing here would be in place, and nobody told.
static void *library(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (found == NULL) {
    fprintf(stderr, "The Swift library has no %s: SanitizerSupport does not fit it.\n", name);
    abort();
  }
  return found;
}

__attribute__((constructor)) static void findLibrary(void) {
  swiftLock = (LockFunction)library(LOCK);
  swiftTryLock = (TryLockFunction)library(TRY_LOCK);
  swiftUnlock = (UnlockFunction)library(UNLOCK);
}

SWIFT void senLock(uint32_t thread, SELF void *handle) __asm__(LOCK);
SWIFT bool senTryLock(SELF void *handle) __asm__(TRY_LOCK);
SWIFT void senUnlock(SELF void *handle) __asm__(UNLOCK);

SWIFT void senLock(uint32_t thread, SELF void *handle) {
  swiftLock(thread, handle);
  __tsan_acquire(handle);
}

SWIFT bool senTryLock(SELF void *handle) {
  bool isLocked = swiftTryLock(handle);
  if (isLocked) __tsan_acquire(handle);
  return isLocked;
}

SWIFT void senUnlock(SELF void *handle) {
  __tsan_release(handle);
  swiftUnlock(handle);
}

#endif
