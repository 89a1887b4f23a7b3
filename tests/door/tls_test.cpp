// SPDX-License-Identifier: Apache-2.0
#include "door/tls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "door/a_door.h"
#include "door/ticket_keys.h"

namespace earshot::tests {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

std::string fingerprint_seen(const ADoor& door) {
  const Caller caller = door.call();
  if (!caller.is_secure())
    return "none";
  X509* shown = SSL_get1_peer_certificate(caller.tls());
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  X509_digest(shown, EVP_sha256(), digest, &size);
  X509_free(shown);
  std::string text;
  char two[3];
  for (unsigned at = 0; at < size; ++at) {
    std::snprintf(two, sizeof two, "%02X", digest[at]);
    text += (at > 0 ? ":" : "") + std::string(two);
  }
  return text;
}

void put(const std::filesystem::path& from, const std::filesystem::path& to) {
  write_durably(to, *read_file(from));
}

// A session to come back with: it arrives beside the first page.
SSL_SESSION* session_of(Caller& caller) {
  caller.say(get("/"));
  caller.hear();
  return SSL_get1_session(caller.tls());
}

TEST(Tls, IsNotSpokenInItsOldVersions) {
  const ADoor door;
  for (const int version : {TLS1_VERSION, TLS1_1_VERSION})
    EXPECT_FALSE(Caller(Caller::Tls{.port = door.port(), .most = version}).is_secure());
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const Caller caller(Caller::Tls{.port = door.port(), .most = version});
    ASSERT_TRUE(caller.is_secure());
    EXPECT_EQ(SSL_version(caller.tls()), version);
  }
  EXPECT_TRUE(door.serves_others());
}

TEST(Tls, IsForwardSecretAndAuthenticatedOnly) {
  const ADoor door;
  for (const char* suite : {"AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA", "AES256-SHA",
                            "ECDHE-ECDSA-AES128-SHA256", "ECDHE-ECDSA-AES256-SHA384", "NULL"})
    EXPECT_FALSE(Caller(Caller::Tls{.port = door.port(), .most = TLS1_2_VERSION, .suites = suite})
                     .is_secure())
        << suite;
}

TEST(Tls, IsNotRenegotiated) {
  ADoor door;
  Caller caller(Caller::Tls{.port = door.port(), .most = TLS1_2_VERSION});
  ASSERT_TRUE(caller.is_secure());
  SSL_renegotiate(caller.tls());
  SSL_do_handshake(caller.tls());
  caller.say(get("/"));
  EXPECT_EQ(door.behind().count(), 0u);
  EXPECT_TRUE(door.serves_others());
}

TEST(Tls, IsNotWhatAnybodySaysInTheClear) {
  ADoor door;
  Caller plain = door.call_without_tls();
  plain.say(get("/"));
  EXPECT_TRUE(plain.is_hung_up_on());
  EXPECT_EQ(door.behind().count(), 0u);
  EXPECT_TRUE(door.serves_others());
}

TEST(Tls, IsResumedByWhoeverComesBack) {
  const ADoor door;
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    Caller first(Caller::Tls{.port = door.port(), .most = version});
    SSL_SESSION* session = session_of(first);
    for (int times = 0; times < 100; ++times) {
      Caller again(Caller::Tls{.port = door.port(), .most = version, .resume = session});
      ASSERT_TRUE(again.is_secure());
      ASSERT_EQ(SSL_session_reused(again.tls()), 1);
      SSL_SESSION_free(std::exchange(session, session_of(again)));
    }
    SSL_SESSION_free(session);
  }
}

TEST(Tls, IsNotResumedWithATicketThatSomebodyMade) {
  const ADoor door;
  const ADoor another;
  Caller first(Caller::Tls{.port = another.port(), .most = TLS1_3_VERSION});
  SSL_SESSION* session = session_of(first);
  const Caller again(Caller::Tls{.port = door.port(), .most = TLS1_3_VERSION, .resume = session});
  EXPECT_TRUE(again.is_secure());
  EXPECT_EQ(SSL_session_reused(again.tls()), 0);
  SSL_SESSION_free(session);
}

class ANewCertificate : public ::testing::Test {
 protected:
  static door::Options looking_often() { return {.look_again = 1ms}; }

  // As somebody who renews it: both files, one after the other.
  void put_in_place() {
    put(new_one.chain, door.certificate().chain);
    put(new_one.key, door.certificate().key);
  }
  bool comes_to_be_used() {
    for (int times = 0; times < 2000; ++times)
      if (fingerprint_seen(door) == new_one.fingerprint)
        return true;
    return false;
  }

  FreshFolder folder;
  door::Certificate new_one =
      door::find_or_make_certificate(folder.path(), Moment{Day{std::chrono::year(2026) / 11 / 21}});
  ADoor door{Spoken::over_tls, looking_often()};
};

TEST_F(ANewCertificate, IsUsedWithoutARestart) {
  EXPECT_EQ(fingerprint_seen(door), door.certificate().fingerprint);
  put_in_place();
  EXPECT_TRUE(comes_to_be_used());
}

TEST_F(ANewCertificate, DisturbsNobodyWhoIsThere) {
  Caller tom = door.call();
  put_in_place();
  EXPECT_TRUE(comes_to_be_used());
  tom.say(get("/"));
  EXPECT_EQ(tom.hear()->status, 200);
}

TEST_F(ANewCertificate, LeavesTicketsGood) {
  Caller first(Caller::Tls{.port = door.port(), .most = TLS1_3_VERSION});
  SSL_SESSION* session = session_of(first);
  put_in_place();
  EXPECT_TRUE(comes_to_be_used());
  const Caller again(Caller::Tls{.port = door.port(), .most = TLS1_3_VERSION, .resume = session});
  EXPECT_EQ(SSL_session_reused(again.tls()), 1);
  SSL_SESSION_free(session);
}

TEST_F(ANewCertificate, ThatIsBrokenLeavesTheOldOneInUseUntilItIsMended) {
  write_durably(door.certificate().chain, "broken");
  EXPECT_EQ(fingerprint_seen(door), door.certificate().fingerprint);
  put_in_place();
  EXPECT_TRUE(comes_to_be_used());
}

TEST(ACertificate, OfAnotherKeyIsRefusedAtStart) {
  const FreshFolder folder;
  const auto one = door::find_or_make_certificate(folder / "one", Moment{});
  const auto two = door::find_or_make_certificate(folder / "two", Moment{});
  EXPECT_THROW(door::Tls({one.chain, two.key}), std::runtime_error);
}

}  // namespace
}  // namespace earshot::tests
