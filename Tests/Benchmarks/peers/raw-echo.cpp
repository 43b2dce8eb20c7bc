// The limit: an epoll loop of one thread on OpenSSL that answers length-prefixed requests.
//
// A request of 8 bytes asks for a stream (count u32, size u32), one of 110 bytes for the bytes of
// --reply, any other comes back as it is. One SSL_write for each connection and turn.
#include <unordered_map>

#include "tls.h"

static const size_t kRequest = 110, kStreamRequest = 8;
static const size_t kQueued = 256 * 1024;  // Bytes of a stream that wait for the socket at the most.

struct Connection {
  SSL* ssl = nullptr;
  int socket = -1;
  std::string in, out;
  size_t written = 0;
  uint32_t left = 0, size = 0;
  bool waits_to_write = false, shaken = false;
};

static int poller;
static std::string block, reply;

static void listen_for(Connection* connection, bool writing) {
  if (connection->waits_to_write == writing) return;
  connection->waits_to_write = writing;
  epoll_event event{};
  event.events = writing ? EPOLLIN | EPOLLOUT : EPOLLIN;
  event.data.ptr = connection;
  epoll_ctl(poller, EPOLL_CTL_MOD, connection->socket, &event);
}

static void end(Connection* connection) {
  SSL_free(connection->ssl);
  close(connection->socket);
  delete connection;
}

static void answer(Connection* connection) {
  size_t at = 0;
  auto bytes = reinterpret_cast<const unsigned char*>(connection->in.data());
  while (connection->in.size() - at >= 4) {
    size_t length = get32(bytes + at);
    if (connection->in.size() - at - 4 < length) break;
    if (length == kStreamRequest) {
      connection->left = get32(bytes + at + 4);
      connection->size = get32(bytes + at + 8);
    } else if (length == kRequest) {
      put32(connection->out, static_cast<uint32_t>(reply.size()));
      connection->out.append(reply);
    } else {
      put32(connection->out, static_cast<uint32_t>(length));
      connection->out.append(connection->in, at + 4, length);
    }
    at += 4 + length;
  }
  connection->in.erase(0, at);
}

// Says false when the connection is lost.
static bool flush(Connection* connection) {
  for (;;) {
    while (connection->left > 0 && connection->out.size() - connection->written < kQueued) {
      put32(connection->out, connection->size);
      connection->out.append(block, 0, connection->size);
      connection->left--;
    }
    if (connection->out.size() == connection->written) break;
    int count = SSL_write(connection->ssl, connection->out.data() + connection->written,
                          static_cast<int>(connection->out.size() - connection->written));
    if (count <= 0) {
      if (SSL_get_error(connection->ssl, count) != SSL_ERROR_WANT_WRITE) return false;
      listen_for(connection, true);
      return true;
    }
    connection->written += static_cast<size_t>(count);
    if (connection->written > kQueued) {
      connection->out.erase(0, connection->written);
      connection->written = 0;
    }
  }
  connection->out.clear();
  connection->written = 0;
  if (connection->out.capacity() > kQueued) connection->out.shrink_to_fit();
  listen_for(connection, false);
  return true;
}

static bool turn(Connection* connection) {
  ERR_clear_error();
  if (!connection->shaken) {
    int result = SSL_accept(connection->ssl);
    if (result != 1) {
      int why = SSL_get_error(connection->ssl, result);
      if (why == SSL_ERROR_WANT_WRITE) listen_for(connection, true);
      return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
    }
    connection->shaken = true;
  }
  static char buffer[65536];
  for (;;) {
    int count = SSL_read(connection->ssl, buffer, sizeof buffer);
    if (count > 0) {
      connection->in.append(buffer, static_cast<size_t>(count));
      continue;
    }
    if (SSL_get_error(connection->ssl, count) != SSL_ERROR_WANT_READ) return false;
    break;
  }
  answer(connection);
  return flush(connection);
}

int main(int count, char** words) {
  Options options(count, words);
  use_many_files();
  block.assign(1 << 20, 'x');
  reply = unhex(options.text("reply"));
  SSL_CTX* context = tls_context(true, options);
  int listener = socket(AF_INET, SOCK_STREAM, 0), one = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  sockaddr_in address = loopback(static_cast<int>(options.number("port")));
  if (bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      listen(listener, 4096) != 0)
    fail("the port is taken");
  fcntl(listener, F_SETFL, O_NONBLOCK);
  poller = epoll_create1(0);
  epoll_event event{};
  event.events = EPOLLIN;
  epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
  puts("ready");
  fflush(stdout);
  epoll_event events[256];
  for (;;) {
    int ready = epoll_wait(poller, events, 256, -1);
    for (int i = 0; i < ready; i++) {
      auto connection = static_cast<Connection*>(events[i].data.ptr);
      if (connection != nullptr) {
        if (!turn(connection)) end(connection);
        continue;
      }
      for (int taken; (taken = accept(listener, nullptr, nullptr)) >= 0;) {
        quick_socket(taken);
        auto fresh = new Connection;
        fresh->socket = taken;
        fresh->ssl = SSL_new(context);
        SSL_set_fd(fresh->ssl, taken);
        SSL_set_accept_state(fresh->ssl);
        epoll_event wish{};
        wish.events = EPOLLIN;
        wish.data.ptr = fresh;
        epoll_ctl(poller, EPOLL_CTL_ADD, taken, &wish);
      }
    }
  }
}
