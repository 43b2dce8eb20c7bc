// The load on the raw echo and on Sen RPC: many connections on one thread, replies checked.
//
// usage: load --protocol raw|sen --mode unary|stream|idle|handshakes --port P --ca F --cert F
//   --key F --pid SERVER --connections N --in-flight N --warmup S --seconds S
//   [--method PATH --token FILE] [--request HEX | --size BYTES] [--reply HEX]
// Prints one JSON object; with --mode idle "connected", and holds until its input ends.
#include <openssl/sha.h>

#include <algorithm>
#include <memory>

#include "tls.h"
#include "window.h"

static const size_t kRawStream = 8, kFrame = 9;
static const uint32_t kMaxFrame = 16 * 1024, kStreamWindow = 256 * 1024;
static const uint32_t kConnectionWindow = 4 * 1024 * 1024, kMaxMessage = 16 * 1024 * 1024;
static const uint32_t kTimeout = 10 * 1000 * 1000, kLongTimeout = 600u * 1000 * 1000;
static const uint32_t kStreamBlob = 64 * 1024, kStreamCount = 4 * 1000 * 1000;
static const uint32_t kSlots = 4096;
enum Frame { HELLO = 1, CALL, HEADERS, MESSAGE, END, CANCEL, CREDIT, PING, DRAIN, LIMIT };
enum Flag { END_SEND = 1, MORE = 2, HAS_MESSAGE = 0x10, ACK = 0x20 };

struct Plan {
  bool sen = false, stream = false, handshakes = false;
  std::string request, reply, token;
  uint64_t method = 0;
  int port = 0;
};
static Plan plan;
static Window* window;
static SSL_CTX* context;
static int poller;
static const char* cipher = "";

static void head(std::string& out, size_t length, int type, int flags, uint32_t stream) {
  out.push_back(static_cast<char>(length >> 16));
  put16(out, static_cast<uint32_t>(length & 0xffff));
  out.push_back(static_cast<char>(type));
  out.push_back(static_cast<char>(flags));
  put32(out, stream);
}

// One call under way.
struct Call {
  uint32_t stream = 0;
  uint64_t began = 0;
  size_t sent = 0;        // Bytes of the request that have left.
  int64_t window = 0;     // Bytes that the server takes of it.
  uint32_t owed = 0;      // Stream credit to give back.
  std::string reply;      // A reply that comes in frames.
  size_t total = 0;
  bool sending = false;
};

struct Connection {
  SSL* ssl = nullptr;
  int socket = -1;
  std::string in, out;
  size_t written = 0, in_flight = 0;
  bool shaken = false, greeted = false, waits_to_write = false;
  uint32_t next_stream = 1, server_frame = kMaxFrame, server_stream_window = 64 * 1024, owed = 0;
  int64_t connection_window = 1 << 20;
  std::unique_ptr<Call[]> calls;  // Sen: by stream; raw: a ring in the order of sending.
  uint32_t first = 0, last = 0;

  Call& call(uint32_t stream) { return calls[(stream >> 1) & (kSlots - 1)]; }
  void begin(uint64_t moment);
  void pump(Call& call);
  size_t take_raw(const unsigned char* at, size_t length, uint64_t moment);
  size_t take_sen(const unsigned char* at, size_t length, uint64_t moment);
  void frame(int type, int flags, uint32_t stream, const unsigned char* at, size_t length,
             uint64_t moment);
  void end(uint32_t stream, int flags, const unsigned char* at, size_t length, uint64_t moment);
  void message(uint32_t stream, int flags, const unsigned char* at, size_t length);
  void hello(const unsigned char* at, size_t length);
  void check(const void* bytes, size_t length, uint64_t began, uint64_t moment);
  bool flush();
  bool turn();
  void open();
};

static size_t in_flight_wanted = 1;
static size_t greeted_count = 0;

void Connection::check(const void* bytes, size_t length, uint64_t began, uint64_t moment) {
  if (length != plan.reply.size() || memcmp(bytes, plan.reply.data(), length) != 0)
    fail("a reply of " + std::to_string(length) + " bytes is not the expected one: " +
         hex(bytes, std::min(length, size_t(64))));
  window->done(began, moment, length);
}

void Connection::begin(uint64_t moment) {
  in_flight++;
  if (!plan.sen) {
    if (calls) calls[last++ & (kSlots - 1)].began = moment;
    put32(out, static_cast<uint32_t>(plan.request.size()));
    out.append(plan.request);
    return;
  }
  uint32_t stream = next_stream;
  next_stream += 2;
  Call& call = this->call(stream);
  if (call.stream != 0) fail("too many calls are under way");
  call.stream = stream;
  call.began = moment;
  call.sent = 0;
  call.owed = 0;
  call.total = 0;
  call.reply.clear();
  call.window = server_stream_window;
  size_t metadata = plan.token.empty() ? 0 : plan.token.size() + 3;
  size_t length = 2 + 14 + metadata;
  bool whole = length + plan.request.size() <= server_frame;
  head(out, length + (whole ? plan.request.size() : 0), CALL, whole ? END_SEND | HAS_MESSAGE : 0,
       stream);
  put16(out, static_cast<uint32_t>(14 + metadata));
  put64(out, plan.method);
  put32(out, plan.stream ? kLongTimeout : kTimeout);
  put16(out, 0);
  if (metadata > 0) {
    out.push_back(2);
    put16(out, static_cast<uint32_t>(plan.token.size()));
    out.append(plan.token);
  }
  call.sending = !whole;
  if (whole) out.append(plan.request);
  if (!whole) pump(call);
}

// Sends as much of a long request as the windows allow.
void Connection::pump(Call& call) {
  const size_t cost = 64, least = 1024;
  while (call.sending) {
    size_t left = plan.request.size() - call.sent, extra = call.sent == 0 ? 4 : 0;
    int64_t room = std::min(call.window, connection_window) - int64_t(cost + extra);
    if (room < int64_t(std::min(least, left))) return;
    size_t part = std::min({left, size_t(room), size_t(server_frame) - extra});
    bool last_part = part == left;
    head(out, part + extra, MESSAGE, last_part ? END_SEND : MORE, call.stream);
    if (extra > 0) put32(out, static_cast<uint32_t>(plan.request.size()));
    out.append(plan.request, call.sent, part);
    call.sent += part;
    call.window -= int64_t(part + extra + cost);
    connection_window -= int64_t(part + extra + cost);
    call.sending = !last_part;
  }
}

size_t Connection::take_raw(const unsigned char* at, size_t length, uint64_t moment) {
  size_t used = 0;
  while (length - used >= 4) {
    size_t size = get32(at + used);
    if (length - used - 4 < size) break;
    if (plan.stream) {
      window->done(moment, moment, size);
    } else if (plan.handshakes) {
      greeted = true;
      greeted_count++;
    } else {
      in_flight--;
      check(at + used + 4, size, calls[first++ & (kSlots - 1)].began, moment);
    }
    used += 4 + size;
  }
  return used;
}

size_t Connection::take_sen(const unsigned char* at, size_t length, uint64_t moment) {
  size_t used = 0;
  while (length - used >= kFrame) {
    const unsigned char* header = at + used;
    size_t size = size_t(header[0]) << 16 | get16(header + 1);
    if (length - used - kFrame < size) break;
    frame(header[3], header[4], get32(header + 5), header + kFrame, size, moment);
    used += kFrame + size;
  }
  return used;
}

void Connection::frame(int type, int flags, uint32_t stream, const unsigned char* at,
                       size_t length, uint64_t moment) {
  switch (type) {
    case HELLO: return hello(at, length);
    case END: return end(stream, flags, at, length, moment);
    case MESSAGE: return message(stream, flags, at, length);
    case HEADERS: case LIMIT: return;
    case PING:
      if (flags & ACK) return;
      head(out, length, PING, ACK, 0);
      out.append(reinterpret_cast<const char*>(at), length);
      return;
    case CREDIT:
      if (stream == 0) {
        connection_window += get32(at);
        for (uint32_t i = 0; i < kSlots; i++)
          if (calls[i].stream != 0 && calls[i].sending) pump(calls[i]);
      } else if (call(stream).stream == stream) {
        call(stream).window += get32(at);
        pump(call(stream));
      }
      return;
    default: fail("the server sent frame " + std::to_string(type) + " " +
                  std::string(reinterpret_cast<const char*>(at), length));
  }
}

void Connection::hello(const unsigned char* at, size_t length) {
  for (size_t i = 2; i + 4 <= length;) {
    uint32_t id = get16(at + i), size = get16(at + i + 2);
    if (id == 1) server_frame = std::min(get32(at + i + 4), kMaxFrame);
    if (id == 4) server_stream_window = get32(at + i + 4);
    if (id == 5) connection_window += int64_t(get32(at + i + 4)) - (1 << 20);
    i += 4 + size;
  }
  greeted = true;
  greeted_count++;
}

void Connection::message(uint32_t stream, int flags, const unsigned char* at, size_t length) {
  Call& call = this->call(stream);
  if (call.stream != stream) fail("a message for no call");
  owed += static_cast<uint32_t>(length) + 64;
  call.owed += static_cast<uint32_t>(length) + 64;
  if (call.total == 0) {
    call.total = get32(at);
    at += 4;
    length -= 4;
  }
  if (plan.stream) {
    window->done(1, 1, length);
    call.sent += length;  // Counts the received bytes of the blob.
    if (!(flags & MORE)) {
      if (call.sent != call.total) fail("a blob is cut short");
      call.sent = call.total = 0;
    }
  } else {
    call.reply.append(reinterpret_cast<const char*>(at), length);
    if (!(flags & MORE) && call.reply.size() != call.total) fail("a reply is cut short");
  }
  if (owed >= kConnectionWindow / 4) {
    head(out, 4, CREDIT, 0, 0);
    put32(out, owed);
    owed = 0;
  }
  if (call.owed >= kStreamWindow / 4) {
    head(out, 4, CREDIT, 0, stream);
    put32(out, call.owed);
    call.owed = 0;
  }
}

void Connection::end(uint32_t stream, int flags, const unsigned char* at, size_t length,
                     uint64_t moment) {
  Call& call = this->call(stream);
  if (call.stream != stream) fail("an end for no call");
  if (at[0] != 0) {
    std::string text(reinterpret_cast<const char*>(at), length);
    for (char& letter : text) letter = isprint(static_cast<unsigned char>(letter)) ? letter : ' ';
    fail("the call failed with code " + std::to_string(at[0]) + text);
  }
  size_t used = 10;
  used += 1 + at[used];
  for (int i = 0; i < 3; i++) used += 2 + get16(at + used);
  call.stream = 0;
  in_flight--;
  if (flags & HAS_MESSAGE)
    check(at + used, length - used, call.began, moment);
  else
    check(call.reply.data(), call.reply.size(), call.began, moment);
}

bool Connection::flush() {
  while (written < out.size()) {
    int count = SSL_write(ssl, out.data() + written, static_cast<int>(out.size() - written));
    if (count <= 0) {
      if (SSL_get_error(ssl, count) != SSL_ERROR_WANT_WRITE) return false;
      break;
    }
    written += static_cast<size_t>(count);
  }
  bool waits = written < out.size();
  if (!waits) {
    out.clear();
    written = 0;
  }
  if (waits != waits_to_write) {
    waits_to_write = waits;
    epoll_event event{};
    event.events = waits ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.ptr = this;
    epoll_ctl(poller, EPOLL_CTL_MOD, socket, &event);
  }
  return true;
}

bool Connection::turn() {
  ERR_clear_error();
  if (!shaken) {
    int result = SSL_connect(ssl);
    if (result != 1) {
      int why = SSL_get_error(ssl, result);
      return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
    }
    shaken = true;
    cipher = SSL_get_cipher_name(ssl);
    if (!plan.sen && plan.handshakes) {
      begin(now());
    } else if (!plan.sen) {
      greeted = true;
      greeted_count++;
    } else {
      std::string settings;
      put16(settings, 1);
      uint32_t values[] = {kMaxFrame, kMaxMessage, 100, kStreamWindow, kConnectionWindow};
      for (uint32_t i = 0; i < 5; i++) {
        put16(settings, i + 1);
        put16(settings, 4);
        put32(settings, values[i]);
      }
      head(out, settings.size(), HELLO, 0, 0);
      out.append(settings);
    }
  }
  static char buffer[65536];
  uint64_t moment = now();
  for (;;) {
    int count = SSL_read(ssl, buffer, sizeof buffer);
    if (count <= 0) {
      if (SSL_get_error(ssl, count) != SSL_ERROR_WANT_READ) return false;
      break;
    }
    in.append(buffer, static_cast<size_t>(count));
    auto bytes = reinterpret_cast<const unsigned char*>(in.data());
    size_t used = plan.sen ? take_sen(bytes, in.size(), moment) : take_raw(bytes, in.size(), moment);
    in.erase(0, used);
  }
  if (greeted && !plan.handshakes)
    while (in_flight < in_flight_wanted) begin(moment);
  return flush();
}

void Connection::open() {
  in.clear();
  out.clear();
  written = in_flight = 0;
  shaken = greeted = waits_to_write = false;
  socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(plan.port);
  if (connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    fail("cannot connect");
  quick_socket(socket);
  ssl = SSL_new(context);
  static const unsigned char protocol[] = "\5sen/1";
  if (plan.sen) SSL_set_alpn_protos(ssl, protocol, 6);
  SSL_set_tlsext_host_name(ssl, "localhost");
  SSL_set_fd(ssl, socket);
  SSL_set_connect_state(ssl);
  if (!calls && !plan.handshakes) calls = std::make_unique<Call[]>(kSlots);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.ptr = this;
  epoll_ctl(poller, EPOLL_CTL_ADD, socket, &event);
  if (!turn()) fail("the connection was lost in its handshake");
}

static void close_tls(Connection& connection) {
  SSL_shutdown(connection.ssl);
  SSL_free(connection.ssl);
  close(connection.socket);
}

// Opens connections again and again; a call of it is one handshake with its greeting.
static void handshake_turn(Connection& connection, uint64_t began, uint64_t moment) {
  window->done(began, moment, 0);
  close_tls(connection);
  connection.open();
}

static void load_plan(const Options& options) {
  plan.sen = options.text("protocol") == "sen";
  plan.stream = options.text("mode") == "stream";
  plan.handshakes = options.text("mode") == "handshakes";
  plan.port = static_cast<int>(options.number("port"));
  plan.request = unhex(options.text("request"));
  plan.reply = unhex(options.text("reply"));
  std::string path = options.text("method");
  unsigned char digest[32];
  SHA256(reinterpret_cast<const unsigned char*>(path.data()), path.size(), digest);
  for (int i = 0; i < 8; i++) plan.method = plan.method << 8 | digest[i];
  if (options.number("size") > 0) {
    // A Blob: field 1 with its length; the raw echo gets the same bytes.
    auto size = static_cast<size_t>(options.number("size"));
    plan.request.push_back(10);
    for (size_t rest = size; rest > 0; rest >>= 7)
      plan.request.push_back(static_cast<char>((rest & 127) | (rest > 127 ? 128 : 0)));
    plan.request.append(size, 'x');
    plan.reply = plan.request;
  }
  if (plan.stream && !plan.sen) {
    plan.request.clear();
    put32(plan.request, kStreamCount);
    put32(plan.request, kStreamBlob);
  }
  std::string token = options.text("token");
  if (token.empty()) return;
  FILE* file = fopen(token.c_str(), "r");
  if (file == nullptr) fail("no token in " + token);
  char text[4096];
  size_t count = fread(text, 1, sizeof text, file);
  fclose(file);
  plan.token.assign(text, count);
  while (!plan.token.empty() && isspace(plan.token.back())) plan.token.pop_back();
}

int main(int count, char** words) {
  Options options(count, words);
  use_many_files();
  load_plan(options);
  context = tls_context(false, options);
  poller = epoll_create1(0);
  bool idle = options.text("mode") == "idle";
  in_flight_wanted = plan.stream ? 1 : static_cast<size_t>(options.number("in-flight", 1));
  if (idle) in_flight_wanted = 0;
  auto wanted = static_cast<size_t>(options.number("connections", 1));
  std::vector<Connection> connections(wanted);
  std::vector<uint64_t> began(wanted);
  Window measured(static_cast<int>(options.number("pid")), options.number("warmup", 1),
                  options.number("seconds", 3));
  window = &measured;
  epoll_event events[256];
  size_t opened = 0;
  while (idle ? greeted_count < wanted : !measured.over(now(), plan.handshakes || greeted_count >= wanted)) {
    // At most 64 handshakes at once, so that no backlog overflows.
    for (; opened < wanted && opened < greeted_count + 64; opened++) {
      began[opened] = now();
      connections[opened].open();
    }
    int ready = epoll_wait(poller, events, 256, 100);
    for (int i = 0; i < ready; i++) {
      auto connection = static_cast<Connection*>(events[i].data.ptr);
      if (!connection->turn()) fail("the server closed a connection");
      if (plan.handshakes && connection->greeted) {
        auto index = static_cast<size_t>(connection - connections.data());
        uint64_t start = began[index];
        began[index] = now();
        handshake_turn(*connection, start, began[index]);
      }
    }
  }
  if (idle) {
    puts("connected");
    fflush(stdout);
    while (getchar() != EOF) continue;
  } else {
    measured.print(cipher);
  }
  for (auto& connection : connections)
    if (connection.ssl != nullptr) close_tls(connection);
  return idle || measured.calls > 0 ? 0 : 1;
}
