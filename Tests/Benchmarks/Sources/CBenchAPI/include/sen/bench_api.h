/* Generated; do not edit. What the Swift side needs of the C codecs. */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* The C codecs' message descriptors (ProtobufCMessageDescriptor), and their number. */
const void *const *bench_api_messages(size_t *count);
/* The bytes of one file in the descriptor set, in the order of imports; NULL past the last. */
const uint8_t *bench_api_file(size_t index, size_t *count);
/* SHA-256 of the whole set: 32 bytes. */
const uint8_t *bench_api_digest(void);
