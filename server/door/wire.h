// SPDX-License-Identifier: Apache-2.0
// One connection's bytes, over TLS or in the clear. Never blocks: says what it waits for instead.
#pragma once

#include <asio/io_context.hpp>
#include <asio/posix/basic_stream_descriptor.hpp>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "door/tls.h"

namespace earshot::door {

// What has to happen before a connection can go on.
enum class Needs { nothing, reading, writing, its_turn, an_answer, closing };

struct Moved {
  std::size_t bytes = 0;  // 0 unless it needs nothing
  Needs needs = Needs::nothing;
};

class Wire {
 public:
  Wire(asio::io_context& context, int socket) : socket_(context, socket) {}

  bool is_secure() const { return tls_ != nullptr; }
  bool secure(Tls& tls);  // from now on; false if there is no memory for it
  Needs shake_hands();
  bool resumed() const;  // an earlier handshake

  Moved read(std::span<char> room);
  Moved write(std::string_view bytes);
  Moved discard(std::span<char> room);  // what comes after goodbye, unread
  bool holds_bytes() const;             // that have come and were not read
  void say_goodbye();                   // nothing more will be written
  void take_back();                     // what was written and is not read yet is forgotten
  std::size_t untaken();                // of what was written: not yet with the other side

  template <class Then>
  void wait(Needs needs, Then then) {
    socket_.async_wait(needs == Needs::writing ? Socket::wait_write : Socket::wait_read,
                       std::move(then));
  }
  void wait_no_longer();

 private:
  // Only its readiness is Asio's: OpenSSL reads and writes the socket itself, without a copy.
  using Socket = asio::posix::basic_stream_descriptor<asio::io_context::executor_type>;

  Needs needs_after(int result) const;

  Socket socket_;
  TlsConnection tls_;
};

}  // namespace earshot::door
