// SPDX-License-Identifier: Apache-2.0
#include "base/one_time_codes.h"

#include <gtest/gtest.h>

#include "base/network.h"
#include "base/passwords.h"
#include "base/qr_code.h"

namespace earshot {
namespace {

constexpr std::string_view secret = "12345678901234567890";

Moment at(std::int64_t seconds) { return Moment(std::chrono::seconds(seconds)); }

// RFC 6238, appendix B; its codes have eight digits, of which an app shows the last six.
TEST(AOneTimeCode, IsTheOneOfTheStandard) {
  const std::pair<std::int64_t, std::string_view> published[] = {
      {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
      {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"},
  };
  for (const auto& [seconds, code] : published)
    EXPECT_EQ(one_time_code(secret, one_time_step(at(seconds))), code) << seconds;
}

TEST(AOneTimeCode, CountsOneStepEitherWayAndNoFurther) {
  const Moment now = at(1234567890);
  const std::int64_t step = one_time_step(now);
  for (const std::int64_t by : {-1, 0, 1})
    EXPECT_EQ(find_one_time_step(secret, one_time_code(secret, step + by), now), step + by);
  for (const std::int64_t by : {-2, 2})
    EXPECT_FALSE(find_one_time_step(secret, one_time_code(secret, step + by), now));
  EXPECT_FALSE(find_one_time_step(secret, "", now));
  EXPECT_FALSE(find_one_time_step(secret, "5924", now));
}

TEST(AOneTimeSecret, IsWrittenAsAppsReadIt) {
  EXPECT_EQ(to_base32("f"), "MY");
  EXPECT_EQ(to_base32("foobar"), "MZXW6YTBOI");
  EXPECT_EQ(one_time_address("foobar", "priya@example.org", "Isle & Wight"),
            "otpauth://totp/Isle%20%26%20Wight:priya%40example.org?secret=MZXW6YTBOI"
            "&issuer=Isle%20%26%20Wight");
}

TEST(AQrCode, HasTheThreeSquaresByWhichACameraFindsIt) {
  const QrCode code = qr_code("otpauth://totp/x");
  ASSERT_GE(code.width, 21);
  EXPECT_EQ(code.dark.size(), static_cast<std::size_t>(code.width * code.width));
  for (const auto& [row, column] : {std::pair(0, 0), {0, code.width - 7}, {code.width - 7, 0}}) {
    EXPECT_TRUE(code.is_dark(row, column) && code.is_dark(row + 6, column + 6));
    EXPECT_TRUE(code.is_dark(row + 3, column + 3));
    EXPECT_FALSE(code.is_dark(row + 1, column + 1));
  }
  EXPECT_THROW(qr_code(std::string(5000, 'x')), std::length_error);
}

TEST(AKeptPassword, IsKnownAgainAndNothingElseIs) {
  const std::string hash = hash_password("curlew ladder thimble");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
  EXPECT_TRUE(is_password(hash, "curlew ladder thimble"));
  EXPECT_FALSE(is_password(hash, "curlew ladder thimble "));
  EXPECT_NE(hash, hash_password("curlew ladder thimble"));
}

// Otherwise the time it takes would tell whether there is such an account.
TEST(AKeptPassword, OfNobodyCostsAsMuchToTry) {
  const std::string cost = "$argon2id$v=19$m=65536,t=2,p=1$";
  EXPECT_TRUE(hash_of_nobody().starts_with(cost));
  EXPECT_EQ(hash_of_nobody().size(), hash_password("x").size());
  EXPECT_FALSE(is_password(hash_of_nobody(), ""));
  EXPECT_FALSE(is_password(hash_of_nobody(), {}));  // a field that was not sent
}

TEST(ANetwork, IsAllThatOneLineCanChangeAtWill) {
  EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
  EXPECT_NE(network_of("192.0.2.7"), network_of("192.0.2.8"));
  EXPECT_EQ(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
  EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
}

}  // namespace
}  // namespace earshot
