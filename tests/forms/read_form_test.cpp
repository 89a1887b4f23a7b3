// SPDX-License-Identifier: Apache-2.0
#include "forms/read_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/a_form.h"
#include "forms/form_json.h"

namespace earshot {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

std::vector<std::string> names_of(const std::vector<Option>& options) {
  std::vector<std::string> names;
  for (const Option& option : options)
    names.push_back(option.name);
  return names;
}

std::vector<std::string> told(std::string_view source, const forms::Limits& limits = {}) {
  std::vector<std::string> messages;
  const auto read = forms::read_form("after-a-course.toml", source, tests::some_lists(), limits);
  for (const Problem& problem : read.problems)
    messages.push_back(to_text(problem));
  return messages;
}

TEST(AFormFile, SaysWhatTheFormIs) {
  const Form form = tests::read();
  EXPECT_EQ(form.name, "after-a-course");
  EXPECT_EQ(form.version, 3);
  EXPECT_EQ(form.plugin, "training");
  EXPECT_EQ(form.stage, "after");
  EXPECT_EQ(form.audience, Audience::practitioner);
  EXPECT_EQ(form.minutes, 3);
  EXPECT_THAT(form.languages, ElementsAre("en", "pl"));
  EXPECT_THAT(form.checked_languages, ElementsAre("pl"));
  EXPECT_THAT(form.title,
              UnorderedElementsAre(Pair("en", "About {course}"), Pair("pl", "O kursie {course}")));
  EXPECT_EQ(form.file, "after-a-course.toml");
  EXPECT_EQ(form.source, tests::a_form);
  EXPECT_EQ(form.hash, forms::fingerprint(form));
  EXPECT_THAT(form.pages, SizeIs(2));
}

TEST(AFormFile, SaysWhatEachQuestionIs) {
  const Form form = tests::read();
  const Question& words = *form.find("help_words");
  EXPECT_EQ(words.kind, Kind::text);
  EXPECT_EQ(words.line, 87);
  EXPECT_EQ(words.max_length, 1000);
  EXPECT_EQ(words.rows, 4);
  EXPECT_TRUE(words.warn_identifying);
  EXPECT_THAT(words.topics, ElementsAre("neglect"));
  EXPECT_EQ(words.help.at("pl"), "Wystarczy jedno zdanie");
  EXPECT_EQ(words.when, (Condition{"help", Condition::Is::equal, {"time"}}));
  EXPECT_THAT(words.settings,
              UnorderedElementsAre(Pair("x_component", "wanted"), Pair("x_weight", "0.5"),
                                   Pair("x_count", "3"), Pair("x_flag", "true")));
  const Question& conf = *form.find("conf");
  EXPECT_TRUE(conf.required);
  EXPECT_TRUE(conf.per_outcome);
  EXPECT_EQ(conf.measure, "confidence");
  EXPECT_EQ(conf.measure_stage, "after");
  EXPECT_EQ(form.find("works_for")->breakdown, "agency");
  EXPECT_EQ(form.find("hours")->least, 0);
  EXPECT_EQ(form.find("hours")->most, 50);
  EXPECT_TRUE(form.find("began")->not_future);
}

TEST(AFormFile, TakesScalesAndListsFromItselfAndFromThoseThatFormsShare) {
  const Form form = tests::read();
  EXPECT_THAT(names_of(form.find("conf")->options), ElementsAre("1", "2", "3", "4", "5", "away"));
  EXPECT_TRUE(form.find("conf")->options.back().away);
  EXPECT_THAT(names_of(form.find("ease")->options), ElementsAre("0", "10"));
  EXPECT_EQ(form.find("ease")->options[1].text.at("pl"), "Łatwo");
  EXPECT_THAT(names_of(form.find("will_use")->options), ElementsAre("yes", "maybe", "no"));
  EXPECT_TRUE(form.find("help")->options[1].alone);
}

TEST(AFormFile, DrawsFacesWhereItsScaleDoes) {
  EXPECT_FALSE(tests::read().find("conf")->faces);
  const Form form = tests::read(tests::with("scale = \"ease\"", "scale = \"faces\""));
  EXPECT_TRUE(form.find("ease")->faces);
}

TEST(AFormFile, HasWordsForWhoHeldThePenUnlessItBringsItsOwn) {
  const std::vector<Option> options = tests::read().find("pen")->options;
  EXPECT_THAT(names_of(options),
              ElementsAre("alone", "trusted_adult", "worker", "advocate", "interpreter"));
  EXPECT_EQ(options[0].text.at("en"), "I did it");
  EXPECT_EQ(options[4].text.at("pl"), "Pomaga mi tłumacz");
}

TEST(AFormFile, TreatsAQuestionAsSensitiveUnlessItSaysOtherwise) {
  const Form form = tests::read();
  EXPECT_FALSE(form.find("conf")->sensitive);
  for (const char* name : {"ease", "help_words", "works_for", "works_as", "pen"})
    EXPECT_TRUE(form.find(name)->sensitive) << name;
}

TEST(AFormFile, MayBeginWithAByteOrderMarkAndEndItsLinesAsWindowsDoes) {
  std::string windows = "\xEF\xBB\xBF";
  for (const char letter : tests::a_form)
    windows += letter == '\n' ? "\r\n" : std::string(1, letter);
  EXPECT_THAT(told(windows), ElementsAre());
  EXPECT_EQ(tests::read(windows).hash, tests::read().hash);
}

TEST(AFormFile, IsToldEverythingAtOnceInOrderOfLine) {
  std::string source = tests::with("type = \"number\"", "type = \"nubmer\"");
  source = tests::with("version = 3", "version = 0", source);
  source = tests::with("[\"neglect\"]", "[\"neglct\"]", source);
  EXPECT_THAT(told(source), ElementsAre(HasSubstr(":3: 'version'"),
                                        HasSubstr(":94: question 'help_words': unknown topic"),
                                        HasSubstr(": question 'hours': type 'nubmer'")));
}

TEST(AFormsFingerprint, ChangesWithItsWordsAndNotWithItsLooks) {
  const std::string hash = tests::read().hash;
  EXPECT_EQ(tests::read("# A comment\n\n" + std::string(tests::a_form)).hash, hash);
  EXPECT_NE(tests::read(tests::with("Will you use it?", "Will you use this?")).hash, hash);
  EXPECT_NE(tests::read(tests::with("version = 3", "version = 4")).hash, hash);
}

TEST(AFormsFingerprint, DoesNotChangeWhenASharedScaleLearnsAnotherLanguage) {
  Lists lists = tests::some_lists();
  for (Option& option : lists.scales["confidence"].options)
    option.text["cy"] = "Rhywbeth";
  const auto read = forms::read_form("after-a-course.toml", tests::a_form, lists);
  EXPECT_EQ(read.form.value().hash, tests::read().hash);
}

TEST(AFormThatIsTooMuch, IsRefusedAtOnce) {
  const std::string brackets(5'000'000, '[');
  EXPECT_THAT(told(brackets), ElementsAre("after-a-course.toml: the file is 4,882 kB long: 256 kB "
                                          "is the most. Make it shorter"));
  std::string dots = "a";
  while (dots.size() < 200'000)
    dots += ".a";
  EXPECT_THAT(told(dots + " = 1"), ElementsAre(HasSubstr(":1: this key has more than 12 parts")));
  EXPECT_THAT(told(std::string(200'000, '[')), ElementsAre(HasSubstr(":1: brackets stand more")));
  std::string tables = "x = ";
  for (int i = 0; i < 50'000; ++i)
    tables += "{a=";
  EXPECT_THAT(told(tables), ElementsAre(HasSubstr(":1: brackets stand more than 12 deep")));
  std::string headings;
  for (int i = 0; i < 100'000; ++i)
    headings += "[a]\n";
  EXPECT_THAT(told(headings), SizeIs(1));
}

TEST(AFormThatIsTooMuch, IsToldWhichLimitItPasses) {
  EXPECT_THAT(told(tests::a_form, {.pages = 1}),
              ElementsAre(HasSubstr("the form has more than 1 pages: leave some out")));
  EXPECT_THAT(told(tests::a_form, {.questions = 11}),
              ElementsAre(HasSubstr("the form has more than 11 questions: leave some out")));
  EXPECT_THAT(told(tests::a_form, {.options = 1}),
              ElementsAre(HasSubstr("list 'help': there are more than 1 options: leave some out")));
  EXPECT_THAT(told(tests::a_form, {.languages = 1}),
              ::testing::Contains(HasSubstr(":7: there are 2 languages: 1 is the most")));
  EXPECT_THAT(told(tests::a_form, {.answer_length = 999}),
              ElementsAre(HasSubstr("question 'help_words': 'max' must be a whole number from 1")));
}

// Whatever is cut off or out, the rest is read or refused with a line, and never more.
TEST(AFormThatWasCutUp, IsReadOrRefusedButNeverCrashes) {
  const Lists lists = tests::some_lists();
  const std::string_view whole = tests::a_form;
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    const std::string without = std::string(whole.substr(0, at)) +
                                std::string(whole.substr(std::min(at + 7, whole.size())));
    for (const std::string& source : {std::string(whole.substr(0, at)), without}) {
      const auto read = forms::read_form("after-a-course.toml", source, lists);
      ASSERT_EQ(read.form.has_value(), read.problems.empty()) << source;
    }
  }
}

TEST(OpeningASurvey, NeedsItsInfluenceAndACheckedTranslation) {
  Form form = tests::read();
  EXPECT_EQ(forms::ready_to_open(form, {"en", "pl"}), Problems{});
  form.checked_languages.clear();
  EXPECT_EQ(forms::ready_to_open(form, {"en"}), Problems{});
  const Problems unchecked = forms::ready_to_open(form, {"en", "pl"});
  ASSERT_THAT(unchecked, SizeIs(1));
  EXPECT_EQ(unchecked[0].message,
            "nobody has checked the Polish (pl) text: ask a native reader to, then add \"pl\" to "
            "checked_by_native_reader");
  form.influence.clear();
  ASSERT_THAT(forms::ready_to_open(form, {"en"}), SizeIs(1));
  EXPECT_THAT(forms::ready_to_open(form, {"en"})[0].message, HasSubstr("write influence.en ="));
}

TEST(OpeningASurvey, NeedsALanguageThatTheFormSpeaks) {
  ASSERT_THAT(forms::ready_to_open(tests::read(), {"cy"}), SizeIs(1));
  EXPECT_EQ(forms::ready_to_open(tests::read(), {"cy"})[0].message,
            "the form does not speak Welsh (cy): choose from en or pl");
  EXPECT_THAT(forms::ready_to_open(tests::read(), {}), SizeIs(1));
}

}  // namespace
}  // namespace earshot
