// SPDX-License-Identifier: Apache-2.0
// The six-digit codes an authenticator app shows (RFC 6238: SHA-1, a new one every 30 seconds), and
// the address by which such an app takes up a secret. Says nothing about whether one was used before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

inline constexpr std::size_t one_time_secret_bytes = 20;

std::int64_t one_time_step(Moment now);  // which 30 seconds it is
std::string one_time_code(std::string_view secret, std::int64_t step);

// The step whose code this is: now's, the one before or the one after, as clocks differ.
std::optional<std::int64_t> find_one_time_step(std::string_view secret, std::string_view code,
                                               Moment now);

std::string to_base32(std::string_view bytes);  // RFC 4648, without padding

// "otpauth://totp/…", as apps read it from a QR code.
std::string one_time_address(std::string_view secret, std::string_view whose,
                             std::string_view issuer);

}  // namespace earshot
