// SPDX-License-Identifier: Apache-2.0
#include "mail/returned.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mail/letters_to.h"
#include "staff/letters.h"
#include "staff/staffed.h"

namespace earshot {
namespace {

using store::LetterState;
using testing::HasSubstr;
using testing::Not;

// As Postfix writes it.
std::string report(const std::string& message_id, const std::string& action = "failed") {
  return "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.org\nSubject: Undelivered Mail "
         "Returned "
         "to Sender\nTo: surveys@example.org\nMIME-Version: 1.0\nContent-Type: multipart/report; "
         "report-type=delivery-status;\n\tboundary=\"4C9.1/mail\"\n\nThis is a MIME-encapsulated "
         "message.\n\n--4C9.1/mail\nContent-Type: text/plain\n\nI'm sorry.\n\n--4C9.1/mail\n"
         "Content-Description: Delivery report\nContent-Type: message/delivery-status\n\n"
         "Reporting-MTA: dns; mail.example.org\n\nFinal-Recipient: rfc822; priya.shah@example.org\n"
         "Action: " +
         action +
         "\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 "
         "<priya.shah@example.org>: Recipient\n    address rejected\n\n--4C9.1/mail\nContent-Type: "
         "message/rfc822\n\nFrom: \"Isle\" <surveys@example.org>\nMessage-ID: <" +
         message_id + ">\nSubject: x\n\nhello\n\n--4C9.1/mail--\n";
}

class ALetterThatCameBack : public testing::Test {
 protected:
  ALetterThatCameBack() {
    const Key key = answers::house_key(isle.site(), answers::letters_key);
    isle.site().data.writer().run([&](Database& db) {
      return staff::ask_for_password(db, key, Staffed::email_of("Priya Shah"), isle.now());
    });
    bag.post(isle.site()).send_due();
    id = bag.letters.at(0).message_id;
  }
  LetterState state() {
    const auto lost = store::undelivered_letters(isle.read(), 10);
    return lost.empty() ? LetterState::sent : lost[0].state;
  }
  std::string said() { return store::undelivered_letters(isle.read(), 10).at(0).said; }

  Partnership isle;
  Staffed people{isle};
  std::string priya = people.add("Priya Shah", Role::training_lead);
  Postbag bag;
  std::string id;
  TemporaryFolder folder;
};

TEST_F(ALetterThatCameBack, IsNotTakenFromWhoeverHasNotHadIt) {
  write_durably(folder.path() / "mbox", "From a\n" + report("0000@example.org"));
  EXPECT_EQ(mail::Returned(isle.site(), folder.path() / "mbox").look(), 0);
  EXPECT_EQ(state(), LetterState::sent);
}

TEST_F(ALetterThatCameBack, IsFoundInAMailboxFileAmongOthers) {
  write_durably(folder.path() / "mbox", "From a\nSubject: Holiday\n\nI am away.\n\nFrom b\n" +
                                            report(id) + "\nFrom c\nx\n");
  mail::Returned returned(isle.site(), folder.path() / "mbox");
  EXPECT_EQ(returned.look(), 1);
  EXPECT_EQ(returned.look(), 0);
  EXPECT_EQ(state(), LetterState::returned);
  EXPECT_EQ(said(), "550 5.1.1 ... Recipient address rejected");
}

TEST_F(ALetterThatCameBack, IsFoundInAFolderOfLetters) {
  for (const char* name : {"new", "cur", "tmp"})
    fs::create_directory(folder.path() / name);
  mail::Returned returned(isle.site(), folder.path());
  EXPECT_EQ(returned.look(), 0);
  write_durably(folder.path() / "new" / "1795212000.a", report(id));
  EXPECT_EQ(returned.look(), 1);
}

TEST_F(ALetterThatCameBack, IsNotOneThatOnlyTakesLonger) {
  EXPECT_FALSE(mail::failed_delivery(report(id, "delayed")));
  EXPECT_FALSE(mail::failed_delivery("Subject: Out of office\nIn-Reply-To: <" + id + ">\n\nx"));
  EXPECT_FALSE(mail::failed_delivery(""));
}

TEST_F(ALetterThatCameBack, MayEncloseHeadersOnly) {
  std::string only_headers = report(id);
  only_headers.replace(only_headers.find("message/rfc822"), 14, "text/rfc822-headers");
  const auto failed = mail::failed_delivery(only_headers);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->message_id, id);
  EXPECT_THAT(failed->said, Not(HasSubstr("priya")));
}

TEST_F(ALetterThatCameBack, DoesNoHarmWhereThereIsNoMailbox) {
  EXPECT_EQ(mail::Returned(isle.site(), folder.path() / "none").look(), 0);
  EXPECT_EQ(mail::Returned(isle.site(), fs::path()).look(), 0);
}

}  // namespace
}  // namespace earshot
