#ifndef SEN_CGLIBC_SHIM_H
#define SEN_CGLIBC_SHIM_H

#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What of glibc Swift's own module of it leaves out. */

/* The bytes at a heap's end that are kept, and those from which on an allocation has its own pages. */
static inline int sen_malloc_keep(int kept, int mapped) {
  return mallopt(M_TRIM_THRESHOLD, kept) && mallopt(M_MMAP_THRESHOLD, mapped);
}

/* The number of processors that this process may run on; 0 if the kernel does not say. */
static inline int sen_processors_allowed(void) {
  unsigned long bits[1024 / (8 * sizeof(unsigned long))] = {0};
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof bits, bits);
  int count = 0;
  for (long i = 0; i < bytes / (long)sizeof bits[0]; i++) count += __builtin_popcountl(bits[i]);
  return count;
}

#endif
