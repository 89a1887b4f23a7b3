// SPDX-License-Identifier: Apache-2.0
#include "forms/write_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/a_form.h"
#include "forms/form_json.h"
#include "forms/shipped.h"

namespace earshot {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// What reading the written file gives.
forms::ReadForm again(const Form& form, const Lists& lists) {
  return forms::read_form(form.name + ".toml", forms::write_form(form, lists).text, lists);
}

TEST(AFormThatIsWritten, IsTheSameFormWhenItIsReadForEachOneThatShips) {
  const Lists lists = forms::the_lists();
  for (const Form& form : forms::the_forms()) {
    const forms::ReadForm read = again(form, lists);
    ASSERT_EQ(forms::told(read.problems), "");
    EXPECT_EQ(read.form->hash, form.hash) << form.name;
  }
}

TEST(AFormThatIsWritten, IsTheSameFormWithAQuestionOfEveryKind) {
  const Form form = tests::read();
  const forms::ReadForm read = again(form, tests::some_lists());
  ASSERT_EQ(forms::told(read.problems), "");
  EXPECT_EQ(forms::to_json(*read.form), forms::to_json(form));
}

TEST(AFormThatIsWritten, KeepsWhatAQuestionAimsAt) {
  const Form form = tests::read(tests::with(
      "name = \"will_use\"\n",
      "name = \"will_use\"\ntarget = { answers = [\"yes\", \"maybe\"], percent = 80 }\n"));
  ASSERT_TRUE(form.find("will_use")->target);
  EXPECT_EQ(*form.find("will_use")->target, (Target{{"yes", "maybe"}, 80}));
  const forms::ReadForm read = again(form, tests::some_lists());
  ASSERT_EQ(forms::told(read.problems), "");
  EXPECT_EQ(forms::to_json(*read.form), forms::to_json(form));
}

TEST(AFormThatIsWritten, NamesWhatFormsShareAndWritesOutWhatIsItsOwn) {
  const std::string text = forms::write_form(tests::read(), tests::some_lists()).text;
  EXPECT_THAT(text, AllOf(HasSubstr("scale = \"confidence\"\n"), HasSubstr("list = \"yes_no\"\n"),
                          HasSubstr("[scale.ease]\npoints = [0, 10]\n"),
                          HasSubstr("name = \"nothing\"\ntext.en = \"Nothing\"\n")));
  EXPECT_THAT(text, Not(HasSubstr("Not part of my role")));
}

TEST(AFormThatIsWritten, WritesAListOutOnceOneOfItsAnswersIsWordedDifferently) {
  Form form = tests::read();
  Option& yes = form.pages[0].questions[4].options[0];
  ASSERT_EQ(yes.text["en"], "Yes");
  yes.text["en"] = "Certainly";
  const forms::ReadForm read = again(form, tests::some_lists());
  ASSERT_EQ(forms::told(read.problems), "");
  EXPECT_THAT(forms::write_form(form, tests::some_lists()).text, Not(HasSubstr("yes_no")));
  EXPECT_EQ(forms::to_json(*read.form), forms::to_json(form));
}

TEST(AFormThatIsWritten, KeepsWhateverWasTyped) {
  const std::string_view hostile[] = {
      "\"",
      "\"\"\"",
      "a \"quoted\" word",
      "back\\slash \\n",
      "two\nlines",
      "two\n\"lines\"",
      "two\n\"\"\"\"\nlines \\",
      "\nends in quotes\"\"\"",
      "# no comment",
      "]]\n[[page]]\nname = \"x\"",
      "= [[[[[[[[[[[[[[[[[[[[[[[[[[ a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p",
      "tab\there",
      "Łatwo 🙂 עברית",
  };
  for (const std::string_view typed : hostile) {
    Form form = tests::read();
    form.about["pl"] = std::string(typed.substr(typed.starts_with('\n') ? 1 : 0));
    const forms::ReadForm read = again(form, tests::some_lists());
    ASSERT_EQ(forms::told(read.problems), "") << typed;
    EXPECT_EQ(read.form->about, form.about) << typed;
    EXPECT_EQ(read.form->pages.size(), form.pages.size()) << typed;
  }
}

TEST(AFormThatIsWritten, KeepsALetterThatCanNotBeShownForTheReaderToSpeakAbout) {
  Form form = tests::read();
  form.title["en"] = "Be\x07ll\x7F";
  const forms::ReadForm read = again(form, tests::some_lists());
  EXPECT_THAT(forms::told(read.problems), HasSubstr("can't be shown"));
  EXPECT_EQ(read.draft.title, form.title);
}

// What somebody has begun and not finished.
Form half_translated() {
  Form form = tests::read();
  form.title["pl"] = "";
  form.pages[0].questions[1].text["pl"] = "";
  form.pages[1].questions[4].options[1].text["pl"] = "";
  return form;
}

TEST(AnUnsoundForm, IsReadAsFarAsItGoes) {
  const Form form = half_translated();
  const forms::ReadForm read = again(form, tests::some_lists());
  EXPECT_FALSE(read.form);
  EXPECT_EQ(forms::to_json(read.draft), forms::to_json(form));
}

TEST(AnUnsoundForm, HasEachOfItsProblemsAtTheFieldItIsAbout) {
  const Form form = half_translated();
  const forms::WrittenForm written = forms::write_form(form, tests::some_lists());
  std::vector<std::string> fields;
  for (const Problem& problem : again(form, tests::some_lists()).problems)
    fields.emplace_back(written.field_at(problem.line));
  EXPECT_THAT(fields, ::testing::ElementsAre("title.pl", "question.conf.text.pl",
                                             "question.pen.option.trusted_adult.text.pl"));
}

TEST(AnUnsoundForm, HasAPlaceForAConditionThatCameTooEarly) {
  Form form = tests::read();
  std::swap(form.pages[0].questions[1], form.pages[0].questions[2]);
  const forms::WrittenForm written = forms::write_form(form, tests::some_lists());
  const Problems problems = again(form, tests::some_lists()).problems;
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(written.field_at(problems[0].line), "question.conf_why.when");
  EXPECT_THAT(std::string(written.field_at(0)), IsEmpty());
}

// A partnership translates a form into a language that the shared scales do not speak.
Form in_welsh_too() {
  Form form = tests::read(tests::with("languages = [\"en\", \"pl\"]", "languages = [\"en\"]",
                                      R"(
form = "after-a-course"
version = 1
audience = "practitioner"
languages = ["en", "pl"]
minutes = 3
title.en = "After"
[[page]]
name = "one"
title.en = "One"
[[page.question]]
name = "conf"
type = "scale"
scale = "confidence"
text.en = "How sure?"
)"));
  form.languages.emplace_back("cy");
  form.title["cy"] = form.pages[0].title["cy"] = form.pages[0].questions[0].text["cy"] = "Sut?";
  for (Option& option : form.pages[0].questions[0].options)
    option.text["cy"] = "Cymraeg " + option.name;
  return form;
}

TEST(ASharedScale, MayBeSaidInALanguageThatItLacks) {
  const Form form = in_welsh_too();
  const forms::ReadForm read = again(form, tests::some_lists());
  ASSERT_EQ(forms::told(read.problems), "");
  EXPECT_EQ(forms::to_json(*read.form), forms::to_json(form));
  const std::string text = forms::write_form(form, tests::some_lists()).text;
  EXPECT_THAT(text, AllOf(HasSubstr("[scale.confidence]\ncy = [\n"),
                          HasSubstr("away.cy = \"Cymraeg away\""), Not(HasSubstr("points"))));
}

TEST(ASharedScale, KeepsItsOwnWordsAndItsPoints) {
  const std::string text = forms::write_form(in_welsh_too(), tests::some_lists()).text;
  const auto told = [&](std::string_view from, std::string_view to) {
    return forms::told(
        forms::read_form("after-a-course.toml", tests::with(from, to, text), tests::some_lists())
            .problems);
  };
  EXPECT_THAT(told("cy = [", "en = [\"a\", \"b\", \"c\", \"d\", \"e\"]\ncy = ["),
              HasSubstr("'en' is not something a scale has"));
  EXPECT_THAT(told("away.cy", "away.en"), HasSubstr("not one of the languages"));
  EXPECT_THAT(told("  \"Cymraeg 3\",\n", ""), HasSubstr("cy has 4 labels for 5 points"));
  EXPECT_THAT(told("cy = [", "points = [1, 2, 3, 4, 5]\ncy = ["),
              HasSubstr("is one that all forms share"));
}

TEST(ASharedScale, SaysWhichWordsItLacksWhereTheFormLeavesThemOut) {
  Form form = in_welsh_too();
  for (Option& option : form.pages[0].questions[0].options)
    option.text.erase("cy");
  const forms::WrittenForm written = forms::write_form(form, tests::some_lists());
  const Problems problems = again(form, tests::some_lists()).problems;
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0].message, HasSubstr("scale 'confidence' has no Welsh (cy) text"));
  EXPECT_EQ(written.field_at(problems[0].line), "scale.confidence");
}

}  // namespace
}  // namespace earshot
