// SPDX-License-Identifier: Apache-2.0
#include "door/caller.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace earshot::tests {
namespace {

int connected(int family, const sockaddr* to, socklen_t size) {
  const int socket = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval patience{.tv_sec = 10};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (::connect(socket, to, size) != 0)
    throw std::runtime_error("the door does not answer");
  return socket;
}

int connected(int port) {
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  const int socket = connected(AF_INET, reinterpret_cast<const sockaddr*>(&to), sizeof to);
  const int yes = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  return socket;
}

}  // namespace

std::string Got::operator[](std::string_view name) const {
  const std::string start = "\r\n" + std::string(name) + ": ";
  const std::size_t at = head.find(start);
  if (at == head.npos)
    return "none";
  const std::size_t value = at + start.size();
  return head.substr(value, head.find("\r\n", value) - value);
}

Caller::Caller(Tcp at) : socket_(connected(at.port)) {}

Caller::Caller(Tls at) : socket_(connected(at.port)), context_(SSL_CTX_new(TLS_client_method())) {
  SSL_CTX_set_options(context_.get(), SSL_OP_IGNORE_UNEXPECTED_EOF);
  if (at.most != 0) {
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), at.most);
    SSL_CTX_set_security_level(context_.get(), 0);
  }
  if (at.suites)
    SSL_CTX_set_cipher_list(context_.get(), at.suites);
  tls_.reset(SSL_new(context_.get()));
  SSL_set_fd(tls_.get(), socket_);
  if (at.resume)
    SSL_set_session(tls_.get(), at.resume);
  secure_ = SSL_connect(tls_.get()) == 1;
  ERR_clear_error();
}

Caller::Caller(const std::filesystem::path& at) {
  sockaddr_un to{};
  to.sun_family = AF_UNIX;
  std::strncpy(to.sun_path, at.c_str(), sizeof to.sun_path - 1);
  socket_ = connected(AF_UNIX, reinterpret_cast<const sockaddr*>(&to), sizeof to);
}

Caller::Caller(Caller&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      context_(std::move(other.context_)),
      tls_(std::move(other.tls_)),
      secure_(other.secure_),
      heard_(std::move(other.heard_)) {}

Caller::~Caller() {
  if (tls_)  // otherwise the library takes the session for a bad one
    SSL_set_shutdown(tls_.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
  if (socket_ >= 0)
    close(socket_);
}

bool Caller::say(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto said = tls_ ? SSL_write(tls_.get(), bytes.data(), static_cast<int>(bytes.size()))
                           : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    ERR_clear_error();
    if (said <= 0)
      return false;
    bytes.remove_prefix(static_cast<std::size_t>(said));
  }
  return true;
}

bool Caller::read_some() {
  std::array<char, 16 * 1024> room;
  const auto bytes = tls_ ? SSL_read(tls_.get(), room.data(), static_cast<int>(room.size()))
                          : ::recv(socket_, room.data(), room.size(), 0);
  ERR_clear_error();
  if (bytes <= 0)
    return false;
  heard_.append(room.data(), static_cast<std::size_t>(bytes));
  return true;
}

std::optional<Got> Caller::hear(bool without_body) {
  std::size_t end = heard_.npos;
  while ((end = heard_.find("\r\n\r\n")) == heard_.npos)
    if (!read_some())
      return std::nullopt;
  Got got{.status = std::stoi(heard_.substr(9, 3)), .head = heard_.substr(0, end + 4)};
  heard_.erase(0, end + 4);
  const std::string length = got["Content-Length"];
  const std::size_t size = without_body || length == "none" ? 0 : std::stoul(length);
  while (heard_.size() < size)
    if (!read_some())
      return std::nullopt;
  got.body = heard_.substr(0, size);
  heard_.erase(0, size);
  return got;
}

std::string Caller::hear_rest() {
  while (read_some())
    continue;
  return std::exchange(heard_, {});
}

bool Caller::is_hung_up_on() {
  while (read_some())
    continue;
  std::array<char, 1024> room;
  ssize_t more = 1;
  while (more > 0)
    more = ::recv(socket_, room.data(), room.size(), 0);
  return more == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
}

void Caller::say_no_more() { shutdown(socket_, SHUT_WR); }

}  // namespace earshot::tests
