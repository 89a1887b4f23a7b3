// SPDX-License-Identifier: Apache-2.0
// What a register says, beside what stands there. Whole files are in registers_test.cpp.
#include "courses/register.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/compare.h"
#include "courses/likeness.h"
#include "people.h"

namespace earshot::courses {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string read_day(std::string_view text) {
  const auto found = written_day(text);
  return found ? to_text(*found) : "none";
}

TEST(ADayInARegister, IsReadHoweverItIsWritten) {
  for (const auto* text :
       {"2026-10-14", "14/10/2026", "14.10.2026", "14-10-26", "14 October 2026", "14 Oct 26",
        "14-Oct-2026", "Wednesday, 14th October 2026", "Wed 14/10/2026", "October 14, 2026",
        "14/10/2026 09:30", "2026-10-14T09:30:00", "46309", "14th of October 2026 at 9:30"})
    EXPECT_EQ(read_day(text), "2026-10-14") << text;
}

TEST(ADayInARegister, IsNotGuessedAtWhereThereIsNone) {
  for (const auto* text :
       {"", "soon", "31/09/2026", "10/14/2026", "14/10", "October", "7", "99999", "14/10/1026",
        "14/10/026", "0/0/2026", "14/10/20266", "99999999999999999999/1/2026"})
    EXPECT_EQ(read_day(text), "none") << text;
}

TEST(WordsThatAreNotKnown, AreTakenForWhatTheyAreLike) {
  const std::vector<std::string> titles{"Isle of Wight Council", "Hampshire County Council",
                                        "Police", "Health visiting and school nursing",
                                        "Integrated care board (ICB)"};
  EXPECT_THAT(most_alike("iow counci", titles), ElementsAre("Isle of Wight Council"));
  EXPECT_THAT(most_alike("poilce", titles), ElementsAre("Police"));
  EXPECT_THAT(most_alike("icb", titles), ElementsAre("Integrated care board (ICB)"));
  EXPECT_THAT(most_alike("hants county council", titles), ElementsAre("Hampshire County Council"));
  EXPECT_THAT(most_alike("acme", titles), IsEmpty());
  EXPECT_THAT(most_alike("", titles), IsEmpty());
}

Lists lists_here() {
  Lists lists;
  lists.agencies = {
      {"police", "Police", "Police", "Hampshire"},
      {"solent_health", "Solent Health", "Health", "Hampshire"},
      {"gone", "Gone", "Health", "Hampshire", {.closed_on = day("2026-01-01"), .became = ""}}};
  lists.roles = {{"health_visitor", "Health visitor"}};
  return lists;
}

TEST(AWordThatWasSaidToMeanSomething, IsKnownFromThenOn) {
  const Lists lists = lists_here();
  const Words words(lists, {{{WordsFor::agency, "constabulary"}, "police"},
                            {{WordsFor::agency, "other"}, ""},
                            {{WordsFor::agency, "old trust"}, "gone"}});
  EXPECT_EQ(words.meaning(WordsFor::agency, "The  Constabulary"), "police");
  EXPECT_EQ(words.meaning(WordsFor::agency, "Other"), "");
  EXPECT_EQ(words.meaning(WordsFor::agency, "Old Trust"), std::nullopt);
  EXPECT_EQ(words.meaning(WordsFor::agency, "gone"), std::nullopt);
  EXPECT_EQ(words.meaning(WordsFor::role, "Constabulary"), std::nullopt);
}

TEST(AMatchingOfColumns, IsKnownAgainByTheirTitles) {
  const auto key = key_of_titles({"Name", "E-mail:", ""});
  EXPECT_EQ(key, key_of_titles({"name", "Email", ""}));
  EXPECT_NE(key, key_of_titles({"Email", "Name", ""}));
  EXPECT_NE(key, key_of_titles({"Name", "Email"}));
}

const CourseSession one_day{
    .id = "s1",
    .course = "c1",
    .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}};

RegisterRow row(std::string name, std::string address, std::optional<Came> came = {}) {
  RegisterRow made;
  made.line = 2;
  made.came = came;
  made.who = {std::move(name), std::move(address), "", ""};
  return made;
}
Attendance stands(std::string name, std::string address, Came came) {
  return {.id = "a-" + name,
          .session = "s1",
          .came = came,
          .who = {name, std::move(address), "police", ""}};
}

std::string compared(const std::vector<RegisterRow>& rows, const std::vector<Attendance>& there,
                     Came blank = Came::attended) {
  const auto found = compare(one_day, rows, there, blank, day("2026-11-20"));
  std::string text;
  for (const Attendance& one : found.added)
    text += "+" + one.who.name + "<" + one.who.address + "> ";
  for (const ChangedRow& one : found.changed)
    text +=
        "~" + one.after.who.name + "<" + one.after.who.address + "> " + change_in_words(one) + " ";
  for (const Problem& problem : found.problems)
    text += "!" + problem.message + " ";
  return text + "=" + std::to_string(found.same);
}

TEST(APersonOfARegister, IsKnownByAddressAndName) {
  const std::vector there{stands("Tom", "office@x.org", Came::attended)};
  EXPECT_EQ(compared({row("TOM", "Office@x.org")}, there), "=1");
  EXPECT_EQ(compared({row("Sam", "office@x.org")}, there), "+Sam<office@x.org> =0");
}

TEST(APersonOfARegister, IsKnownByOneOfTheTwoIfTheOtherIsMissing) {
  const std::vector there{stands("Tom", "tom@x.org", Came::attended)};
  EXPECT_EQ(compared({row("Tom", "")}, there), "=1");
  EXPECT_EQ(compared({row("", "tom@x.org")}, there), "=1");
  const std::vector nameless{stands("", "tom@x.org", Came::attended)};
  EXPECT_EQ(compared({row("Tom", "tom@x.org")}, nameless), "~Tom<tom@x.org> gets name =0");
  const std::vector without_address{stands("Tom", "", Came::attended)};
  EXPECT_EQ(compared({row("Tom", "tom@x.org")}, without_address),
            "~Tom<tom@x.org> gets email address =0");
}

TEST(APersonOfARegister, IsNotTakenForOneOfTwoWithTheSameNameOrAddress) {
  const std::vector there{stands("Tom", "tom@x.org", Came::attended),
                          stands("Tom", "t@y.org", Came::attended)};
  EXPECT_EQ(compared({row("Tom", "")}, there), "+Tom<> =0");
  const std::vector alone{stands("Tom", "", Came::attended)};
  EXPECT_EQ(compared({row("Tom", "a@x.org"), row("Tom", "b@x.org")}, alone),
            "+Tom<b@x.org> ~Tom<a@x.org> gets email address =0");
}

TEST(ARegisterThatSaysNothingOfWhoCame, TakesNothingBack) {
  EXPECT_EQ(compared({row("Tom", "")}, {stands("Tom", "", Came::booked)}),
            "~Tom<> was \"Booked\", now \"Attended\" =0");
  EXPECT_EQ(compared({row("Tom", "")}, {stands("Tom", "", Came::absent)}), "=1");
}

TEST(AListOfBookings, TakesNothingBackThatIsKnownOfWhoCame) {
  for (const Came came : {Came::attended, Came::part, Came::absent, Came::unscheduled})
    EXPECT_EQ(compared({row("Tom", "", Came::booked)}, {stands("Tom", "", came)}), "=1");
  EXPECT_EQ(compared({row("Tom", "", Came::booked)}, {stands("Tom", "", Came::cancelled)}),
            "~Tom<> was \"Cancelled their place\", now \"Booked\" =0");
}

TEST(ARegisterOfASessionToCome, CanNotSayThatSomebodyWasThere) {
  const auto found =
      compare(one_day, {row("Tom", "", Came::attended)}, {}, Came::booked, day("2026-10-13"));
  ASSERT_EQ(found.problems.size(), 1u);
  EXPECT_THAT(found.problems[0].message, HasSubstr("which is still to come"));
  EXPECT_EQ(usual_blank(one_day, day("2026-10-13")), Came::booked);
  EXPECT_EQ(usual_blank(one_day, day("2026-10-14")), Came::attended);
}

}  // namespace
}  // namespace earshot::courses
