// The load on a gRPC server: one thread on one completion queue, replies checked.
//
// usage: grpc-load --mode unary|stream|idle|handshakes, and the other words of load.
#include <grpc/support/time.h>

#include <memory>
#include <vector>

#include "grpc.h"
#include "window.h"

using bench::v1::Bench;
using bench::v1::Blob;
using bench::v1::GetRequest;
using bench::v1::Record;
using bench::v1::SpreadRequest;

static const int kStreamBlob = 64 * 1024, kStreamCount = 4 * 1000 * 1000, kTimeoutSeconds = 10;
static GetRequest get_request;
static std::string expected;
static Blob blob;
static size_t blob_size = 0;
static grpc::CompletionQueue queue;

static std::shared_ptr<grpc::Channel> dial(const Options& options) {
  grpc::SslCredentialsOptions tls;
  tls.pem_root_certs = contents(options.text("ca"));
  tls.pem_private_key = contents(options.text("key"));
  tls.pem_cert_chain = contents(options.text("cert"));
  grpc::ChannelArguments arguments;
  arguments.SetSslTargetNameOverride("localhost");
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetMaxReceiveMessageSize(kMessageMax);
  return grpc::CreateCustomChannel("127.0.0.1:" + options.text("port"),
                                   grpc::SslCredentials(tls), arguments);
}

static gpr_timespec deadline() {
  return gpr_time_add(gpr_now(GPR_CLOCK_MONOTONIC),
                      gpr_time_from_seconds(kTimeoutSeconds, GPR_TIMESPAN));
}

// One call after another on a channel.
template <typename Request, typename Reply>
struct Caller {
  Bench::Stub* stub;
  std::unique_ptr<grpc::ClientContext> context;
  std::unique_ptr<grpc::ClientAsyncResponseReader<Reply>> reader;
  Reply reply;
  grpc::Status status;
  uint64_t began = 0;

  void begin();
  void start() {
    context = std::make_unique<grpc::ClientContext>();
    context->set_deadline(deadline());
    reply.Clear();
    began = now();
    begin();
    reader->Finish(&reply, &status, this);
  }
  void finish(Window& window);
};
template <>
void Caller<GetRequest, Record>::begin() {
  reader = stub->AsyncGetAsync(context.get(), get_request, &queue);
}
template <>
void Caller<Blob, Blob>::begin() {
  reader = stub->AsyncEchoAsync(context.get(), blob, &queue);
}
template <>
void Caller<GetRequest, Record>::finish(Window& window) {
  if (!status.ok()) fail("a call failed: " + status.error_message());
  if (reply.ByteSizeLong() != expected.size()) fail("a reply is not the expected one");
  window.done(began, now(), expected.size());
}
template <>
void Caller<Blob, Blob>::finish(Window& window) {
  if (!status.ok()) fail("a call failed: " + status.error_message());
  if (reply.data().size() != blob_size) fail("a reply is not the expected one");
  window.done(began, now(), blob_size);
}

using Channels = std::vector<std::shared_ptr<grpc::Channel>>;

static void connect(Channels& channels, size_t wanted, const Options& options) {
  for (size_t i = 0; i < wanted; i++) {
    channels.push_back(dial(options));
    channels.back()->GetState(true);
    if (i % 64 != 63 && i + 1 != wanted) continue;
    for (size_t j = i - i % 64; j <= i; j++)
      if (!channels[j]->WaitForConnected(gpr_time_add(
              gpr_now(GPR_CLOCK_MONOTONIC), gpr_time_from_seconds(60, GPR_TIMESPAN))))
        fail("no connection");
  }
}

template <typename Request, typename Reply>
static void unary(const Channels& channels, size_t in_flight, Window& window) {
  std::vector<std::unique_ptr<Bench::Stub>> stubs;
  std::vector<std::unique_ptr<Caller<Request, Reply>>> callers;
  for (auto& channel : channels) {
    stubs.push_back(Bench::NewStub(channel));
    for (size_t i = 0; i < in_flight; i++) {
      callers.push_back(std::make_unique<Caller<Request, Reply>>());
      callers.back()->stub = stubs.back().get();
    }
  }
  for (auto& caller : callers) caller->start();
  void* tag;
  bool ok;
  while (!window.over(now(), true) && queue.Next(&tag, &ok)) {
    auto caller = static_cast<Caller<Request, Reply>*>(tag);
    caller->finish(window);
    caller->start();
  }
  window.print("by the configuration of OpenSSL");
  for (auto& caller : callers) caller->context->TryCancel();
  for (size_t left = callers.size(); left > 0 && queue.Next(&tag, &ok); left--) continue;
}

static void stream(const Channels& channels, Window& window) {
  auto stub = Bench::NewStub(channels[0]);
  grpc::ClientContext context;
  SpreadRequest request;
  request.set_count(kStreamCount);
  request.set_size(kStreamBlob);
  auto reader = stub->Spread(&context, request);
  Blob part;
  while (!window.over(now(), true)) {
    if (!reader->Read(&part) || part.data().size() != kStreamBlob) fail("the stream ended");
    window.done(1, 1, kStreamBlob);
  }
  window.print("by the configuration of OpenSSL");
  context.TryCancel();
  while (reader->Read(&part)) continue;
  reader->Finish();
}

static void handshakes(const Options& options, size_t wanted, Window& window) {
  std::vector<std::pair<std::shared_ptr<grpc::Channel>, uint64_t>> under_way;
  auto begin = [&](size_t i) {
    auto channel = dial(options);
    auto state = channel->GetState(true);
    channel->NotifyOnStateChange(state, deadline(), &queue, reinterpret_cast<void*>(i));
    under_way[i] = {channel, now()};
  };
  under_way.resize(wanted);
  for (size_t i = 0; i < wanted; i++) begin(i);
  void* tag;
  bool ok;
  while (!window.over(now(), true) && queue.Next(&tag, &ok)) {
    auto i = reinterpret_cast<size_t>(tag);
    auto& [channel, began] = under_way[i];
    auto state = channel->GetState(false);
    if (state == GRPC_CHANNEL_READY) {
      window.done(began, now(), 0);
      begin(i);
    } else if (state == GRPC_CHANNEL_TRANSIENT_FAILURE || !ok) {
      fail("a handshake failed");
    } else {
      channel->NotifyOnStateChange(state, deadline(), &queue, tag);
    }
  }
  window.print("by the configuration of OpenSSL");
  fflush(stdout);
  _exit(0);
}

int main(int count, char** words) {
  Options options(count, words);
  use_many_files();
  std::string mode = options.text("mode", "unary");
  auto wanted = static_cast<size_t>(options.number("connections", 1));
  auto in_flight = static_cast<size_t>(options.number("in-flight", 1));
  expected = unhex(options.text("reply"));
  if (!get_request.ParseFromString(unhex(options.text("request")))) fail("a bad request");
  blob_size = static_cast<size_t>(options.number("size"));
  blob.set_data(std::string(blob_size, 'x'));
  Window window(static_cast<int>(options.number("pid")), options.number("warmup", 1),
                options.number("seconds", 3));
  if (mode == "handshakes") handshakes(options, wanted, window);
  Channels channels;
  connect(channels, wanted, options);
  if (mode == "idle") {
    puts("connected");
    fflush(stdout);
    while (getchar() != EOF) continue;
    _exit(0);
  }
  if (mode == "stream")
    stream(channels, window);
  else if (blob_size > 0)
    unary<Blob, Blob>(channels, in_flight, window);
  else
    unary<GetRequest, Record>(channels, in_flight, window);
  return window.calls > 0 ? 0 : 1;
}
