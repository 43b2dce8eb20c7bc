#include "AllocationCount.h"

#include <errno.h>
#include <stddef.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SEN_SANITIZED 1
#endif
#endif

static __thread long count;
static __thread int is_counting;

int sen_allocation_count_works(void) {
#if defined(SEN_SANITIZED) || !defined(__GLIBC__)
  return 0;
#else
  return 1;
#endif
}

void sen_allocation_count_begin(void) {
  count = 0;
  is_counting = 1;
}

long sen_allocation_count_end(void) {
  is_counting = 0;
  return count;
}

#if !defined(SEN_SANITIZED) && defined(__GLIBC__)

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *place, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  count += is_counting;
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count += is_counting;
  return __libc_calloc(number, size);
}

void *realloc(void *place, size_t size) {
  count += is_counting;
  return __libc_realloc(place, size);
}

void *memalign(size_t alignment, size_t size) {
  count += is_counting;
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count += is_counting;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
  count += is_counting;
  void *block = __libc_memalign(alignment, size);
  if (block == NULL) return ENOMEM;
  *place = block;
  return 0;
}

#endif
