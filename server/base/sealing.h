// SPDX-License-Identifier: Apache-2.0
// Boxes: anyone with the public key can seal one, only the private key opens it. A Sender keeps one
// throw-away key in memory for at most 256 boxes or ten seconds, which makes sealing cheap; it
// never writes that key anywhere.
#pragma once

#include <chrono>
#include <cstdint>
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
  static constexpr int boxes_per_key = 256;
  static constexpr std::chrono::seconds key_lifetime{10};

  explicit Sender(std::string public_key);
  // `context` is authenticated and must be given again to open. `size_bytes` is the size of every
  // box's inside: a shorter payload is padded, a longer one throws std::length_error.
  std::string seal(std::string_view context, std::string_view payload, std::size_t size_bytes);

 private:
  struct Secret;  // the throw-away key, wiped when it goes
  std::shared_ptr<const Secret> current(std::uint64_t& number);
  std::string public_key_;
  std::mutex mutex_;
  std::shared_ptr<const Secret> secret_;  // shared with seals under way, so a change of key waits for none
};

// Opens boxes of one private key; remembers senders, so boxes of one sender open cheaply.
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
