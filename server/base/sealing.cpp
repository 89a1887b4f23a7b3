// SPDX-License-Identifier: Apache-2.0
//
// A box: version (1 byte), sender's public key (32), nonce (24), ciphertext of
// [payload length (4, lowest byte first), payload, zeros up to the size asked for], proof (16).
// Authenticated with it: version, both public keys, context.
#include "base/sealing.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "base/octets.h"

namespace earshot {
namespace {

constexpr char box_version = 1;
constexpr std::size_t public_bytes = crypto_box_curve25519xchacha20poly1305_PUBLICKEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t proof_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t length_bytes = 4;
constexpr std::size_t nonce_at = 1 + public_bytes;
constexpr std::size_t inside_at = nonce_at + nonce_bytes;
constexpr std::size_t overhead = inside_at + length_bytes + proof_bytes;

// Boxes of one mix come from few senders; this only bounds what a stranger's boxes could fill.
constexpr std::size_t most_senders = 4096;

static_assert(public_bytes == Key::size);
static_assert(crypto_box_curve25519xchacha20poly1305_BEFORENMBYTES == Key::size);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == Key::size);

std::string authenticated(std::string_view sender, std::string_view receiver,
                          std::string_view context) {
  std::string all(1, box_version);
  return all.append(sender).append(receiver).append(context);
}

// Absent for a public key with which every private key would agree on the same secret.
std::optional<Key> agree(std::string_view public_key, const Key& private_key) {
  std::string shared(Key::size, '\0');
  const int failed = crypto_box_curve25519xchacha20poly1305_beforenm(
      octets(shared), octets(public_key), octets(private_key.bytes()));
  const Key key(shared);
  sodium_memzero(shared.data(), shared.size());
  if (failed != 0)
    return std::nullopt;
  return key;
}

std::size_t read_length(std::string_view inside) {
  std::size_t length = 0;
  for (std::size_t at = length_bytes; at-- > 0;)
    length = length << 8 | static_cast<unsigned char>(inside[at]);
  return length;
}

}  // namespace

BoxKeys BoxKeys::random() { return from_private(Key::random()); }

BoxKeys BoxKeys::from_private(const Key& private_key) {
  ready_sodium();
  BoxKeys keys{std::string(public_bytes, '\0'), private_key};
  crypto_scalarmult_base(octets(keys.public_key), octets(private_key.bytes()));
  return keys;
}

std::size_t box_overhead() { return overhead; }

// Only what sealing needs: the sender's private key is gone as soon as the shared key is known.
// Nonces are drawn all at once because each draw is a system call.
struct Sender::Secret {
  std::string public_key;
  Key shared;
  std::array<unsigned char, boxes_per_key * nonce_bytes> nonces;
};

Sender::Sender(std::string public_key, Ticks ticks)
    : public_key_(std::move(public_key)), ticks_(std::move(ticks)) {
  if (public_key_.size() != public_bytes)
    throw std::invalid_argument("a public key is 32 bytes long");
}

std::string Sender::seal(std::string_view context, std::string_view payload,
                         std::size_t size_bytes) {
  if (payload.size() > size_bytes || size_bytes > most_inside_bytes)
    throw std::length_error("what should be sealed is longer than its box");
  std::size_t number = 0;
  const std::shared_ptr<const Secret> secret = current(number);
  const unsigned char* nonce = secret->nonces.data() + number * nonce_bytes;

  std::string box;
  box.reserve(overhead + size_bytes);
  box += box_version;
  box += secret->public_key;
  box.append(reinterpret_cast<const char*>(nonce), nonce_bytes);
  append_number(box, payload.size(), length_bytes);
  box += payload;
  box.resize(overhead + size_bytes);
  const std::string around = authenticated(secret->public_key, public_key_, context);
  unsigned char* inside = octets(box) + inside_at;  // in place, so no second copy of the answer
  crypto_aead_xchacha20poly1305_ietf_encrypt(inside, nullptr, inside, length_bytes + size_bytes,
                                             octets(around), around.size(), nullptr, nonce,
                                             octets(secret->shared.bytes()));
  return box;
}

void Sender::forget_old_key() {
  const std::lock_guard lock(mutex_);
  if (secret_ && ticks_() >= made_at_ + key_lifetime)
    secret_.reset();
}

std::shared_ptr<const Sender::Secret> Sender::current(std::size_t& number) {
  const std::lock_guard lock(mutex_);
  const auto now = ticks_();
  if (!secret_ || sealed_ == boxes_per_key || now >= made_at_ + key_lifetime) {
    secret_ = make_secret();
    made_at_ = now;
    sealed_ = 0;
  }
  number = sealed_++;
  return secret_;
}

std::shared_ptr<const Sender::Secret> Sender::make_secret() const {
  const BoxKeys mine = BoxKeys::random();
  auto shared = agree(public_key_, mine.private_key);
  if (!shared)
    throw std::runtime_error("boxes can't be sealed to this public key");
  auto secret = std::make_shared<Secret>();
  secret->public_key = mine.public_key;
  secret->shared = *shared;
  randombytes_buf(secret->nonces.data(), secret->nonces.size());
  return secret;
}

Opener::Opener(const BoxKeys& keys) : keys_(keys) { ready_sodium(); }
Opener::~Opener() = default;

std::optional<std::string> Opener::open(std::string_view context, std::string_view box) {
  if (box.size() < overhead || box[0] != box_version)
    return std::nullopt;
  const std::string_view sender = box.substr(1, public_bytes);
  const auto known = shared_.find(sender);
  const auto shared = known != shared_.end() ? known->second : agree(sender, keys_.private_key);
  if (!shared)
    return std::nullopt;

  std::string inside(box.size() - inside_at - proof_bytes, '\0');
  const std::string around = authenticated(sender, keys_.public_key, context);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          octets(inside), nullptr, nullptr, octets(box) + inside_at, box.size() - inside_at,
          octets(around), around.size(), octets(box) + nonce_at, octets(shared->bytes())) != 0)
    return std::nullopt;
  if (known == shared_.end()) {
    if (shared_.size() >= most_senders)
      shared_.clear();
    shared_.emplace(sender, *shared);
  }
  const std::size_t length = read_length(inside);
  if (length > inside.size() - length_bytes)
    return std::nullopt;
  return inside.substr(length_bytes, length);
}

}  // namespace earshot
