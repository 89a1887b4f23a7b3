// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/components.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using namespace std::chrono_literals;

constexpr std::string_view nasty = "\"><script>alert('Mia')</script>&";

Filled typed(std::initializer_list<std::pair<const char*, std::string_view>> fields) {
  Filled filled;
  for (const auto& [name, value] : fields)
    filled.values.add(name, std::string(value));
  return filled;
}

// Shows one part that is made with a page first.
template <class Part, class... Given>
std::string made(Part part, const Given&... given) {
  Html page;
  part(page, given...);
  return page.take();
}

TEST(AField, KeepsWhatWasTypedThoughItIsWrong) {
  Filled filled = typed({{"email", "priya at example"}});
  filled.problems = {problem_at("email", "Write an address with an @")};
  const std::string page =
      made(text_field, filled, TextField{.name = "email", .label = "Email", .hint = "At work"});
  EXPECT_THAT(page, HasSubstr("value=\"priya at example\""));
  EXPECT_THAT(page, HasSubstr("aria-describedby=\"email-hint email-problem\""));
  EXPECT_THAT(page, HasSubstr("<span class=\"govuk-visually-hidden\">Error:</span> Write an"));
}

TEST(AField, IsNotWrongBecauseAnotherIs) {
  Filled filled;
  filled.problems = {problem_at("name", "Write a name")};
  const std::string page = made(text_field, filled, TextField{.name = "email", .label = "Email"});
  EXPECT_THAT(page, AllOf(Not(HasSubstr("error")), Not(HasSubstr("aria-describedby"))));
}

TEST(AField, TakesNothingThatWasTypedForMarkup) {
  const std::string word(nasty);
  const Filled filled = typed({{"f", nasty}});
  for (const std::string& page :
       {made(text_field, filled, TextField{.name = "f", .label = word, .hint = word}),
        made(long_field, filled, LongField{.name = "f", .label = word, .hint = word}),
        made(radios, filled, ChoiceField{.name = "f", .legend = word, .choices = {{word, word}}}),
        made(select_field, filled,
             ChoiceField{.name = "f", .legend = word, .choices = {{word, word}}})})
    EXPECT_THAT(page, Not(HasSubstr("<script")));
}

TEST(ALongList, HasItsChoicesUnderTheTitleThatNeighboursShare) {
  EXPECT_THAT(made(select_field, typed({{"f", "b"}}),
                   ChoiceField{.name = "f",
                               .legend = "Topic",
                               .choices = {{"", "Choose one"},
                                           {.value = "a", .text = "A", .group = "Abuse & neglect"},
                                           {.value = "b", .text = "B", .group = "Abuse & neglect"},
                                           {.value = "c", .text = "C", .group = "Health"}}}),
              HasSubstr("<option value=\"\">Choose one</option>"
                        "<optgroup label=\"Abuse &amp; neglect\"><option value=\"a\">A</option>"
                        "<option value=\"b\" selected=\"\">B</option></optgroup>"
                        "<optgroup label=\"Health\"><option value=\"c\">C</option></optgroup>"
                        "</select>"));
}

TEST(AFieldOfAFormInArabic, MarksWhatEarshotSaysInItAsEnglish) {
  Filled filled;
  filled.language = "ar";
  filled.problems = {problem_at("f", "Write an answer")};
  const std::string english = " lang=\"en\" dir=\"ltr\">";
  EXPECT_THAT(made(long_field, filled,
                   LongField{.name = "f", .label = "\u0627", .hint = "\u0628", .most = 100}),
              AllOf(HasSubstr("\u0628 <span" + english + "You can write"),
                    HasSubstr("govuk-error-message\"" + english + "<span")));
  EXPECT_THAT(made(day_field, filled, "d", "\u0627", "", false),
              AllOf(HasSubstr("<span" + english + "For example"), HasSubstr(english + "Month")));
  filled.language = "pl";
  EXPECT_THAT(made(day_field, filled, "d", "Kiedy?", "", false), Not(HasSubstr("lang=")));
}

TEST(APassword, IsNeverSentBack) {
  const Filled filled = typed({{"password", "three words of mine"}, {"code", "123456"}});
  Html page;
  password_field(page, filled, "password", "Password", "", Password::known);
  code_field(page, filled, "code", "Code", "");
  EXPECT_THAT(page.str(), Not(HasSubstr("three words")));
  EXPECT_THAT(page.str(), Not(HasSubstr("123456")));
}

TEST(ALongText, KeepsTheEmptyLineItBeginsWith) {
  const std::string page =
      made(long_field, typed({{"why", "\nbecause"}}), LongField{.name = "why", .label = "Why"});
  EXPECT_THAT(page, HasSubstr(">\n\nbecause</textarea>")) << "browsers drop the first line end";
}

TEST(ALongText, SaysHowLongItMayBe) {
  EXPECT_THAT(made(long_field, Filled{}, LongField{.name = "w", .label = "W", .most = 1000}),
              HasSubstr("You can write up to 1,000 characters."));
  EXPECT_THAT(made(long_field, Filled{}, LongField{.name = "w", .label = "W", .most = 1000000}),
              HasSubstr("1,000,000"));
  EXPECT_THAT(made(long_field, Filled{}, LongField{.name = "w", .label = "W"}),
              Not(HasSubstr("You can write")));
}

TEST(ADayField, ReadsBackTheDayThatWasPutIn) {
  Filled filled;
  put_day(filled.values, "day", 2026y / 10 / 14);
  EXPECT_EQ(day_typed(filled.values, "day"), Day{2026y / 10 / 14});
  const std::string page = made([&](Html& html) { day_field(html, filled, "day", "Day"); });
  EXPECT_THAT(page, HasSubstr("value=\"14\""));
  EXPECT_THAT(page, HasSubstr("id=\"day\"")) << "where the list of problems leads";
}

TEST(ADayField, RefusesADayThatIsNotThere) {
  for (const auto& [day, month, year] :
       {std::tuple{"31", "2", "2026"}, std::tuple{"", "2", "2026"}, std::tuple{"1", "x", "2026"},
        std::tuple{"1", "2", "26"}, std::tuple{"1", "2", "99999999999"},
        std::tuple{"-1", "2", "2026"}, std::tuple{"1", "0", "2026"}})
    EXPECT_EQ(day_typed(typed({{"d-day", day}, {"d-month", month}, {"d-year", year}}).values, "d"),
              std::nullopt)
        << day << "." << month << "." << year;
  EXPECT_TRUE(
      day_typed(typed({{"d-day", " 01 "}, {"d-month", "2"}, {"d-year", "2026"}}).values, "d"));
}

TEST(ADayField, IsEmptyOnlyIfNothingStandsInIt) {
  EXPECT_TRUE(is_day_empty(typed({{"d-day", " "}}).values, "d"));
  EXPECT_FALSE(is_day_empty(typed({{"d-year", "2026"}}).values, "d"));
}

TEST(AChoice, IsTickedIfItWasChosen) {
  const Filled filled = typed({{"topic", "neglect"}, {"topic", "other"}});
  const std::string page = made(
      checkboxes, filled,
      ChoiceField{.name = "topic",
                  .legend = "Topics",
                  .choices = {{"neglect", "Neglect"}, {"abuse", "Abuse"}, {"other", "Other"}}});
  EXPECT_THAT(page, HasSubstr("id=\"topic\" name=\"topic\" type=\"checkbox\" value=\"neglect\" "
                              "checked"));
  EXPECT_THAT(page, HasSubstr("value=\"abuse\">"));
  EXPECT_THAT(page, HasSubstr("id=\"topic-3\""));
}

TEST(AScale, HasTheAnswerThatIsOnNoScaleApart) {
  const ChoiceField field{
      .name = "c", .legend = "How sure?", .choices = {{"1", "Not"}, {"2", "Very"}}};
  const std::string page =
      made(scale, Filled{}, field, Choice{"away", "Not part of my role"}, Faces::none);
  EXPECT_THAT(page, HasSubstr("app-scale--away"));
  EXPECT_THAT(page, Not(HasSubstr("app-face")));
  EXPECT_THAT(made(scale, Filled{}, field, Choice{}, Faces::none),
              Not(HasSubstr("app-scale--away")));
}

TEST(AScale, WithFacesHasThemAsDecorationFromCalmToVeryHappy) {
  const std::string page =
      made(scale, Filled{},
           ChoiceField{.name = "c", .legend = "Felt?", .choices = {{"1", "So so"}, {"2", "Good"}}},
           Choice{}, Faces::kind);
  EXPECT_THAT(page, HasSubstr("class=\"app-face app-face--1\" aria-hidden=\"true\"></span>So so"));
  EXPECT_THAT(page, HasSubstr("app-face--5"));
}

TEST(AForm, AlwaysBearsItsToken) {
  const Visit visit{.token = "a-token"};
  Html page;
  open_form(page, visit, "/people");
  page.close("form");
  one_button_form(page, visit, "/end", "End", "the session", {{"session", "7"}});
  EXPECT_THAT(page.str(), HasSubstr("<form method=\"post\" action=\"/people\" novalidate=\"\">"
                                    "<input type=\"hidden\" name=\"token\" value=\"a-token\">"));
  EXPECT_THAT(page.str(), HasSubstr("name=\"session\" value=\"7\""));
}

TEST(ATable, WithoutRowsSaysSoInstead) {
  const Table empty{
      .id = "t", .caption = "Sessions", .columns = {{"Day"}}, .if_empty = "None yet."};
  EXPECT_THAT(made(table, empty), AllOf(HasSubstr("None yet."), Not(HasSubstr("<table"))));
}

TEST(ATable, NamesItsRowsAndCanBeScrolledByKeyboard) {
  const Table one{.id = "t",
                  .caption = "Sessions",
                  .columns = {{"Day"}, {"Came", true}},
                  .rows = {{"14 October", "12"}}};
  const std::string page = made(table, one);
  EXPECT_THAT(page, HasSubstr("aria-labelledby=\"t-caption\" tabindex=\"0\""));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\" class=\"govuk-table__header\">14 October</th>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"govuk-table__cell govuk-table__cell--numeric\">12"));
}

// Its rows are laid out as blocks on a phone, and are still rows to a screen reader.
TEST(ATable, OfManyColumnsSaysInEachCellWhatItIs) {
  const Table wide{.id = "t",
                   .caption = "People",
                   .columns = {{"Name"}, {"Agency"}, {"Came", true}, {"Off", false, true}},
                   .rows = {{"Tom", "Solent", "2", "Take off"}, {"Mia", "", "1", "Take off"}}};
  const std::string page = made(table, wide);
  EXPECT_THAT(page, HasSubstr("app-table__wide"));
  EXPECT_THAT(page, HasSubstr("<td class=\"govuk-table__cell\" role=\"cell\" "
                              "data-column=\"Agency\">Solent</td>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"govuk-table__cell\" role=\"cell\"></td>"));
  EXPECT_THAT(page, HasSubstr("data-column=\"Came\">2"));
  EXPECT_THAT(page, Not(HasSubstr("data-column=\"Off\"")));
  for (const char* part : {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"})
    EXPECT_THAT(page, HasSubstr(std::string("role=\"") + part + '"'));
}

TEST(TheListOfPages, IsThereOnlyIfThereIsMoreThanOne) {
  EXPECT_EQ(made(pagination, Pages{.path = "/record"}), "");
  const std::string page = made(pagination, Pages{.path = "/record?of=7", .at = 2, .of = 3});
  EXPECT_THAT(page, HasSubstr("href=\"/record?of=7&amp;page=1\""));
  EXPECT_THAT(page, HasSubstr("Page 2 of 3"));
  EXPECT_THAT(made(pagination, Pages{.path = "/record", .at = 1, .of = 2}),
              AllOf(HasSubstr("?page=2"), Not(HasSubstr("Previous"))));
}

TEST(Progress, OfNobodyIsNothing) {
  EXPECT_THAT(made(progress, "Nobody has been asked yet", 0L, 0L),
              HasSubstr("value=\"0\" max=\"1\""));
  EXPECT_THAT(made(progress, "All", 13L, 12L), HasSubstr("value=\"12\" max=\"12\""));
}

TEST(AProblemOfTheWholeForm, LeadsNowhere) {
  const std::string page = made(error_summary, Problems{problem_at("", "Somebody was quicker")});
  EXPECT_THAT(page, AllOf(HasSubstr("Somebody was quicker"), Not(HasSubstr("<a "))));
}

}  // namespace
}  // namespace earshot::web
