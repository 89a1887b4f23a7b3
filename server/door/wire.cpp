// SPDX-License-Identifier: Apache-2.0
#include "door/wire.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>

namespace earshot::door {
namespace {

Moved moved(ssize_t bytes, Needs if_not_now) {
  if (bytes > 0)
    return {.bytes = static_cast<std::size_t>(bytes)};
  const bool not_now = bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
  return {.needs = not_now ? if_not_now : Needs::closing};
}

}  // namespace

bool Wire::secure(Tls& tls) {
  tls_ = tls.accept(socket_.native_handle());
  return tls_ != nullptr;
}

Needs Wire::needs_after(int result) const {
  switch (SSL_get_error(tls_.get(), result)) {
    case SSL_ERROR_WANT_READ:
      return Needs::reading;
    case SSL_ERROR_WANT_WRITE:
      return Needs::writing;
    default:
      ERR_clear_error();
      return Needs::closing;
  }
}

Needs Wire::shake_hands() {
  ERR_clear_error();
  const int result = SSL_do_handshake(tls_.get());
  return result == 1 ? Needs::nothing : needs_after(result);
}

bool Wire::resumed() const { return SSL_session_reused(tls_.get()) == 1; }

Moved Wire::read(std::span<char> room) {
  if (!tls_)
    return moved(recv(socket_.native_handle(), room.data(), room.size(), 0), Needs::reading);
  ERR_clear_error();
  std::size_t bytes = 0;
  const int result = SSL_read_ex(tls_.get(), room.data(), room.size(), &bytes);
  return result == 1 ? Moved{.bytes = bytes} : Moved{.needs = needs_after(result)};
}

Moved Wire::write(std::string_view bytes) {
  if (!tls_)
    return moved(send(socket_.native_handle(), bytes.data(), bytes.size(), MSG_NOSIGNAL),
                 Needs::writing);
  ERR_clear_error();
  std::size_t written = 0;
  const int result = SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &written);
  return result == 1 ? Moved{.bytes = written} : Moved{.needs = needs_after(result)};
}

Moved Wire::discard(std::span<char> room) {
  return moved(recv(socket_.native_handle(), room.data(), room.size(), 0), Needs::reading);
}

bool Wire::holds_bytes() const { return tls_ && SSL_has_pending(tls_.get()) == 1; }

void Wire::wait_no_longer() {
  asio::error_code ignored;
  socket_.cancel(ignored);
}

void Wire::say_goodbye() {
  if (tls_) {
    ERR_clear_error();
    SSL_shutdown(tls_.get());
    ERR_clear_error();
  }
  shutdown(socket_.native_handle(), SHUT_WR);
}

// Otherwise the system would keep megabytes for somebody who does not read, long after we have gone.
void Wire::take_back() {
  const linger at_once{.l_onoff = 1, .l_linger = 0};
  setsockopt(socket_.native_handle(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

std::size_t Wire::untaken() {
  int bytes = 0;
  const bool told = ioctl(socket_.native_handle(), TIOCOUTQ, &bytes) == 0;
  return told ? static_cast<std::size_t>(bytes) : 0;
}

}  // namespace earshot::door
