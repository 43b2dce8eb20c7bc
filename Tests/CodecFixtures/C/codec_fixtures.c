/* Generated; do not edit. */
#include "sen/codec_fixtures.h"
#include "fixtures/v1/fixtures.pb-c.h"
#include "interop/v1/interop.pb-c.h"

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
  &interop__v1__empty__descriptor,
  &interop__v1__payload__descriptor,
  &interop__v1__echo_status__descriptor,
  &interop__v1__simple_request__descriptor,
  &interop__v1__simple_response__descriptor,
  &interop__v1__streaming_input_call_request__descriptor,
  &interop__v1__streaming_input_call_response__descriptor,
  &interop__v1__response_parameters__descriptor,
  &interop__v1__streaming_output_call_request__descriptor,
  &interop__v1__streaming_output_call_response__descriptor,
  &interop__v1__pushback_request__descriptor,
  &interop__v1__pushback_response__descriptor,
};

const void *const *codec_fixtures_messages(size_t *count) {
  *count = sizeof messages / sizeof messages[0];
  return messages;
}

extern const uint8_t codec_fixtures_file_google_protobuf_descriptor_proto[];
extern const uint8_t codec_fixtures_file_sen_options_v1_options_proto[];
extern const uint8_t codec_fixtures_file_fixtures_v1_fixtures_proto[];
extern const uint8_t codec_fixtures_file_interop_v1_interop_proto[];

extern const size_t codec_fixtures_file_google_protobuf_descriptor_proto_size;
extern const size_t codec_fixtures_file_sen_options_v1_options_proto_size;
extern const size_t codec_fixtures_file_fixtures_v1_fixtures_proto_size;
extern const size_t codec_fixtures_file_interop_v1_interop_proto_size;

const uint8_t *codec_fixtures_file(size_t index, size_t *count) {
  switch (index) {
  case 0: *count = codec_fixtures_file_google_protobuf_descriptor_proto_size; return codec_fixtures_file_google_protobuf_descriptor_proto;
  case 1: *count = codec_fixtures_file_sen_options_v1_options_proto_size; return codec_fixtures_file_sen_options_v1_options_proto;
  case 2: *count = codec_fixtures_file_fixtures_v1_fixtures_proto_size; return codec_fixtures_file_fixtures_v1_fixtures_proto;
  case 3: *count = codec_fixtures_file_interop_v1_interop_proto_size; return codec_fixtures_file_interop_v1_interop_proto;
  default: *count = 0; return NULL;
  }
}

static const uint8_t digest[] = {186,99,32,218,132,58,241,186,49,129,130,231,114,104,231,98,194,246,237,172,88,203,249,49,240,219,88,46,82,231,246,106};

const uint8_t *codec_fixtures_digest(void) { return digest; }
