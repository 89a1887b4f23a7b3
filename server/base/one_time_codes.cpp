// SPDX-License-Identifier: Apache-2.0
#include "base/one_time_codes.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace earshot {
namespace {

constexpr std::int64_t step_seconds = 30;
constexpr std::uint32_t codes = 1'000'000;
constexpr std::size_t digits = 6;

std::string hmac_sha1(std::string_view key, std::string_view message) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> proof{};
  unsigned int size = 0;
  if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
           reinterpret_cast<const unsigned char*>(message.data()), message.size(), proof.data(),
           &size) == nullptr)
    throw std::runtime_error("a one-time code could not be worked out");
  return {proof.begin(), proof.begin() + size};
}

bool is_plain(unsigned char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_';
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (is_plain(byte))
      out += letter;
    else
      out.append(1, '%').append(1, hex[byte / 16]).append(1, hex[byte % 16]);
  }
  return out;
}

}  // namespace

std::int64_t one_time_step(Moment now) { return now.time_since_epoch().count() / step_seconds; }

std::string one_time_code(std::string_view secret, std::int64_t step) {
  std::string counter(8, '\0');
  for (std::size_t at = 0; at < counter.size(); ++at)
    counter[at] = static_cast<char>((step >> (8 * (7 - at))) & 0xff);
  const std::string proof = hmac_sha1(secret, counter);
  const std::size_t from = static_cast<unsigned char>(proof.back()) & 0x0f;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < 4; ++at)
    number = number << 8 | static_cast<unsigned char>(proof[from + at]);
  std::string code = std::to_string((number & 0x7fffffff) % codes);
  code.insert(0, digits - code.size(), '0');
  return code;
}

std::optional<std::int64_t> find_one_time_step(std::string_view secret, std::string_view code,
                                               Moment now) {
  const std::int64_t step = one_time_step(now);
  for (const std::int64_t near : {step, step - 1, step + 1})
    if (one_time_code(secret, near) == code)
      return near;
  return std::nullopt;
}

std::string to_base32(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint32_t waiting = 0;
  int bits = 0;
  for (const char byte : bytes) {
    waiting = waiting << 8 | static_cast<unsigned char>(byte);
    for (bits += 8; bits >= 5; bits -= 5)
      text += letters[(waiting >> (bits - 5)) & 31];
  }
  if (bits > 0)
    text += letters[(waiting << (5 - bits)) & 31];
  return text;
}

std::string one_time_address(std::string_view secret, std::string_view whose,
                             std::string_view issuer) {
  return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(whose) +
         "?secret=" + to_base32(secret) + "&issuer=" + percent_encoded(issuer);
}

}  // namespace earshot
