// SPDX-License-Identifier: Apache-2.0
// Sam, who runs the server, sets up mail.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "a_server.h"
#include "base/mail_reading.h"
#include "story/running.h"

namespace earshot::story {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class SettingUpMail : public testing::Test {
 protected:
  SettingUpMail() {
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / "forms", folder.path() / "forms",
             fs::copy_options::recursive);
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / "config", folder.path() / "config");
  }
  void configure(const MailServer& server, const std::string& password) {
    const std::string file = folder.write("mail-password", password + "\n");
    fs::permissions(folder.path() / "mail-password", fs::perms::owner_read);
    folder.write(
        "config/earshot.toml",
        "address = \"https://surveys.example.org\"\n[mail]\nserver = \"127.0.0.1\"\nport = " +
            std::to_string(server.port) + "\ncertificates = \"" + server.certificates +
            "\"\nuser = \"earshot\"\npassword = \"" + file + "\"\n");
  }
  static std::string look_at_mail(const Told& told) {
    return told.out.substr(told.out.find("Mail\n"));
  }

  Folder folder;
  AMailServer office{MailSecurity::starttls, "earshot", "k7mx 9wqp"};
};

TEST_F(SettingUpMail, IsToldThatNoServerIsSet) {
  const Told told = run(folder, {"mail", "test", "sam@example.org"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("No mail server is set"));
  EXPECT_THAT(look_at_mail(run(folder, {"doctor"})), HasSubstr("warning  No mail server is set"));
  EXPECT_EQ(run(folder, {"mail", "test", "sam"}).exit, 2);
}

TEST_F(SettingUpMail, SendsALetterAndSaysSo) {
  configure(office.settings(), "k7mx 9wqp");
  EXPECT_THAT(look_at_mail(run(folder, {"doctor"})),
              HasSubstr("good     127.0.0.1 would take letters from earshot@surveys.example.org"));
  const Told told = run(folder, {"mail", "test", "sam@example.org"});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("127.0.0.1 took the letter"));
  ASSERT_THAT(office.letters(), SizeIs(1));
  EXPECT_THAT(office.letters()[0], HasSubstr("\r\nSubject: A test letter from Earshot\r\n"));
}

TEST_F(SettingUpMail, IsToldWhatTheServerSaidAndNoPassword) {
  configure(office.settings(), "another");
  const Told told = run(folder, {"mail", "test", "sam@example.org"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("did not accept the user name and password: 535"));
  EXPECT_THAT(told.err, Not(HasSubstr("another")));
  EXPECT_THAT(look_at_mail(run(folder, {"doctor"})), HasSubstr("BAD      127.0.0.1 would take no"));
  configure(office.settings(), "k7mx 9wqp");
  EXPECT_THAT(run(folder, {"mail", "test", "refused@example.org"}).err,
              HasSubstr("did not take the letter. 550 5.1.1"));
}

TEST_F(SettingUpMail, IsStoppedWhereLettersWouldGoInTheClear) {
  folder.write("config/earshot.toml",
               "[mail]\nserver = \"mail.example.org\"\nsecurity = \"none\"\n");
  for (const Words& words : {Words{"mail", "test", "sam@example.org"}, Words{"serve"}}) {
    const Told told = run(folder, words);
    EXPECT_EQ(told.exit, 1);
    EXPECT_THAT(told.err, HasSubstr("config/earshot.toml:2: mail.server: Letters are sent in the "
                                    "clear to a mail server on this machine only"));
  }
}

TEST_F(SettingUpMail, IsToldWhatIsWrongWithTheWordsOfALetter) {
  EXPECT_EQ(run(folder, {"check", "forms/letters/test.toml", "forms/letters/every.toml"}).out, "");
  folder.write("forms/letters/test.toml",
               "letter = \"test\"\nlanguages = [\"en\"]\n"
               "subject.en = \"Hello {course}\"\nbegin.en = \"x\"\n");
  const Told told = run(folder, {"check", "forms/letters/test.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err + told.out, HasSubstr("forms/letters/test.toml:3: subject: "));
}

}  // namespace
}  // namespace earshot::story
