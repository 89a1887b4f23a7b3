// SPDX-License-Identifier: Apache-2.0
#include "base/secrets.h"

#include <sodium.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "base/octets.h"

namespace earshot {
namespace {

constexpr int base64_kind = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t hash_bytes = 32;
constexpr std::size_t token_id_bytes = 8;
constexpr std::size_t token_proof_bytes = 16;  // with the id 24 bytes, so no character is padding
constexpr std::size_t token_characters = 32;

constexpr char seal_version = 1;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t proof_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t seal_overhead = 1 + nonce_bytes + proof_bytes;

// Lengths stand before the parts, so that "ab" + "c" is another place than "a" + "bc".
std::string authenticated(const Key& key, const Place& place) {
  std::string all(1, seal_version);
  all += key_id(key);
  for (const std::string_view part : {place.table, place.column, place.row}) {
    append_number(all, part.size(), 8);
    all += part;
  }
  return all;
}

std::string token_proof(const Key& key, std::string_view purpose, std::string_view id) {
  return keyed_hash(key, purpose, id).substr(0, token_proof_bytes);
}

}  // namespace

void ready_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready)
    throw std::runtime_error("this machine gives no random numbers, so no key is safe");
}

Key::Key() : bytes_{} {}

Key::Key(std::string_view bytes) : bytes_{} {
  if (bytes.size() != size)
    throw std::invalid_argument("a key is 32 bytes long");
  std::ranges::copy(bytes, bytes_.begin());
}

Key::~Key() { sodium_memzero(bytes_.data(), size); }

Key Key::random() {
  ready_sodium();
  Key key;
  randombytes_buf(key.bytes_.data(), size);
  return key;
}

std::string_view Key::bytes() const { return {bytes_.data(), size}; }

bool Key::operator==(const Key& other) const {
  return sodium_memcmp(bytes_.data(), other.bytes_.data(), size) == 0;
}

std::string random_bytes(std::size_t count) {
  ready_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

std::uint64_t random_below(std::uint64_t bound) {
  if (bound == 0)
    throw std::invalid_argument("no number is below nought");
  ready_sodium();
  // The numbers under `unfair` are one time more than the rest can share out evenly.
  const std::uint64_t unfair = (std::numeric_limits<std::uint64_t>::max() - bound + 1) % bound;
  std::uint64_t number = 0;
  do {
    randombytes_buf(&number, sizeof number);
  } while (number < unfair);
  return number % bound;
}

std::string to_base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), base64_kind), '\0');
  sodium_bin2base64(text.data(), text.size(), octets(bytes), bytes.size(), base64_kind);
  text.pop_back();  // its NUL
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size() / 4 * 3 + 3, '\0');
  std::size_t count = 0;
  if (sodium_base642bin(octets(bytes), bytes.size(), text.data(), text.size(), nullptr, &count,
                        nullptr, base64_kind) != 0)
    return std::nullopt;
  bytes.resize(count);
  return bytes;
}

std::string to_hex(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), octets(bytes), bytes.size());
  text.pop_back();  // its NUL
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (text.size() % 2 != 0 || text.find_first_not_of(digits) != text.npos)
    return std::nullopt;
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); at += 2)
    bytes += static_cast<char>(digits.find(text[at]) * 16 + digits.find(text[at + 1]));
  return bytes;
}

std::string keyed_hash(const Key& key, std::string_view purpose, std::string_view message) {
  ready_sodium();
  std::string head;
  append_number(head, purpose.size(), 8);
  head += purpose;
  crypto_generichash_state state;
  crypto_generichash_init(&state, octets(key.bytes()), Key::size, hash_bytes);
  crypto_generichash_update(&state, octets(head), head.size());
  crypto_generichash_update(&state, octets(message), message.size());
  std::string hash(hash_bytes, '\0');
  crypto_generichash_final(&state, octets(hash), hash_bytes);
  sodium_memzero(&state, sizeof state);
  return hash;
}

std::string sha256(std::string_view message) {
  ready_sodium();
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(octets(hash), octets(message), message.size());
  return hash;
}

std::string key_id(const Key& key) { return keyed_hash(key, "key id", {}).substr(0, 8); }

std::string make_token(const Key& link_key, std::string_view purpose, std::string_view id) {
  if (id.size() != token_id_bytes)
    throw std::invalid_argument("a token's id is 8 bytes long");
  return to_base64(std::string(id) + token_proof(link_key, purpose, id));
}

std::optional<std::string> read_token(const Key& link_key, std::string_view purpose,
                                      std::string_view token) {
  if (token.size() != token_characters)
    return std::nullopt;
  const auto bytes = from_base64(token);
  if (!bytes)
    return std::nullopt;
  const std::string id = bytes->substr(0, token_id_bytes);
  const std::string proof = token_proof(link_key, purpose, id);
  if (sodium_memcmp(proof.data(), bytes->data() + token_id_bytes, token_proof_bytes) != 0)
    return std::nullopt;
  return id;
}

namespace {

// A nonce is no secret, so many are asked of the system at once.
class Nonces {
 public:
  std::string_view next() {
    if (left_ == 0) {
      drawn_ = random_bytes(most * nonce_bytes);
      left_ = most;
    }
    --left_;
    return std::string_view(drawn_).substr(left_ * nonce_bytes, nonce_bytes);
  }

 private:
  static constexpr std::size_t most = 64;
  std::string drawn_;
  std::size_t left_ = 0;
};

}  // namespace

std::string seal_value(const Key& key, const Place& place, std::string_view value) {
  const std::string around = authenticated(key, place);
  std::string sealed(1, seal_version);
  thread_local Nonces nonces;
  sealed += nonces.next();
  sealed.resize(seal_overhead + value.size());
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      octets(sealed) + 1 + nonce_bytes, nullptr, octets(value), value.size(), octets(around),
      around.size(), nullptr, octets(sealed) + 1, octets(key.bytes()));
  return sealed;
}

std::optional<std::string> open_value(const Key& key, const Place& place, std::string_view sealed) {
  if (sealed.size() < seal_overhead || sealed[0] != seal_version)
    return std::nullopt;
  ready_sodium();
  const std::string around = authenticated(key, place);
  std::string value(sealed.size() - seal_overhead, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          octets(value), nullptr, nullptr, octets(sealed) + 1 + nonce_bytes,
          sealed.size() - 1 - nonce_bytes, octets(around), around.size(), octets(sealed) + 1,
          octets(key.bytes())) != 0)
    return std::nullopt;
  return value;
}

}  // namespace earshot
