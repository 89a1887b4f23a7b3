// SPDX-License-Identifier: Apache-2.0
// Boxes: anyone with the public key can seal one, only the private key opens it. A Sender keeps one
// throw-away key in memory for at most 256 boxes or ten seconds, which makes sealing cheap; it
// never writes that key anywhere.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/secrets.h"

namespace earshot {

struct BoxKeys {
  std::string public_key;  // 32 bytes
  Key private_key;
  static BoxKeys random();
  static BoxKeys from_private(const Key& private_key);
};

// Bytes a box is longer than what is inside it.
std::size_t box_overhead();

// Seals boxes to one public key. Safe to call from several threads.
class Sender {
 public:
  using Ticks = std::function<std::chrono::steady_clock::time_point()>;
  static constexpr std::size_t boxes_per_key = 256;
  static constexpr std::chrono::seconds key_lifetime{10};
  static constexpr std::size_t most_inside_bytes = 16 * 1024 * 1024;

  // Throws std::invalid_argument unless the key is 32 bytes long.
  explicit Sender(std::string public_key, Ticks ticks = std::chrono::steady_clock::now);
  // `context` is authenticated and must be given again to open. `size_bytes` is the size of every
  // box's inside: a shorter payload is padded, a longer one throws std::length_error.
  std::string seal(std::string_view context, std::string_view payload, std::size_t size_bytes);
  // Wipes a key that has had its ten seconds. Sealing does so by itself; whoever keeps a Sender
  // that may fall silent calls this from a timer.
  void forget_old_key();

 private:
  struct Secret;  // the throw-away key, wiped when it goes
  std::shared_ptr<const Secret> current(std::size_t& number);
  std::shared_ptr<const Secret> make_secret() const;

  std::string public_key_;
  Ticks ticks_;
  std::mutex mutex_;
  std::shared_ptr<const Secret> secret_;  // shared with seals under way: a new key waits for none
  std::chrono::steady_clock::time_point made_at_{};
  std::size_t sealed_ = 0;  // with this secret
};

// Opens boxes of one private key, for one thread; remembers senders, so boxes of one sender open cheaply.
class Opener {
 public:
  explicit Opener(const BoxKeys& keys);
  ~Opener();
  // The payload without its padding; absent if it is not a box of this key and context.
  std::optional<std::string> open(std::string_view context, std::string_view box);

 private:
  BoxKeys keys_;
  std::map<std::string, Key, std::less<>> shared_;  // by sender
};

}  // namespace earshot
