/* Generated; do not edit. */
#include "sen/conformance_messages.h"
#include "conformance/conformance.pb-c.h"
#include "conformance/messages/test_messages_proto3.pb-c.h"
#include "sen/google/protobuf/any.pb-c.h"
#include "sen/google/protobuf/duration.pb-c.h"
#include "sen/google/protobuf/empty.pb-c.h"
#include "sen/google/protobuf/field_mask.pb-c.h"
#include "sen/google/protobuf/struct.pb-c.h"
#include "sen/google/protobuf/timestamp.pb-c.h"
#include "sen/google/protobuf/wrappers.pb-c.h"

static const void *const messages[] = {
  &conformance__test_status__descriptor,
  &conformance__failure_set__descriptor,
  &conformance__conformance_request__descriptor,
  &conformance__conformance_response__descriptor,
  &conformance__jspb_encoding_config__descriptor,
  &google__protobuf__any__descriptor,
  &google__protobuf__duration__descriptor,
  &google__protobuf__empty__descriptor,
  &google__protobuf__field_mask__descriptor,
  &google__protobuf__struct__descriptor,
  &google__protobuf__struct__fields_entry__descriptor,
  &google__protobuf__value__descriptor,
  &google__protobuf__list_value__descriptor,
  &google__protobuf__timestamp__descriptor,
  &google__protobuf__double_value__descriptor,
  &google__protobuf__float_value__descriptor,
  &google__protobuf__int64_value__descriptor,
  &google__protobuf__uint64_value__descriptor,
  &google__protobuf__int32_value__descriptor,
  &google__protobuf__uint32_value__descriptor,
  &google__protobuf__bool_value__descriptor,
  &google__protobuf__string_value__descriptor,
  &google__protobuf__bytes_value__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__nested_message__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_int32_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int64_int64_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_uint32_uint32_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_uint64_uint64_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sint32_sint32_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sint64_sint64_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_fixed32_fixed32_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_fixed64_fixed64_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed32_sfixed32_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_sfixed64_sfixed64_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_float_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_int32_double_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_bool_bool_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_string_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_bytes_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_message_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_message_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_nested_enum_entry__descriptor,
  &protobuf_test_messages__proto3__test_all_types_proto3__map_string_foreign_enum_entry__descriptor,
  &protobuf_test_messages__proto3__foreign_message__descriptor,
  &protobuf_test_messages__proto3__null_hypothesis_proto3__descriptor,
  &protobuf_test_messages__proto3__enum_only_proto3__descriptor,
};

const void *const *conformance_messages_messages(size_t *count) {
  *count = sizeof messages / sizeof messages[0];
  return messages;
}

extern const uint8_t conformance_messages_file_conformance_conformance_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_any_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_duration_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_empty_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_field_mask_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_struct_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_timestamp_proto[];
extern const uint8_t conformance_messages_file_google_protobuf_wrappers_proto[];
extern const uint8_t conformance_messages_file_conformance_messages_test_messages_proto3_proto[];

extern const size_t conformance_messages_file_conformance_conformance_proto_size;
extern const size_t conformance_messages_file_google_protobuf_any_proto_size;
extern const size_t conformance_messages_file_google_protobuf_duration_proto_size;
extern const size_t conformance_messages_file_google_protobuf_empty_proto_size;
extern const size_t conformance_messages_file_google_protobuf_field_mask_proto_size;
extern const size_t conformance_messages_file_google_protobuf_struct_proto_size;
extern const size_t conformance_messages_file_google_protobuf_timestamp_proto_size;
extern const size_t conformance_messages_file_google_protobuf_wrappers_proto_size;
extern const size_t conformance_messages_file_conformance_messages_test_messages_proto3_proto_size;

const uint8_t *conformance_messages_file(size_t index, size_t *count) {
  switch (index) {
  case 0: *count = conformance_messages_file_conformance_conformance_proto_size; return conformance_messages_file_conformance_conformance_proto;
  case 1: *count = conformance_messages_file_google_protobuf_any_proto_size; return conformance_messages_file_google_protobuf_any_proto;
  case 2: *count = conformance_messages_file_google_protobuf_duration_proto_size; return conformance_messages_file_google_protobuf_duration_proto;
  case 3: *count = conformance_messages_file_google_protobuf_empty_proto_size; return conformance_messages_file_google_protobuf_empty_proto;
  case 4: *count = conformance_messages_file_google_protobuf_field_mask_proto_size; return conformance_messages_file_google_protobuf_field_mask_proto;
  case 5: *count = conformance_messages_file_google_protobuf_struct_proto_size; return conformance_messages_file_google_protobuf_struct_proto;
  case 6: *count = conformance_messages_file_google_protobuf_timestamp_proto_size; return conformance_messages_file_google_protobuf_timestamp_proto;
  case 7: *count = conformance_messages_file_google_protobuf_wrappers_proto_size; return conformance_messages_file_google_protobuf_wrappers_proto;
  case 8: *count = conformance_messages_file_conformance_messages_test_messages_proto3_proto_size; return conformance_messages_file_conformance_messages_test_messages_proto3_proto;
  default: *count = 0; return NULL;
  }
}

static const uint8_t digest[] = {176,38,18,88,56,105,244,148,102,41,255,244,5,199,187,82,138,220,80,136,84,24,182,81,194,197,232,232,183,17,37,134};

const uint8_t *conformance_messages_digest(void) { return digest; }
