// SPDX-License-Identifier: Apache-2.0
// Keys, random ids, tokens and values sealed under a key (libsodium). Refuses to open anything that
// was sealed for another place: the table, column and row are part of the seal.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

// 32 secret bytes, wiped when they go. Never printed, never logged.
class Key {
 public:
  static constexpr std::size_t size = 32;
  Key();                                 // all zero
  explicit Key(std::string_view bytes);  // throws std::invalid_argument unless 32 bytes
  Key(const Key&) = default;
  Key& operator=(const Key&) = default;
  ~Key();
  static Key random();
  std::string_view bytes() const;
  bool operator==(const Key& other) const;  // in constant time

 private:
  std::array<char, size> bytes_;
};

std::string random_bytes(std::size_t count);
std::uint64_t random_below(std::uint64_t bound);  // uniform, from the system's CSPRNG

// Base64url without padding; decoding is strict (absent if it is not exactly what encoding gives).
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);
std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);  // small letters, as to_hex gives

// A keyed hash of 32 bytes (BLAKE2b). `purpose` keeps uses of one key apart.
std::string keyed_hash(const Key& key, std::string_view purpose, std::string_view message);

// SHA-256, without a key: for what anybody must be able to check again, and to find a random secret
// by what the database knows of it.
std::string sha256(std::string_view message);

// Eight public bytes that tell which key something needs without telling the key.
std::string key_id(const Key& key);

// A link's token: the invitation's 8-byte id and an HMAC of it, 32 characters in all. The database
// knows the id only, so it can neither make nor check a token.
std::string make_token(const Key& link_key, std::string_view purpose, std::string_view id);
std::optional<std::string> read_token(const Key& link_key, std::string_view purpose,
                                      std::string_view token);  // the id, if the token is genuine

// Where a sealed value stands. All of it is authenticated, none of it is stored in the seal.
struct Place {
  std::string_view table;
  std::string_view column;
  std::string_view row;
};

// XChaCha20-Poly1305 with a random nonce and table|column|row|key id as associated data.
std::string seal_value(const Key& key, const Place& place, std::string_view value);
std::optional<std::string> open_value(const Key& key, const Place& place, std::string_view sealed);

}  // namespace earshot
