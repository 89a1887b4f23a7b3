// SPDX-License-Identifier: Apache-2.0
// What Tom, health visitor, reads after a session of Neglect on 14 October 2026, and months later.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/links.h"
#include "courses/clock.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "mail/letters_to.h"
#include "people.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/invitations.h"
#include "store/sessions_of_courses.h"

namespace earshot {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ALetterToWhoeverAttended : public testing::Test {
 protected:
  ALetterToWhoeverAttended() {
    add_session("s1", "Neglect");
    tom = add("s1", {"Tom Okafor", "tom@example.org", "", ""});
  }
  template <class Change>
  void write(Change change) {
    isle.site().data.writer().run([&](Database& db) { change(db); });
  }
  void add_session(const std::string& id, const std::string& title) {
    write([&](Database& db) {
      store::add_course(db, {.id = title,
                             .code = title,
                             .title = title,
                             .outcomes = {{"notice it early", "neglect"}}});
      store::add_session_of_course(
          db, {.id = id,
               .course = title,
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
    });
  }
  std::string add(const std::string& session, Attendee who) {
    const auto kept = courses::roll_for(isle.site(), session)
                          .seal({.session = session, .came = Came::attended, .who = who});
    write([&](Database& db) {
      courses::add_with_follow_ups(db, kept, {{"post-course", "after"}, {"impact-3-months", "3m"}});
    });
    return kept.id;
  }
  void on(std::string_view text) {
    isle.today_is(text);
    courses::tick(isle.site(), shelf);
    post.send_due();
  }
  std::string link_to(const std::string& id, std::size_t at) {
    return "https://surveys.example.org" +
           answers::personal_link(isle.desk().link_key(),
                                  store::askings_of(isle.read(), id).at(at).invitation);
  }

  Partnership isle;
  answers::Shelf shelf{course_forms(), {}};
  Postbag bag;
  mail::Post post = bag.post(isle.site());
  std::string tom;
};

TEST_F(ALetterToWhoeverAttended, LeadsToTheirQuestionsAndOutAgain) {
  on("2026-10-15");
  ASSERT_THAT(bag.letters, SizeIs(1));
  const Letter& letter = bag.letters.front();
  EXPECT_EQ(letter.to, "tom@example.org");
  EXPECT_EQ(letter.subject, "How was Neglect?");
  EXPECT_THAT(letter.text, AllOf(HasSubstr("Dear Tom Okafor,"), HasSubstr("14 October 2026"),
                                 HasSubstr(link_to(tom, 1)), HasSubstr("until 5 November 2026"),
                                 HasSubstr("https://surveys.example.org/letters/")));
}

TEST_F(ALetterToWhoeverAttended, GoesOnceWhateverTheClockDoes) {
  on("2026-10-15");
  on("2026-10-15");
  on("2026-10-16");
  EXPECT_THAT(bag.letters, SizeIs(1));
}

TEST_F(ALetterToWhoeverAttended, IsAnotherAfterThreeMonths) {
  on("2026-10-15");
  on("2027-01-14");
  ASSERT_THAT(bag.letters, SizeIs(2));
  EXPECT_EQ(bag.letters.back().subject, "Neglect: has it changed how you work?");
  EXPECT_THAT(bag.letters.back().text, HasSubstr(link_to(tom, 0)));
}

TEST_F(ALetterToWhoeverAttended, AsksForAllThatIsDueThatDay) {
  add_session("s2", "Adolescence");
  add("s2", {"Tom Okafor", "tom@example.org", "", ""});
  on("2026-10-15");
  ASSERT_THAT(bag.letters, SizeIs(1));
  EXPECT_EQ(bag.letters.front().subject, "The courses you were at");
  EXPECT_THAT(bag.letters.front().text,
              AllOf(HasSubstr("Answer about Neglect"), HasSubstr("Answer about Adolescence")));
}

TEST_F(ALetterToWhoeverAttended, RemindsThemOfWhatTheyHaveNotAnswered) {
  on("2026-10-15");
  on("2026-10-22");
  ASSERT_THAT(bag.letters, SizeIs(2));
  EXPECT_EQ(bag.letters.back().subject, "A reminder: Neglect");
  EXPECT_NE(bag.letters.front().message_id, bag.letters.back().message_id);
}

TEST_F(ALetterToWhoeverAttended, IsNotWantedAnyMoreIfTheyAnswerBeforeItGoes) {
  isle.today_is("2026-10-15");
  courses::tick(isle.site(), shelf);
  const auto asking = store::askings_of(isle.read(), tom).at(1);
  write([&](Database& db) {
    EXPECT_TRUE(store::mark_used(db, asking.invitation, asking.survey, isle.site().today()));
  });
  post.send_due();
  EXPECT_THAT(bag.letters, IsEmpty());
}

TEST_F(ALetterToWhoeverAttended, StandsInNoTableAndNeitherDoesTheirAddress) {
  on("2026-10-15");
  const std::string file = read_file(store::database_file(isle.folder() / "data")).value() +
                           read_file(isle.folder() / "data" / "earshot.sqlite-wal").value_or("");
  EXPECT_THAT(file, AllOf(Not(HasSubstr("tom@example.org")), Not(HasSubstr("Okafor")),
                          Not(HasSubstr(link_to(tom, 1).substr(30)))));
}

TEST_F(ALetterToWhoeverAttended, UsesEveryPieceOfItsWording) {
  add_session("s2", "Adolescence");
  add("s1", {"Ella Marsh", "ella@example.org", "", ""});
  add("s2", {"Ella Marsh", "ella@example.org", "", ""});
  mail::Post named = bag.post(isle.site(), named_pieces());
  for (const char* each : {"2026-10-15", "2026-10-22", "2027-01-14"}) {
    isle.today_is(each);
    courses::tick(isle.site(), shelf);
    named.send_due();
  }
  std::string all;
  for (const Letter& letter : bag.letters)
    all += letter.subject + '\n' + letter.text;
  for (const LetterPiece& piece : letter_pieces)
    if (is_about_a_course(piece)) {
      EXPECT_THAT(all, HasSubstr(said_by(piece)));
    }
}

TEST_F(ALetterToWhoeverAttended, IsOneADayWhetherItAsksOrReminds) {
  on("2026-10-15");
  write([](Database& db) {
    store::add_session_of_course(
        db, {.id = "s2",
             .course = "Neglect",
             .days = {{day("2026-10-21"), std::chrono::hours(9), std::chrono::hours(16)}}});
  });
  add("s2", {"Tom Okafor", "tom@example.org", "", ""});
  on("2026-10-22");
  ASSERT_THAT(bag.letters, SizeIs(2));
  EXPECT_THAT(bag.letters.back().text,
              AllOf(HasSubstr("You were at Neglect on 21 October 2026."),
                    HasSubstr("We asked you about Neglect on 14 October 2026, and have no answer "
                              "yet.")));
}

}  // namespace
}  // namespace earshot
