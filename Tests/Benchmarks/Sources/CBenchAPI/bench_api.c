/* Generated; do not edit. */
#include "sen/bench_api.h"
#include "bench/v1/bench.pb-c.h"

static const void *const messages[] = {
  &bench__v1__asker__descriptor,
  &bench__v1__get_request__descriptor,
  &bench__v1__origin__descriptor,
  &bench__v1__record__descriptor,
  &bench__v1__blob__descriptor,
  &bench__v1__spread_request__descriptor,
};

const void *const *bench_api_messages(size_t *count) {
  *count = sizeof messages / sizeof messages[0];
  return messages;
}

extern const uint8_t bench_api_file_google_protobuf_descriptor_proto[];
extern const uint8_t bench_api_file_sen_options_v1_options_proto[];
extern const uint8_t bench_api_file_bench_v1_bench_proto[];

extern const size_t bench_api_file_google_protobuf_descriptor_proto_size;
extern const size_t bench_api_file_sen_options_v1_options_proto_size;
extern const size_t bench_api_file_bench_v1_bench_proto_size;

const uint8_t *bench_api_file(size_t index, size_t *count) {
  switch (index) {
  case 0: *count = bench_api_file_google_protobuf_descriptor_proto_size; return bench_api_file_google_protobuf_descriptor_proto;
  case 1: *count = bench_api_file_sen_options_v1_options_proto_size; return bench_api_file_sen_options_v1_options_proto;
  case 2: *count = bench_api_file_bench_v1_bench_proto_size; return bench_api_file_bench_v1_bench_proto;
  default: *count = 0; return NULL;
  }
}

static const uint8_t digest[] = {105,39,45,122,60,125,101,250,54,131,74,90,162,116,38,90,213,171,241,212,59,37,27,11,151,177,103,244,251,146,102,200};

const uint8_t *bench_api_digest(void) { return digest; }
