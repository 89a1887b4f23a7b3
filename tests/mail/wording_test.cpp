// SPDX-License-Identifier: Apache-2.0
#include "mail/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mail/laid_out.h"
#include "mail/letters_to.h"
#include "needs/an_action.h"
#include "places.h"
#include "staff/letters.h"
#include "staff/staffed.h"
#include "store/actions.h"
#include "store/disclosures.h"
#include "store/rota.h"

namespace earshot {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(TheWordingOfLetters, IsThereForEveryPieceInEveryLanguage) {
  const LetterWords words = mail::shipped_words();
  for (const LetterPiece& piece : letter_pieces)
    EXPECT_FALSE(words.say(piece.letter, piece.name, {"en"}).empty())
        << piece.letter << ' ' << piece.name;
}

TEST(TheWordingOfLetters, IsCompiledInAsItStandsInTheFolder) {
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(fs::path(EARSHOT_SOURCE_DIR) / "forms/letters"))
    files += file.path().extension() == ".toml";
  EXPECT_THAT(mail::shipped_letters(), SizeIs(files));
  for (const mail::ShippedFile& file : mail::shipped_letters())
    EXPECT_EQ(read_file(fs::path(EARSHOT_SOURCE_DIR) / "forms/letters" / file.name), file.source);
}

TEST(TheWordingOfLetters, IsThePartnershipsOwnWhereItIsSound) {
  TemporaryFolder folder;
  write_durably(folder.path() / "test.toml",
                "letter = \"test\"\nlanguages = [\"en\", \"pl\"]\nsubject.en = \"Hello\"\n"
                "subject.pl = \"Witaj\"\nbegin.en = \"From {partnership}.\"\nbegin.pl = \"Od "
                "{partnership}.\"\n");
  write_durably(folder.path() / "rota.toml", "letter = \"rota\"\nlanguages = [\"en\"]\n");
  Problems problems;
  const LetterWords words = mail::read_words(folder.path(), problems);
  EXPECT_EQ(words.say(test_letter, "subject", {"pl"}), "Witaj");
  EXPECT_EQ(words.say(test_letter, "subject", {"cy"}), "Hello");
  EXPECT_EQ(words.say(test_letter, "begin", {"en"}, {{"partnership", "{subject}"}}),
            "From {subject}.");
  EXPECT_THAT(words.say(rota_letter, "nobody", {"en"}), HasSubstr("on no day"));
  ASSERT_FALSE(problems.empty());
  EXPECT_THAT(problems[0].file, HasSubstr("rota.toml"));
}

TEST(TheWordingOfLetters, CanBeAnotherForOneForm) {
  LetterWords words = named_pieces();
  LetterWording own{"test", "post-course", {"en"}, {{"subject", {{"en", "About the course"}}}}};
  words.take(own);
  EXPECT_EQ(words.say(test_letter, "subject", {"en", "post-course"}), "About the course");
  EXPECT_EQ(words.say(test_letter, "subject", {"en", "conference"}), "test.subject.{partnership}");
  EXPECT_THROW(words.say("nothing", "subject", {"en"}), std::logic_error);
}

// One that is due soon, one today, and one that is overdue.
void remind_of_actions(Database& db, const std::string& owner, Day today, Moment now) {
  store::add_cycle(db, tests::cycle_of_2026());
  for (const RemindingRow& row : all_remindings) {
    Action action = tests::look_at_chronologies("a" + std::to_string(row.after.count()));
    action.owner_person = owner;
    action.due_on = today - row.after;
    store::add_action_edition(db, action);
    store::put_letter(db,
                      {action_letter, action.id, number_of({action.due_on, row.reminding}), now});
  }
}

// Each letter there is, in words that say their own names: what is missing was never used.
TEST(TheWordingOfLetters, IsAllUsed) {
  Partnership isle;
  Staffed people(isle);
  const auto change = [&](auto&& work) { return isle.site().data.writer().run(work); };
  const Key key = answers::house_key(isle.site(), answers::letters_key);
  const std::string leila = people.add("Leila Haddad", Role::safeguarding_reader);
  const std::string omar = people.add("Omar Reid", Role::safeguarding_reader);
  const std::string joan = people.add("Joan Reed", Role::workforce_group);
  const Person tom = staff::new_person("Tom Bell", "tom@example.org",
                                       Roles().add(Role::training_lead), isle.now());
  change([&](Database& db) {
    Rota rota;
    rota[0] = {leila, ""};
    rota[1] = {"", leila};
    store::keep_rota(db, rota);
    staff::ask_for_password(db, key, Staffed::email_of("Leila Haddad"), isle.now());
    staff::invite_by_letter(db, key, "shell", tom);
    for (const std::string& who : {leila, omar}) {
      store::put_letter(db, {rota_letter, who, 1, isle.now()});
      store::put_letter(db, {alert_letter, who, 1, isle.now()});
    }
    db.run("insert into disclosure (id, box, found_at) values (zeroblob(16), x'00', 0)");
    remind_of_actions(db, joan, london_day(isle.now()), isle.now());
  });
  Postbag bag;
  bag.post(isle.site(), named_pieces()).send_due();
  Particulars partnership =
      particulars_from({{"partnership.name", "Isle"}, {"partnership.email", "priya@example.org"}});
  const LetterWords words = named_pieces();
  bag.letters.push_back(mail::laid_out({.to = "tom@example.org",
                                        .name = "Tom",
                                        .subject = words.say(test_letter, "subject", {"en"}),
                                        .paragraphs = {words.say(test_letter, "begin", {"en"})},
                                        .links = {},
                                        .not_you = "https://surveys.example.org/not-me",
                                        .stop = "https://surveys.example.org/stop"},
                                       words, partnership,
                                       {"surveys@example.org", "1", isle.now()}));
  std::string all;
  for (const Letter& letter : bag.letters)
    all += letter.subject + '\n' + letter.text + letter.html;
  for (const LetterPiece& piece : letter_pieces)
    // Those are in course_letters_test.cpp and manager_letters_test.cpp.
    if (!is_about_a_course(piece) && !is_to_a_manager(piece)) {
      EXPECT_THAT(all, HasSubstr(said_by(piece)));
    }
}

TEST(ALetterLaidOut, HasTheSameAsTextAndAsAPage) {
  const Particulars partnership = particulars_from(
      {{"partnership.name", "Isle & Wight"}, {"partnership.email", "priya@example.org"}});
  const Letter letter =
      mail::laid_out({.to = "tom@example.org",
                      .name = "Tom <Bell>",
                      .subject = "Your feedback",
                      .paragraphs = {"Two questions & a half."},
                      .links = {{"After \"Neglect\"", "https://x.example.org/s/a"},
                                {"After Thresholds", "https://x.example.org/s/b"}},
                      .not_you = "https://x.example.org/not-me/1",
                      .stop = "https://x.example.org/stop/1"},
                     mail::shipped_words(), partnership,
                     {"surveys@example.org", "abc", Moment{day("2026-11-20")}});
  EXPECT_EQ(
      letter.text,
      "Dear Tom <Bell>,\n\nTwo questions & a half.\n\nAfter \"Neglect\": "
      "https://x.example.org/s/a\n\nAfter Thresholds: https://x.example.org/s/b\n\nIsle & Wight "
      "sent you this letter with Earshot.\n\nIf you answer this letter, your answer goes to "
      "priya@example.org.\n\nThis is not for me: https://x.example.org/not-me/1\n\nDo not ask me "
      "about this course again: https://x.example.org/stop/1\n");
  EXPECT_THAT(letter.html, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(letter.html, HasSubstr("Dear Tom &lt;Bell&gt;,"));
  EXPECT_THAT(letter.html, HasSubstr("<a href=\"https://x.example.org/s/a\">"));
  EXPECT_EQ(letter.from.name, "Isle & Wight");
  EXPECT_EQ(letter.reply_to, "priya@example.org");
  EXPECT_EQ(letter.message_id, "abc@example.org");
  EXPECT_EQ(letter.stop, "https://x.example.org/stop/1");
  EXPECT_FALSE(letter_bytes(letter).empty());
}

}  // namespace
}  // namespace earshot
