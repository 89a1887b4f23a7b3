// SPDX-License-Identifier: Apache-2.0
#include "base/passwords.h"

#include <sodium.h>

#include <stdexcept>

#include "base/octets.h"

namespace earshot {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 64ULL * 1024 * 1024;

}  // namespace

std::string hash_password(std::string_view password) {
  ready_sodium();
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("there is not enough memory to keep a password safely");
  hash.resize(hash.find('\0'));
  return hash;
}

bool is_password(const std::string& hash, std::string_view password) {
  ready_sodium();
  if (password.data() == nullptr)  // a field that was not sent; libsodium wants an address
    password = "";
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

const std::string& hash_of_nobody() {
  static const std::string hash =
      "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
      "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  return hash;
}

}  // namespace earshot
