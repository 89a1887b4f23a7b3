// SPDX-License-Identifier: Apache-2.0
#include "base/smtp.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "a_server.h"
#include "base/letter.h"

namespace earshot {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

std::string letter_to(const std::string& to) {
  return letter_bytes({.from = {"Isle of Wight", "surveys@example.org"},
                       .to = to,
                       .message_id = "a1@example.org",
                       .date = Moment{day("2026-11-20")},
                       .subject = "Your feedback",
                       .text = "Dear Tom,\n.\n..\nFrom here on.\n"});
}

PostAnswer post(Smtp& smtp, const std::string& to) {
  return smtp.post("surveys@example.org", to, letter_to(to));
}

PostAnswer post_once(const MailServer& server, const std::string& to) {
  Smtp smtp(server);
  return post(smtp, to);
}

TEST(ALetterByMail, IsNotSentInTheClearToAnotherMachine) {
  MailServer server{.host = "mail.example.org", .security = MailSecurity::none};
  EXPECT_THROW(Smtp{server}, std::invalid_argument);
  EXPECT_THAT(wrong_with_server(server).value(), HasSubstr("this machine only"));
  server = {
      .host = "127.0.0.1", .security = MailSecurity::none, .user = "earshot", .password = "secret"};
  EXPECT_THAT(wrong_with_server(server).value(), HasSubstr("not sent in the clear"));
  server = {.host = "mail.example.org/x"};
  EXPECT_TRUE(wrong_with_server(server));
  server = {.host = "mail.example.org", .user = "earshot"};
  EXPECT_THAT(wrong_with_server(server).value(), HasSubstr("both are needed"));
}

TEST(ALetterByMail, IsNotSentToAServerWhoseCertificateNobodyVouchesFor) {
  for (const MailSecurity security : {MailSecurity::starttls, MailSecurity::tls}) {
    AMailServer office(security);
    MailServer server = office.settings();
    server.certificates = "";
    const PostAnswer answer = post_once(server, "tom@example.org");
    EXPECT_EQ(answer.what, Posted::later);
    EXPECT_FALSE(answer.reached);
    EXPECT_THAT(answer.said, HasSubstr("could not be trusted"));
    EXPECT_THAT(office.letters(), SizeIs(0));
  }
}

TEST(ALetterByMail, IsNotSentToAServerOfAnotherName) {
  AMailServer office(MailSecurity::starttls);
  MailServer server = office.settings();
  server.host = "127.0.0.2";  // the same machine; the certificate speaks for 127.0.0.1
  EXPECT_EQ(post_once(server, "tom@example.org").what, Posted::later);
  EXPECT_THAT(office.letters(), SizeIs(0));
}

TEST(ALetterByMail, IsNotSentToAServerThatOffersNoPrivacyWhereItIsWanted) {
  AMailServer office(MailSecurity::none);
  MailServer server = office.settings();
  server.security = MailSecurity::starttls;
  const PostAnswer answer = post_once(server, "tom@example.org");
  EXPECT_EQ(answer.what, Posted::later);
  EXPECT_FALSE(answer.reached);
  EXPECT_THAT(office.letters(), SizeIs(0));
}

TEST(ALetterByMail, GoesPrivatelyAndWithAPassword) {
  for (const MailSecurity security : {MailSecurity::starttls, MailSecurity::tls}) {
    AMailServer office(security, "earshot", "k7mx 9wqp");
    EXPECT_EQ(post_once(office.settings(), "tom@example.org").what, Posted::sent);
    ASSERT_THAT(office.letters(), SizeIs(1));
    EXPECT_EQ(header_in(office.letters()[0], "X-Private"), "yes");
    EXPECT_EQ(header_in("\r\n" + office.letters()[0], "X-Auth"), "yes");
  }
}

TEST(ALetterByMail, ArrivesAsItWasWritten) {
  AMailServer office;
  EXPECT_EQ(post_once(office.settings(), "tom@example.org").what, Posted::sent);
  ASSERT_THAT(office.letters(), SizeIs(1));
  EXPECT_TRUE(office.letters()[0].ends_with(letter_to("tom@example.org"))) << office.letters()[0];
  EXPECT_THAT(office.letters()[0], testing::StartsWith("X-Rcpt-To: tom@example.org\r\n"));
}

TEST(ALetterByMail, WithAWrongPasswordIsTriedAgainAndTellsNoPassword) {
  AMailServer office(MailSecurity::starttls, "earshot", "k7mx 9wqp");
  MailServer server = office.settings();
  server.password = "another";
  const PostAnswer answer = post_once(server, "tom@example.org");
  EXPECT_EQ(answer.what, Posted::later);
  EXPECT_FALSE(answer.reached);
  EXPECT_THAT(answer.said, HasSubstr("did not accept the user name and password: 535"));
  EXPECT_THAT(answer.said, Not(HasSubstr("another")));
}

struct Treated {
  const char* to;
  Posted what;
  const char* said;
};
void PrintTo(const Treated& each, std::ostream* out) { *out << each.to; }

class ALetterThatIs : public testing::TestWithParam<Treated> {};

TEST_P(ALetterThatIs, ToldOfInTheServersWordsWithoutAnAddress) {
  AMailServer office;
  const PostAnswer answer = post_once(office.settings(), GetParam().to);
  EXPECT_EQ(answer.what, GetParam().what);
  EXPECT_TRUE(answer.reached);
  EXPECT_EQ(answer.said, GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(
    Treated, ALetterThatIs,
    testing::Values(
        Treated{"refused.bell@example.org", Posted::refused,
                "550 5.1.1 ... there is no ... here, see ..."},
        Treated{"later-on@example.org", Posted::later, "451 4.7.1 Please come back later"},
        Treated{"content@example.org", Posted::refused, "554 5.6.0 We do not take such letters"},
        Treated{"busy@example.org", Posted::later, "452 4.3.1 Our disk is full"}),
    [](const auto& each) {
      return std::string(each.param.to, std::string_view(each.param.to).find_first_of(".-@"));
    });

TEST(ALetterByMail, FromWhomTheServerDoesNotKnowIsTriedAgain) {
  AMailServer office;
  Smtp smtp(office.settings());
  const PostAnswer answer =
      smtp.post("stranger@example.org", "tom@example.org", "Subject: x\r\n\r\n");
  EXPECT_EQ(answer.what, Posted::later);
  EXPECT_FALSE(answer.reached);
  EXPECT_THAT(answer.said, HasSubstr("553 5.7.1 ... may not send here"));
}

TEST(ALetterByMail, IsGivenUpForNowWhenTheServerHangs) {
  AMailServer office;
  MailServer server = office.settings();
  server.to_finish = milliseconds(300);
  const PostAnswer answer = post_once(server, "hangs@example.org");
  EXPECT_EQ(answer.what, Posted::later);
  EXPECT_EQ(answer.said, "The mail server did not answer in time");
  EXPECT_TRUE(answer.reached);
}

TEST(ALetterByMail, IsWaitedForNoLongerThanSomebodyWantsTo) {
  AMailServer office;
  MailServer server = office.settings();
  server.to_answer = std::chrono::seconds(100);
  server.to_finish = std::chrono::seconds(100);
  int looks = 0;
  server.given_up = [&] { return ++looks > 3; };
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(post_once(server, "hangs@example.org").what, Posted::later);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(50));
}

TEST(ALetterByMail, IsTriedAgainWhenTheServerTookItAndBrokeOff) {
  AMailServer office;
  const PostAnswer answer = post_once(office.settings(), "drops@example.org");
  EXPECT_EQ(answer.what, Posted::later);
  EXPECT_THAT(office.letters(), SizeIs(1));
}

TEST(ALetterByMail, IsTriedAgainWhereNobodyListens) {
  MailServer server{.host = "127.0.0.1", .port = 1, .security = MailSecurity::none};
  const PostAnswer answer = post_once(server, "tom@example.org");
  EXPECT_EQ(answer.what, Posted::later);
  EXPECT_FALSE(answer.reached);
  EXPECT_EQ(answer.said, "The mail server could not be reached");
}

TEST(ALetterByMail, GoesOnAfterOneThatWasRefused) {
  AMailServer office;
  Smtp smtp(office.settings());
  EXPECT_EQ(post(smtp, "refused@example.org").what, Posted::refused);
  EXPECT_EQ(post(smtp, "tom@example.org").what, Posted::sent);
  EXPECT_EQ(post(smtp, "drops@example.org").what, Posted::later);
  EXPECT_EQ(post(smtp, "priya@example.org").what, Posted::sent);
  EXPECT_THAT(office.letters(), SizeIs(3));
}

TEST(AKnockAtTheMailServer, SaysWhetherALetterCouldBeSent) {
  AMailServer office(MailSecurity::starttls, "earshot", "k7mx 9wqp");
  EXPECT_EQ(Smtp(office.settings()).knock().what, Posted::sent);
  MailServer server = office.settings();
  server.password = "another";
  EXPECT_THAT(Smtp(server).knock().said, HasSubstr("did not accept"));
  EXPECT_THAT(office.letters(), SizeIs(0));
}

}  // namespace
}  // namespace earshot
