// SPDX-License-Identifier: Apache-2.0
#include "bench/visitor.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

namespace earshot::bench {
namespace {

constexpr int patience_s = 20;

void must(bool worked, const char* what) {
  if (worked)
    return;
  ERR_clear_error();
  throw Unserved(what);
}

// Of head and body together; 0 while the head is not whole.
std::size_t whole_size(const std::string& heard) {
  const auto end = heard.find("\r\n\r\n");
  if (end == heard.npos)
    return 0;
  must(heard.starts_with("HTTP/1.1 200 "), "a page was refused");
  constexpr std::string_view name = "\r\nContent-Length: ";
  const auto at = heard.find(name);
  must(at < end, "a page does not say how long it is");
  std::size_t length = 0;
  std::from_chars(heard.data() + at + name.size(), heard.data() + end, length);
  return end + 4 + length;
}

}  // namespace

Tls::Tls() : context_(SSL_CTX_new(TLS_client_method())) {
  must(context_ != nullptr && SSL_CTX_set_ciphersuites(context_, "TLS_AES_128_GCM_SHA256") == 1 &&
           SSL_CTX_set1_groups_list(context_, "X25519:P-256") == 1,
       "OpenSSL could not be set up");
  SSL_CTX_set_verify(context_, SSL_VERIFY_NONE, nullptr);
  SSL_CTX_set_read_ahead(context_, 1);
  SSL_CTX_set_mode(context_, SSL_MODE_RELEASE_BUFFERS);
}

int connected(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  must(socket >= 0, "no socket could be had");
  const int yes = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  const timeval patience{patience_s, 0};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    close(socket);
    throw Unserved("a connection was refused");
  }
  return socket;
}

Visitor::Visitor(const Tls& tls, const Place& place, const Session& earlier)
    : question_("GET " + place.page + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(place.port) +
                "\r\nAccept: text/html\r\nAccept-Language: en-GB\r\n\r\n"),
      socket_(connected(place.port)),
      tls_(SSL_new(tls.context())) {
  SSL_set_fd(tls_, socket_);
  if (earlier)
    SSL_set_session(tls_, earlier.get());
  if (SSL_connect(tls_) == 1)
    return;
  SSL_free(tls_);
  close(socket_);
  ERR_clear_error();
  throw Unserved("a TLS handshake failed");
}

Visitor::~Visitor() {
  SSL_shutdown(tls_);
  SSL_free(tls_);
  close(socket_);
  ERR_clear_error();
}

void Visitor::ask() { ask(question_); }

void Visitor::ask(const std::string& question) {
  heard_.clear();
  whole_ = 0;
  must(SSL_write(tls_, question.data(), static_cast<int>(question.size())) ==
           static_cast<int>(question.size()),
       "a page could not be asked for");
}

bool Visitor::hear() {
  char bytes[16'384];
  while (whole_ == 0 || heard_.size() < whole_) {
    const int count = SSL_read(tls_, bytes, sizeof bytes);
    if (count <= 0) {
      must(SSL_get_error(tls_, count) == SSL_ERROR_WANT_READ, "a connection broke");
      must((fcntl(socket_, F_GETFL) & O_NONBLOCK) != 0, "a page did not come in time");
      return false;
    }
    heard_.append(bytes, static_cast<std::size_t>(count));
    if (whole_ == 0)
      whole_ = whole_size(heard_);
  }
  must(heard_.size() == whole_, "more came than was asked for");
  return true;
}

void Visitor::read_page() {
  ask();
  hear();
}

void Visitor::never_wait() { fcntl(socket_, F_SETFL, O_NONBLOCK); }

}  // namespace earshot::bench
