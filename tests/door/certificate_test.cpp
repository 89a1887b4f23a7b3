// SPDX-License-Identifier: Apache-2.0
#include "door/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>

namespace earshot::door {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using namespace std::chrono_literals;

constexpr Moment november{Day{2026y / 11 / 20}};

class ACertificateOfItsOwn : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = ::testing::TempDir() + "certificate-XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder = name;
  }
  void TearDown() override { fs::remove_all(folder); }

  std::string refusal(const fs::path& chain, const fs::path& key) {
    try {
      read_certificate(chain, key);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "nothing";
  }

  fs::path folder;
};

TEST_F(ACertificateOfItsOwn, CanBeReadByNobodyElse) {
  const Certificate made = find_or_make_certificate(folder / "tls", november);
  struct stat file {};
  ASSERT_EQ(stat(made.key.c_str(), &file), 0);
  EXPECT_EQ(file.st_mode & 0777, 0600u);
  ASSERT_EQ(stat((folder / "tls").c_str(), &file), 0);
  EXPECT_EQ(file.st_mode & 0777, 0700u);
}

TEST_F(ACertificateOfItsOwn, StaysTheSameFromStartToStart) {
  const Certificate first = find_or_make_certificate(folder, november);
  EXPECT_TRUE(first.own_making);
  EXPECT_THAT(first.fingerprint, MatchesRegex("([0-9A-F][0-9A-F]:)+[0-9A-F][0-9A-F]"));
  EXPECT_EQ(first.fingerprint.size(), 32u * 3 - 1);
  EXPECT_EQ(find_or_make_certificate(folder, november + 700 * 24h).fingerprint, first.fingerprint);
}

TEST_F(ACertificateOfItsOwn, IsMadeAgainBeforeItEnds) {
  const Certificate first = find_or_make_certificate(folder, november);
  EXPECT_NE(find_or_make_certificate(folder, november + 800 * 24h).fingerprint, first.fingerprint);
}

TEST_F(ACertificateOfItsOwn, IsMadeAgainWhenItsFileIsTorn) {
  const Certificate first = find_or_make_certificate(folder, november);
  write_durably(first.chain, read_file(first.chain)->substr(0, 300));
  EXPECT_NE(find_or_make_certificate(folder, november).fingerprint, first.fingerprint);
}

TEST_F(ACertificateOfItsOwn, CanBeNamedInTheConfigurationToo) {
  const Certificate made = find_or_make_certificate(folder, november);
  const Certificate named = read_certificate(made.chain, made.key);
  EXPECT_EQ(named.fingerprint, made.fingerprint);
  EXPECT_FALSE(named.own_making);
}

TEST_F(ACertificateOfItsOwn, IsRefusedWithAnotherOnesKey) {
  const Certificate one = find_or_make_certificate(folder / "one", november);
  const Certificate other = find_or_make_certificate(folder / "other", november);
  EXPECT_THAT(refusal(one.chain, other.key),
              HasSubstr("this is not the key of the certificate in"));
  EXPECT_THAT(refusal(folder / "none.pem", one.key), HasSubstr("there is no such file"));
  write_durably(folder / "words.pem", "not PEM at all");
  EXPECT_THAT(refusal(folder / "words.pem", one.key), HasSubstr("no certificate could be read"));
  EXPECT_THAT(refusal(one.chain, folder / "words.pem"), HasSubstr("no private key could be read"));
}

}  // namespace
}  // namespace earshot::door
