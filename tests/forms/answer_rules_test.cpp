// SPDX-License-Identifier: Apache-2.0
#include "forms/answer_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "forms/a_form.h"
#include "forms/sayings.h"

namespace earshot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

const Day today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);

// The one question that must be answered, so that a scenario is about one thing only.
Answers enough(Answers more) {
  more.insert({{"conf.1", {"4"}}, {"conf.2", {"away"}}});
  return more;
}

std::vector<std::string> told(Answers answers, std::string_view language = "en") {
  std::vector<std::string> messages;
  for (const Problem& problem : forms::check_answers(tests::asked(), answers, language, today))
    messages.push_back((problem.question.empty() ? "" : problem.question + ": ") + problem.message);
  return messages;
}

struct Scenario {
  Answers answers;
  std::string en;
  std::string pl;
};

std::string words(std::size_t count) { return std::string(count, 'w'); }

const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all{
      {{{"conf.1", {"4"}}},
       "conf.2: Choose one of the answers",
       "conf.2: Wybierz jedną z odpowiedzi"},
      {enough({{"ease", {"5"}}}), "ease: Choose one of the answers",
       "ease: Wybierz jedną z odpowiedzi"},
      {enough({{"ease", {"0", "10"}}}), "ease: Choose only one of the answers",
       "ease: Wybierz tylko jedną z odpowiedzi"},
      {enough({{"works_for", {"MI5"}}}), "works_for: Choose one of the answers",
       "works_for: Wybierz jedną z odpowiedzi"},
      {enough({{"pen", {"robot"}}}), "pen: Choose one of the answers",
       "pen: Wybierz jedną z odpowiedzi"},
      {enough({{"help", {"money"}}}), "help: Choose only from the answers listed",
       "help: Wybieraj tylko spośród podanych odpowiedzi"},
      {enough({{"help", {"nothing", "time"}}}),
       "help: Choose \"Nothing\" by itself, or choose other answers without it",
       "help: Wybierz samo \"Nic\" albo inne odpowiedzi bez tej"},
      {enough({{"help", {"time"}}, {"help_words", {words(1024)}}}),
       "help_words: Write 1,000 letters or fewer: you have 1,024",
       "help_words: Napisz nie więcej znaków niż 1000: teraz jest 1024"},
      {enough({{"help", {"time"}}, {"help_words", {words(12'345)}}}),
       "help_words: Write 1,000 letters or fewer: you have 12,345",
       "help_words: Napisz nie więcej znaków niż 1000: teraz jest 12\u00a0345"},
      {enough({{"help", {"time"}}, {"help_words", {"one", "two"}}}),
       "help_words: Give only one answer", "help_words: Podaj tylko jedną odpowiedź"},
      {enough({{"help", {"time"}}, {"help_words", {"caf\xE9"}}}),
       "help_words: Write this again: part of it could not be read",
       "help_words: Napisz to jeszcze raz: części nie udało się odczytać"},
      {enough({{"hours", {"51"}}}), "hours: Enter a number from 0 to 50",
       "hours: Wpisz liczbę od 0 do 50"},
      {enough({{"hours", {"-1"}}}), "hours: Enter a number from 0 to 50",
       "hours: Wpisz liczbę od 0 do 50"},
      {enough({{"hours", {"about ten"}}}), "hours: Enter a number from 0 to 50",
       "hours: Wpisz liczbę od 0 do 50"},
      {enough({{"hours", {"1e1"}}}), "hours: Enter a number from 0 to 50",
       "hours: Wpisz liczbę od 0 do 50"},
      {enough({{"hours", {"nan"}}}), "hours: Enter a number from 0 to 50",
       "hours: Wpisz liczbę od 0 do 50"},
      {enough({{"began", {"30 February"}}}), "began: Enter a real date, like 2026-11-20",
       "began: Wpisz prawdziwą datę, na przykład 2026-11-20"},
      {enough({{"began", {"2026-02-30"}}}), "began: Enter a real date, like 2026-11-20",
       "began: Wpisz prawdziwą datę, na przykład 2026-11-20"},
      {enough({{"began", {"2026-11-21"}}}), "began: Enter a date that is not in the future",
       "began: Wpisz datę, która już minęła, lub dzisiejszą"},
      {enough({{"will_use", {"no"}}, {"help", {"time"}}}),
       "help: This question belongs to a different answer further up: clear it, or change that "
       "answer",
       "help: To pytanie dotyczy innej odpowiedzi powyżej: usuń tę odpowiedź albo zmień tamtą"},
      {enough({{"shoe_size", {"38"}}}),
       "shoe_size: This form does not ask one of the questions you answered: open your link again "
       "and start afresh",
       "shoe_size: Ten formularz nie zawiera jednego z pytań z odpowiedzią: otwórz swój link "
       "ponownie i zacznij od nowa"},
      {enough({{"hello", {"hello"}}}),
       "hello: This form does not ask one of the questions you answered: open your link again and "
       "start afresh",
       "hello: Ten formularz nie zawiera jednego z pytań z odpowiedzią: otwórz swój link ponownie "
       "i zacznij od nowa"},
  };
  return all;
}

TEST(AnAnswerThatIsWrong, IsToldInThePersonsLanguage) {
  for (const Scenario& scenario : scenarios()) {
    EXPECT_THAT(told(scenario.answers, "en"), ElementsAre(scenario.en));
    EXPECT_THAT(told(scenario.answers, "pl"), ElementsAre(scenario.pl));
    EXPECT_THAT(told(scenario.answers, "cy"), ElementsAre(scenario.en)) << "we speak no Welsh";
  }
}

TEST(AnAnswerThatIsWrong, IsAskedForByItsKindWhereItMustBeGiven) {
  Asking asking = tests::asked();
  for (Asked& asked : asking.questions)
    asked.question.required = asked.question.kind != Kind::statement;
  Answers none;
  std::map<std::string, std::string> said;
  for (const Problem& problem : forms::check_answers(asking, none, "en", today))
    said[problem.question] = problem.message;
  EXPECT_THAT(said, UnorderedElementsAre(Pair("conf.1", "Choose one of the answers"),
                                         Pair("conf.2", "Choose one of the answers"),
                                         Pair("ease", "Choose one of the answers"),
                                         Pair("will_use", "Choose one of the answers"),
                                         Pair("help", "Choose at least one of the answers"),
                                         Pair("hours", "Enter a number from 0 to 50"),
                                         Pair("began", "Enter a real date, like 2026-11-20"),
                                         Pair("works_for", "Choose one of the answers"),
                                         Pair("works_as", "Choose one of the answers"),
                                         Pair("pen", "Choose one of the answers")));
  Answers asked_for_words = {{"conf.1", {"1"}}};
  bool told_to_write = false;
  for (const Problem& problem : forms::check_answers(asking, asked_for_words, "en", today))
    told_to_write |= problem.question == "conf_why.1" && problem.message == "Write an answer";
  EXPECT_TRUE(told_to_write);
}

// The checker refuses such a form now; one that was kept before may still be open.
TEST(AChild, MaySkipWhatAnOlderFormAskedForByAllMeans) {
  Asking asking = tests::asked();
  Answers nothing;
  EXPECT_FALSE(forms::check_answers(asking, nothing, "en", today).empty());
  asking.form.audience = Audience::child;
  EXPECT_TRUE(forms::check_answers(asking, nothing, "en", today).empty());
}

TEST(AnAnswerThatIsWrong, NeverHasItsWordsRepeated) {
  const Answers answers = enough({{"hours", {"<script>alert(1)</script>"}},
                                  {"<b>bold</b>", {"x"}},
                                  {std::string(5000, 'a'), {"x"}},
                                  {"bad\xFF", {"x"}}});
  for (const std::string& message : told(answers)) {
    EXPECT_THAT(message, Not(HasSubstr("<")));
    EXPECT_THAT(message, Not(HasSubstr("aaaa")));
    EXPECT_THAT(message, Not(HasSubstr("\xFF")));
  }
}

TEST(AnAnswerThatIsWrong, IsToldInTheOrderOfTheForm) {
  EXPECT_THAT(told({{"began", {"x"}}, {"ease", {"x"}}, {"another", {"x"}}}),
              ElementsAre(HasSubstr("conf.1"), HasSubstr("conf.2"), HasSubstr("ease"),
                          HasSubstr("began"), HasSubstr("another")));
}

TEST(ThousandsOfAnswersToUnknownQuestions, AreToldOnlyAFewTimes) {
  Answers answers = enough({});
  for (int i = 0; i < 5000; ++i)
    answers["q" + std::to_string(i)] = {"x"};
  EXPECT_EQ(told(answers).size(), 10u);
  answers = enough({{"help", std::vector<std::string>(100'000, "time")}});
  EXPECT_THAT(told(answers), IsEmpty());
}

TEST(WhatIsKept, IsWhatWasCheckedAndTidied) {
  Answers answers = enough({{"help", {"", "time", "time"}},
                            {"help_words", {"  first\r\nsecond\x0B \n"}},
                            {"hours", {" 007.50 "}},
                            {"ease", {""}},
                            {"began", {"2026-11-20"}}});
  EXPECT_THAT(forms::check_answers(tests::asked(), answers, "en", today), IsEmpty());
  EXPECT_THAT(answers, UnorderedElementsAre(Pair("conf.1", ElementsAre("4")),
                                            Pair("conf.2", ElementsAre("away")),
                                            Pair("help", ElementsAre("time")),
                                            Pair("help_words", ElementsAre("first\nsecond")),
                                            Pair("hours", ElementsAre("7.5")),
                                            Pair("began", ElementsAre("2026-11-20"))));
}

TEST(WhatIsKept, WritesANumberOneWayWhateverTheKeyboard) {
  const auto kept = [](const std::string& typed, std::string_view language) {
    Answers answers = enough({{"hours", {typed}}});
    EXPECT_THAT(forms::check_answers(tests::asked(), answers, language), IsEmpty()) << typed;
    return answers.at("hours").at(0);
  };
  EXPECT_EQ(kept("7,5", "pl"), "7.5");
  EXPECT_EQ(kept("7.0", "en"), "7");
  EXPECT_EQ(kept("-0", "en"), "0");
  EXPECT_EQ(kept("0.1", "en"), "0.1");
  EXPECT_THAT(told(enough({{"hours", {"7,5"}}})), ElementsAre(HasSubstr("Enter a number")));
}

TEST(WhatIsKept, IsExactlyAsLongAsThePageAllows) {
  EXPECT_THAT(told(enough({{"help", {"time"}}, {"help_words", {words(1000)}}})), IsEmpty());
  std::string astral;
  for (int i = 0; i < 500; ++i)
    astral += "\xF0\x9F\x99\x82";  // two units each, as a browser counts
  EXPECT_THAT(told(enough({{"help", {"time"}}, {"help_words", {astral}}})), IsEmpty());
  EXPECT_THAT(told(enough({{"help", {"time"}}, {"help_words", {astral + "!"}}})),
              ElementsAre(HasSubstr("you have 1,001")));
}

// Every sentence in the table is in both languages, and is one that somebody can meet.
TEST(TheSentences, AreAllThereInEachLanguageAndAllUsed) {
  std::set<std::string> met;
  for (const Scenario& scenario : scenarios()) {
    met.insert(scenario.en.substr(scenario.en.find(": ") + 2));
    met.insert(scenario.pl.substr(scenario.pl.find(": ") + 2));
  }
  // These are met in the tests named beside them.
  for (const forms::Say say : {forms::Say::choose_some,   // IsAskedForByItsKindWhereItMustBeGiven
                               forms::Say::write_answer,  // the same
                               forms::Say::this_course,   // StillReadsWellWithoutCourseOrDay
                               forms::Say::that_day})     // the same
    for (const char* language : {"en", "pl"})
      met.insert(forms::saying(say, language));
  const auto is_met = [&](std::string_view sentence) {
    const std::string_view head = sentence.substr(0, sentence.find("{}"));
    return std::ranges::any_of(met,
                               [&](const std::string& each) { return each.starts_with(head); });
  };
  for (const forms::Saying& row : forms::all_sayings) {
    EXPECT_EQ(&row - forms::all_sayings.data(), static_cast<std::ptrdiff_t>(row.say));
    EXPECT_TRUE(is_met(row.en)) << row.en;
    EXPECT_TRUE(is_met(row.pl)) << row.pl;
    EXPECT_NE(row.en, row.pl);
  }
}

TEST(ADay, IsWrittenAsItsReadersWriteIt) {
  EXPECT_EQ(forms::day_text(today, "en"), "20 November 2026");
  EXPECT_EQ(forms::day_text(today, "pl"), "20 listopada 2026");
  EXPECT_EQ(forms::day_text(today, "pl-PL"), "20 listopada 2026");
  EXPECT_EQ(forms::day_text(today, "cy"), "2026-11-20");
}

}  // namespace
}  // namespace earshot
