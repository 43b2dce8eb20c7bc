// TLS 1.3 with TLS_AES_128_GCM_SHA256 and certificates on both sides, as every row of the bench.
#pragma once
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

[[noreturn]] inline void fail(const std::string& text) {
  fprintf(stderr, "%s\n", text.c_str());
  ERR_print_errors_fp(stderr);
  exit(1);
}

// Words of the form --name value.
struct Options {
  std::map<std::string, std::string> values;
  Options(int count, char** words) {
    for (int i = 1; i < count; i += 2) {
      if (strncmp(words[i], "--", 2) != 0 || i + 1 >= count) fail(std::string("bad word ") + words[i]);
      values[words[i] + 2] = words[i + 1];
    }
  }
  std::string text(const std::string& name, const std::string& fallback = "") const {
    auto found = values.find(name);
    return found == values.end() ? fallback : found->second;
  }
  double number(const std::string& name, double fallback = 0) const {
    auto found = values.find(name);
    return found == values.end() ? fallback : atof(found->second.c_str());
  }
};

inline void use_many_files() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  signal(SIGPIPE, SIG_IGN);
}

inline SSL_CTX* tls_context(bool server, const Options& options) {
  SSL_CTX* context = SSL_CTX_new(server ? TLS_server_method() : TLS_client_method());
  SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
  SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256");
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_read_ahead(context, 1);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
  SSL_CTX_set_num_tickets(context, 0);
  if (SSL_CTX_use_certificate_chain_file(context, options.text("cert").c_str()) != 1 ||
      SSL_CTX_use_PrivateKey_file(context, options.text("key").c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_load_verify_locations(context, options.text("ca").c_str(), nullptr) != 1)
    fail("certificates cannot be used");
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER | (server ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0),
                     nullptr);
  return context;
}

inline void quick_socket(int socket) {
  int one = 1;
  fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

inline sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

inline void put16(std::string& out, uint32_t value) {
  out.push_back(static_cast<char>(value >> 8));
  out.push_back(static_cast<char>(value));
}
inline void put32(std::string& out, uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xffff);
}
inline void put64(std::string& out, uint64_t value) {
  put32(out, static_cast<uint32_t>(value >> 32));
  put32(out, static_cast<uint32_t>(value));
}
inline uint32_t get16(const unsigned char* at) { return uint32_t(at[0]) << 8 | at[1]; }
inline uint32_t get32(const unsigned char* at) { return get16(at) << 16 | get16(at + 2); }
inline std::string unhex(const std::string& text) {
  std::string out;
  for (size_t i = 0; i + 1 < text.size(); i += 2)
    out.push_back(static_cast<char>(strtol(text.substr(i, 2).c_str(), nullptr, 16)));
  return out;
}
inline std::string hex(const void* bytes, size_t length) {
  std::string out;
  char text[3];
  for (size_t i = 0; i < length; i++) {
    snprintf(text, sizeof text, "%02x", static_cast<const unsigned char*>(bytes)[i]);
    out += text;
  }
  return out;
}
