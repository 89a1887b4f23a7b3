// SPDX-License-Identifier: Apache-2.0
#include "bench/hostile.h"

#include <poll.h>
#include <unistd.h>

namespace earshot::bench {
namespace {

constexpr int between_bytes_ms = 500;

constexpr std::string_view slow_head = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
constexpr std::string_view slow_body =
    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=";

bool say(Visitor& visitor, std::string_view bytes) {
  return SSL_write(visitor.tls(), bytes.data(), static_cast<int>(bytes.size())) > 0;
}

}  // namespace

Hostile::Hostile(const Tls& tls, const Place& place, int count) : tls_(tls), place_(place) {
  constexpr Kind kinds[] = {Kind::silent_tcp, Kind::silent_tls, Kind::slow_head, Kind::slow_body};
  for (int i = 0; i < count; ++i)
    all_.push_back({.kind = kinds[i % 4], .visitor = nullptr});
  for (Somebody& somebody : all_)
    come(somebody);
  thread_ = std::jthread([this](const std::stop_token& stop) { keep_at_it(stop); });
}

Hostile::~Hostile() {
  thread_.request_stop();
  thread_.join();
  for (Somebody& somebody : all_)
    leave(somebody);
}

void Hostile::come(Somebody& somebody) try {
  if (somebody.kind == Kind::silent_tcp) {
    somebody.socket = connected(place_.port);
    return;
  }
  somebody.visitor = std::make_unique<Visitor>(tls_, place_);
  somebody.socket = somebody.visitor->socket();
  if (somebody.kind != Kind::silent_tls)
    say(*somebody.visitor, somebody.kind == Kind::slow_head ? slow_head : slow_body);
} catch (const Unserved&) {
  somebody.socket = -1;  // tries again
}

void Hostile::leave(Somebody& somebody) {
  if (!somebody.visitor && somebody.socket >= 0)
    close(somebody.socket);
  somebody.visitor.reset();
  somebody.socket = -1;
}

void Hostile::pester(Somebody& somebody) {
  pollfd gone{somebody.socket, POLLRDHUP, 0};
  const bool out =
      somebody.socket < 0 || (poll(&gone, 1, 0) == 1 && (gone.revents & (POLLRDHUP | POLLHUP)));
  const bool slow = somebody.kind == Kind::slow_head || somebody.kind == Kind::slow_body;
  if (!out && (!slow || say(*somebody.visitor, "x")))
    return;
  ++thrown_out_;
  leave(somebody);
  come(somebody);
}

// A little of the crowd at a time, so that it does not come in waves.
void Hostile::keep_at_it(const std::stop_token& stop) {
  constexpr std::size_t parts = 10;
  for (std::size_t part = 0; !stop.stop_requested(); part = (part + 1) % parts) {
    for (std::size_t i = part; i < all_.size(); i += parts)
      pester(all_[i]);
    std::this_thread::sleep_for(std::chrono::milliseconds(between_bytes_ms / parts));
  }
}

}  // namespace earshot::bench
