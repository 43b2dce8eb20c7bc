/* Generated; do not edit. */
#include "sen/codec_fixtures.h"
#include "fixtures/v1/fixtures.pb-c.h"

static const void *const messages[] = {
  &fixtures__v1__singular__descriptor,
  &fixtures__v1__inner__descriptor,
  &fixtures__v1__explicit__descriptor,
  &fixtures__v1__repeated__descriptor,
  &fixtures__v1__maps__descriptor,
  &fixtures__v1__maps__by_name_entry__descriptor,
  &fixtures__v1__maps__by_number_entry__descriptor,
  &fixtures__v1__maps__by_truth_entry__descriptor,
  &fixtures__v1__maps__colours_entry__descriptor,
  &fixtures__v1__maps__blobs_entry__descriptor,
  &fixtures__v1__choice__descriptor,
  &fixtures__v1__awkward__descriptor,
  &fixtures__v1__empty__descriptor,
  &fixtures__v1__wide__descriptor,
};

const void *const *codec_fixtures_messages(size_t *count) {
  *count = sizeof messages / sizeof messages[0];
  return messages;
}

extern const uint8_t codec_fixtures_file_google_protobuf_descriptor_proto[];
extern const uint8_t codec_fixtures_file_sen_options_v1_options_proto[];
extern const uint8_t codec_fixtures_file_fixtures_v1_fixtures_proto[];

extern const size_t codec_fixtures_file_google_protobuf_descriptor_proto_size;
extern const size_t codec_fixtures_file_sen_options_v1_options_proto_size;
extern const size_t codec_fixtures_file_fixtures_v1_fixtures_proto_size;

const uint8_t *codec_fixtures_file(size_t index, size_t *count) {
  switch (index) {
  case 0: *count = codec_fixtures_file_google_protobuf_descriptor_proto_size; return codec_fixtures_file_google_protobuf_descriptor_proto;
  case 1: *count = codec_fixtures_file_sen_options_v1_options_proto_size; return codec_fixtures_file_sen_options_v1_options_proto;
  case 2: *count = codec_fixtures_file_fixtures_v1_fixtures_proto_size; return codec_fixtures_file_fixtures_v1_fixtures_proto;
  default: *count = 0; return NULL;
  }
}

static const uint8_t digest[] = {25,93,27,155,146,160,185,4,57,150,173,200,138,79,32,68,154,119,98,7,89,105,84,200,101,171,77,97,54,39,24,182};

const uint8_t *codec_fixtures_digest(void) { return digest; }
