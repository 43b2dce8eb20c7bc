// What the gRPC server and its load share: certificates and channels.
#pragma once
#include <grpcpp/grpcpp.h>

#include <fstream>
#include <sstream>

#include "bench/v1/bench.grpc.pb.h"
#include "tls.h"

inline std::string contents(const std::string& path) {
  std::ifstream file(path);
  if (!file) fail("no file " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

static const int kMessageMax = 16 * 1024 * 1024;

// Fills the record that every server of the bench answers.
inline void fill(const bench::v1::GetRequest& request, bench::v1::Record* record) {
  record->set_id(request.id());
  record->set_number("HV123456789");
  record->set_full_name("Nguyễn Thị Minh Khai Phương Anh");
  record->set_birth_day("1979-08-23");
  record->set_ethnicity("07");
  record->set_branch_id(10591000);
  record->set_joined_day(request.as_of());
  record->set_status(1);
  record->mutable_origin()->set_recorded_seconds(1669813200);
  record->mutable_origin()->set_recorded_by("account-6xp3o6uypekg");
  record->mutable_origin()->set_synthetic(true);
  record->set_note(request.branch_code());
}
