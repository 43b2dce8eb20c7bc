#ifndef SEN_ALLOCATION_COUNT_H
#define SEN_ALLOCATION_COUNT_H

// Counts the calling thread's heap allocations. C, because only a definition of malloc's own symbol
// is seen by every library of the process; Swift cannot define it without allocating.

// Whether this build counts: a sanitizer has an allocator of its own, which must not be hidden.
int sen_allocation_count_works(void);

// Begins at 0 on the calling thread.
void sen_allocation_count_begin(void);

// Ends, and gives how many allocations the calling thread has made since the beginning. Growing a
// block counts as one.
long sen_allocation_count_end(void);

#endif
