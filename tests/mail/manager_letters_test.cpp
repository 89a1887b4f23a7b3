// SPDX-License-Identifier: Apache-2.0
// What Dana reads, whom Tom, a health visitor, named as his manager after Neglect on 14 October 2026.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/links.h"
#include "courses/course_of_neglect.h"
#include "courses/other_voices.h"
#include "mail/letters_to.h"

namespace earshot::courses {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ALetterToAManager : public CourseOfNeglect {
 protected:
  // Somebody who was there and says that Dana is their manager.
  std::string under_dana(const std::string& who, const std::string& address) {
    const std::string id = add({who, address, "", ""});
    const std::string sealed = seal_voice(*find_roll(isle.site(), "s1"), manager_voice,
                                          {"Dana Reid", "dana.reid@example.org", ""});
    write([&](Database& db) {
      for (const char* stage : {"after", "3m", "6m"})
        store::let_asking_stand(db, id, stage, store::AskingStands::planned,
                                store::AskingStands::skipped);
      store::add_voice(db, {id, manager_voice, sealed, day("2027-01-14")});
    });
    return id;
  }
  void on(std::string_view text) {
    tick_on(text);
    post.send_due();
  }
  std::string link_to(const std::string& id) {
    return "https://surveys.example.org" +
           answers::personal_link(
               isle.desk().link_key(),
               store::find_voice(isle.read(), id, manager_voice).value().invitation);
  }

  Postbag bag;
  mail::Post post = bag.post(isle.site());
  std::string tom_there = under_dana("Tom Okafor", "tom@example.org");
};

TEST_F(ALetterToAManager, NamesWhoeverAgreedAndLeadsToThreeQuestionsAndOutAgain) {
  on("2027-01-15");
  ASSERT_THAT(bag.letters, SizeIs(1));
  const Letter& letter = bag.letters.front();
  EXPECT_EQ(letter.to, "dana.reid@example.org");
  EXPECT_EQ(letter.subject, "Three questions about Neglect");
  EXPECT_THAT(
      letter.text,
      AllOf(HasSubstr("Dear Dana Reid,"),
            HasSubstr("Tom Okafor was at Neglect on 14 October 2026, and agreed that we "
                      "ask you as their manager"),
            HasSubstr(link_to(tom_there)), HasSubstr("until 5 February 2027"),
            HasSubstr("https://surveys.example.org/letters/"), Not(HasSubstr("tom@example.org"))));
}

TEST_F(ALetterToAManager, IsOneAboutEverybodyWhoNamedThem) {
  const std::string ella_there = under_dana("Ella Marsh", "ella@example.org");
  on("2027-01-15");
  ASSERT_THAT(bag.letters, SizeIs(1));
  EXPECT_EQ(bag.letters.front().subject, "Three questions about people you manage");
  EXPECT_THAT(bag.letters.front().text,
              AllOf(HasSubstr("Answer about Tom Okafor and Neglect"),
                    HasSubstr("Answer about Ella Marsh and Neglect"), HasSubstr(link_to(tom_there)),
                    HasSubstr(link_to(ella_there))));
}

TEST_F(ALetterToAManager, IsFollowedByOneReminderWithTheSameLink) {
  on("2027-01-15");
  on("2027-01-22");
  on("2027-01-29");
  ASSERT_THAT(bag.letters, SizeIs(2));
  EXPECT_EQ(bag.letters.back().subject, "A reminder: three questions about Neglect");
  EXPECT_THAT(bag.letters.back().text,
              AllOf(HasSubstr("We do not remind you again."), HasSubstr(link_to(tom_there))));
  EXPECT_NE(bag.letters.front().message_id, bag.letters.back().message_id);
}

TEST_F(ALetterToAManager, IsNotWantedAnyMoreIfTheySaidSoBeforeItGoes) {
  tick_on("2027-01-15");
  write([&](Database& db) { ask_manager_no_more(db, tom_there); });
  post.send_due();
  EXPECT_THAT(bag.letters, IsEmpty());
}

TEST_F(ALetterToAManager, UsesEveryPieceOfItsWording) {
  mail::Post named = bag.post(isle.site(), named_pieces());
  tick_on("2027-01-15");
  named.send_due();
  under_dana("Ella Marsh", "ella@example.org");
  tick_on("2027-01-22");
  named.send_due();
  tick_on("2027-01-29");
  named.send_due();
  std::string all;
  for (const Letter& letter : bag.letters)
    all += letter.subject + '\n' + letter.text;
  for (const LetterPiece& piece : letter_pieces)
    if (is_to_a_manager(piece)) {
      EXPECT_THAT(all, HasSubstr(said_by(piece)));
    }
}

}  // namespace
}  // namespace earshot::courses
