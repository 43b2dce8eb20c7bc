// The gRPC C++ server: --kind sync, callback or arena (callback with its messages in an arena).
#include <google/protobuf/arena.h>

#include "grpc.h"

using bench::v1::Bench;
using bench::v1::Blob;
using bench::v1::GetRequest;
using bench::v1::Record;
using bench::v1::SpreadRequest;

class SyncBench final : public Bench::Service {
  grpc::Status GetAsync(grpc::ServerContext*, const GetRequest* request, Record* reply) override {
    fill(*request, reply);
    return grpc::Status::OK;
  }
  grpc::Status EchoAsync(grpc::ServerContext*, const Blob* request, Blob* reply) override {
    reply->set_data(request->data());
    return grpc::Status::OK;
  }
  grpc::Status Spread(grpc::ServerContext*, const SpreadRequest* request,
                      grpc::ServerWriter<Blob>* writer) override {
    Blob blob;
    blob.set_data(std::string(static_cast<size_t>(request->size()), 'x'));
    for (int i = 0; i < request->count(); i++)
      if (!writer->Write(blob)) break;
    return grpc::Status::OK;
  }
};

// Writes the blobs of one call, each when the one before has gone.
class Spreader final : public grpc::ServerWriteReactor<Blob> {
 public:
  explicit Spreader(const SpreadRequest* request) : left_(request->count()) {
    blob_.set_data(std::string(static_cast<size_t>(request->size()), 'x'));
    next();
  }
  void OnWriteDone(bool ok) override {
    if (ok) next(); else Finish(grpc::Status::CANCELLED);
  }
  void OnDone() override { delete this; }

 private:
  void next() {
    if (left_-- > 0) StartWrite(&blob_); else Finish(grpc::Status::OK);
  }
  int left_;
  Blob blob_;
};

class CallbackBench final : public Bench::CallbackService {
  grpc::ServerUnaryReactor* GetAsync(grpc::CallbackServerContext* context,
                                     const GetRequest* request, Record* reply) override {
    fill(*request, reply);
    auto reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
  grpc::ServerUnaryReactor* EchoAsync(grpc::CallbackServerContext* context, const Blob* request,
                                      Blob* reply) override {
    reply->set_data(request->data());
    auto reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
  grpc::ServerWriteReactor<Blob>* Spread(grpc::CallbackServerContext*,
                                         const SpreadRequest* request) override {
    return new Spreader(request);
  }
};

// Messages of a call in one arena.
class ArenaAllocator final : public grpc::MessageAllocator<GetRequest, Record> {
  class Holder final : public grpc::MessageHolder<GetRequest, Record> {
   public:
    Holder() {
      set_request(google::protobuf::Arena::CreateMessage<GetRequest>(&arena_));
      set_response(google::protobuf::Arena::CreateMessage<Record>(&arena_));
    }
    void Release() override { delete this; }
    void FreeRequest() override {}

   private:
    google::protobuf::Arena arena_;
  };

 public:
  grpc::MessageHolder<GetRequest, Record>* AllocateMessages() override { return new Holder; }
};

int main(int count, char** words) {
  Options options(count, words);
  use_many_files();
  std::string kind = options.text("kind", "callback");
  grpc::SslServerCredentialsOptions tls(
      GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  tls.pem_root_certs = contents(options.text("ca"));
  tls.pem_key_cert_pairs.push_back({contents(options.text("key")), contents(options.text("cert"))});
  grpc::ServerBuilder builder;
  int port = 0;
  builder.AddListeningPort("127.0.0.1:" + options.text("port"), grpc::SslServerCredentials(tls),
                           &port);
  builder.SetMaxReceiveMessageSize(kMessageMax);
  SyncBench sync;
  CallbackBench callback;
  ArenaAllocator allocator;
  if (kind == "arena") callback.SetMessageAllocatorFor_GetAsync(&allocator);
  if (kind == "sync")
    builder.RegisterService(&sync);
  else
    builder.RegisterService(&callback);
  auto server = builder.BuildAndStart();
  if (!server || port == 0) fail("the port is taken");
  puts("ready");
  fflush(stdout);
  server->Wait();
}
