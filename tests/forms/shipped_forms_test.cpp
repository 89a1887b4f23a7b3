// SPDX-License-Identifier: Apache-2.0
// The forms that ship: sound by the checker, and kept to the rules of forms/README.md that no checker
// can know.
#include "forms/shipped.h"

#include <gmock/gmock.h>

#include <set>

namespace earshot::forms {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

bool asks_who_somebody_is(const Question& question) {
  static const std::set<std::string> characteristics = {
      "age",      "gender",     "ethnicity",          "national_origin",
      "religion", "disability", "sexual_orientation", "education"};
  return characteristics.contains(question.breakdown);
}

bool is_about_a_course(const Form& form) { return form.plugin == "training"; }

TEST(TheShippedForms, AreEveryFileOfTheFolder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(shipped / "forms"))
    if (entry.path().extension() == ".toml" && entry.path().stem() != "shared")
      files.push_back(entry.path().stem());
  std::ranges::sort(files);
  EXPECT_EQ(files, all_forms);
}

TEST(TheShippedForms, ReadWithoutAProblem) {
  for (const Form& form : the_forms())
    EXPECT_FALSE(form.pages.empty()) << form.file;
}

TEST(TheShippedForms, CanBeSentInEnglish) {
  for (const Form& form : the_forms())
    EXPECT_EQ(told(ready_to_open(form, {"en"})), "") << form.name;
}

// Nobody who grew up with Polish has read it yet. When somebody has, this test and
// forms/README.md change together with the tick.
TEST(TheShippedForms, CannotBeSentInPolishUntilANativeReaderHasReadThem) {
  for (const std::string name :
       {"child-feedback", "young-person-feedback", "parent-feedback", "post-course"}) {
    const Form form = the_form(name);
    EXPECT_THAT(form.languages, ElementsAre("en", "pl"));
    EXPECT_THAT(ready_to_open(form, {"en", "pl"}), SizeIs(1)) << name;
  }
}

TEST(TheShippedForms, HaveEveryTextInEveryLanguage) {
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form))
      for (const std::string& language : form.languages) {
        EXPECT_TRUE(question->text.contains(language)) << form.name << " " << question->name;
        for (const Option& option : question->options)
          EXPECT_FALSE(in_language(option.text, language, "").empty())
              << form.name << " " << question->name << " " << option.name << " " << language;
      }
}

TEST(TheShippedForms, ReadPlainlyInPolish) {
  const Form form = the_form("child-feedback");
  EXPECT_EQ(in_language(form.find("felt_safe")->text, "pl", "en"),
            "Czy czujesz się bezpiecznie z osobą, która Ci pomaga?");
  EXPECT_EQ(in_language(form.find("felt_safe")->options.front().text, "pl", "en"), "Wcale nie");
}

TEST(TheShippedForms, AskWhoStaffAreOnlyOnTheLastPageOfTheYearlySurveys) {
  for (const Form& form : the_forms())
    for (const Page& page : form.pages)
      for (const Question& question : page.questions) {
        if (!asks_who_somebody_is(question) || is_family(form.audience))
          continue;
        EXPECT_THAT(form.name, AnyOf("staff-survey", "section-11-staff-survey"));
        EXPECT_EQ(&page, &form.pages.back()) << form.name << " " << question.name;
        EXPECT_FALSE(question.required) << question.name;
        EXPECT_TRUE(question.sensitive) << question.name;
        EXPECT_THAT(option_names(question), Contains("prefer_not")) << question.name;
      }
}

TEST(TheShippedForms, AskAllEightCharacteristicsInTheYearlySurveys) {
  for (const std::string name : {"staff-survey", "section-11-staff-survey"}) {
    const Form form = the_form(name);
    EXPECT_EQ(std::ranges::count_if(form.pages.back().questions, asks_who_somebody_is), 8) << name;
  }
}

TEST(TheShippedForms, NeverAskAnAgencyOrARoleAfterACourse) {
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form))
      if (is_about_a_course(form)) {
        EXPECT_THAT(question->kind, Not(AnyOf(Kind::agency, Kind::role))) << form.name;
        EXPECT_FALSE(asks_who_somebody_is(*question)) << form.name << " " << question->name;
      }
}

TEST(TheShippedForms, LetAChildOrAFamilySkipEverything) {
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form))
      if (is_family(form.audience)) {
        EXPECT_FALSE(question->required) << form.name << " " << question->name;
        EXPECT_TRUE(question->sensitive || question->kind == Kind::statement)
            << form.name << " " << question->name;
      }
}

TEST(TheShippedForms, ShowChildrenOnlySmilingFacesFromNotAtAllUpwards) {
  int scales = 0;
  const Form form = the_form("child-feedback");
  for (const Question* question : questions_of(form)) {
    if (question->kind != Kind::scale)
      continue;
    ++scales;
    EXPECT_TRUE(question->faces) << question->name;
    EXPECT_EQ(in_language(question->options.front().text, "en", "en"), "Not at all");
    for (const Option& option : question->options)
      for (const std::string sad : {"sad", "bad", "poor", "worse", "unhappy", "never"})
        EXPECT_THAT(option.text.at("en"), Not(HasSubstr(sad))) << question->name;
  }
  EXPECT_GE(scales, 4);
}

TEST(TheShippedForms, NeverCallThePersonWhoHelpsAWorker) {
  for (const Form& form : the_forms()) {
    if (!is_family(form.audience))
      continue;
    for (const std::string word : {"your worker", "social worker", "your case", "service user"})
      EXPECT_THAT(form.source, Not(HasSubstr(word))) << form.name;
  }
}

TEST(TheShippedForms, WarnStaffNotToNameAnybodyWhereTheyWriteAboutPractice) {
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form)) {
      if (question->kind != Kind::text || is_family(form.audience))
        continue;
      static const std::set<std::string> about_no_one = {"accessibility_words", "purpose",
                                                         "voices_missing", "told_back"};
      EXPECT_NE(question->warn_identifying, about_no_one.contains(question->name))
          << form.name << " " << question->name;
    }
}

TEST(TheShippedForms, AskForModestLengths) {
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form))
      if (question->kind == Kind::text) {
        EXPECT_GE(question->max_length, 300) << form.name << " " << question->name;
        EXPECT_LE(question->max_length, 1000) << form.name << " " << question->name;
      }
}

TEST(TheShippedForms, ShowATrainingLeadHowACourseWasReceived) {
  const Form form = the_form("post-course");
  for (const std::string name : {"conf_before", "conf_after", "relevance", "facilitation",
                                 "accessibility", "will_use", "barriers", "recommend"})
    EXPECT_FALSE(form.find(name)->sensitive) << name;
}

TEST(TheShippedForms, KeepWhatStaffSayOfTheirWorkplaceToThemselves) {
  const Form form = the_form("staff-survey");
  for (const std::string name : {"speak_up", "challenge", "held_back", "culture_words", "agency"})
    EXPECT_TRUE(form.find(name)->sensitive) << name;
}

// Choices and what depends on them stand on different pages, so that it works without script.
TEST(TheShippedForms, AskWhatDependsOnAChoiceOnALaterPage) {
  for (const Form& form : the_forms()) {
    if (form.audience == Audience::child)
      continue;  // shown one question a page
    for (const Page& page : form.pages)
      for (const Question& question : page.questions)
        for (const Question& beside : page.questions)
          EXPECT_FALSE(question.when && question.when->question == beside.name)
              << form.name << " " << question.name;
  }
}

}  // namespace
}  // namespace earshot::forms
