// SPDX-License-Identifier: Apache-2.0
#include "door/ticket_keys.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <stdexcept>

namespace earshot::door {
namespace {

enum : int { failed = -1, not_ours = 0, opened = 1, opened_and_old = 2 };  // as OpenSSL has them

template <std::size_t size>
void randomise(std::array<unsigned char, size>& bytes) {
  if (RAND_bytes(bytes.data(), static_cast<int>(size)) != 1)
    throw std::runtime_error("OpenSSL has no random numbers to make keys of");
}

bool key_mac(EVP_MAC_CTX* mac, std::array<unsigned char, 32>& key) {
  char digest[] = "SHA256";
  const OSSL_PARAM said[] = {
      OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, key.data(), key.size()),
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
      OSSL_PARAM_construct_end()};
  return EVP_MAC_CTX_set_params(mac, said) == 1;
}

}  // namespace

TicketKeys::TicketKeys() : current_(make()), last_(make()) {}

TicketKeys::Key TicketKeys::make() {
  Key key{};
  randomise(key.name);
  randomise(key.cipher);
  randomise(key.mac);
  return key;
}

bool TicketKeys::use_in(ssl_ctx_st* context) {
  SSL_CTX_set_timeout(context, std::chrono::seconds(lasts).count());
  return SSL_CTX_set_app_data(context, this) == 1 &&
         SSL_CTX_set_tlsext_ticket_key_evp_cb(context, use) == 1;
}

void TicketKeys::renew_if_old() {
  if (std::chrono::steady_clock::now() - made_at_ >= lasts)
    renew();
}

void TicketKeys::renew() {
  const std::lock_guard lock(mutex_);
  last_ = current_;
  current_ = make();
  made_at_ = std::chrono::steady_clock::now();
}

int TicketKeys::use(ssl_st* tls, unsigned char* name, unsigned char* iv, evp_cipher_ctx_st* cipher,
                    evp_mac_ctx_st* mac, int sealing) {
  auto& keys = *static_cast<TicketKeys*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(tls)));
  const std::lock_guard lock(keys.mutex_);
  if (sealing == 1)
    return keys.seal(name, iv, cipher, mac);
  const int result = keys.open(name, iv, cipher, mac);
  // TLS 1.3 uses a ticket once, so who comes back needs another for the next time.
  return result == opened && SSL_version(tls) == TLS1_3_VERSION ? opened_and_old : result;
}

int TicketKeys::seal(unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher,
                     EVP_MAC_CTX* mac) {
  std::ranges::copy(current_.name, name);
  const bool sealed =
      RAND_bytes(iv, EVP_CIPHER_get_iv_length(EVP_aes_256_cbc())) == 1 &&
      EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, current_.cipher.data(), iv) == 1 &&
      key_mac(mac, current_.mac);
  return sealed ? opened : failed;
}

int TicketKeys::open(const unsigned char* name, const unsigned char* iv, EVP_CIPHER_CTX* cipher,
                     EVP_MAC_CTX* mac) {
  const auto named = [&](const Key& key) {
    return std::equal(key.name.begin(), key.name.end(), name);
  };
  const bool old = named(last_);
  if (!old && !named(current_))
    return not_ours;
  Key& key = old ? last_ : current_;
  if (EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, key.cipher.data(), iv) != 1 ||
      !key_mac(mac, key.mac))
    return failed;
  return old ? opened_and_old : opened;
}

}  // namespace earshot::door
