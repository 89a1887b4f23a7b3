// SPDX-License-Identifier: Apache-2.0
#include "forms/read_letters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

constexpr std::string_view sound = R"(letter = "test"
languages = ["en", "pl"]
subject.en = "Hello"
subject.pl = "Witaj"
begin.en = "From {partnership}."
begin.pl = "Od: {partnership}."
)";

std::string told(std::string source, std::string_view instead = {}, std::string_view with = {}) {
  if (!instead.empty())
    source.replace(source.find(instead), instead.size(), with);
  const auto read = forms::read_letter("test.toml", source);
  EXPECT_EQ(read.wording.has_value(), read.problems.empty());
  return lines_of(read.problems);
}
std::string told_with(std::string_view instead, std::string_view with) {
  return told(std::string(sound), instead, with);
}

TEST(ALettersWording, ThatIsSoundIsRead) {
  const auto read = forms::read_letter("test.toml", sound);
  ASSERT_TRUE(read.wording) << lines_of(read.problems);
  EXPECT_EQ(read.wording->pieces.at("begin").at("pl"), "Od: {partnership}.");
}

TEST(ALettersWording, IsToldWhatIsWrongAndWhatToWrite) {
  EXPECT_EQ(told_with("subject.pl = \"Witaj\"\n", ""),
            "test.toml:3: subject: 'pl' is missing: write pl = \"...\"");
  EXPECT_EQ(
      told_with("begin.en = \"From {partnership}.\"\nbegin.pl = \"Od: {partnership}.\"\n", ""),
      "test.toml: 'begin' is missing: write begin.en = \"...\"");
  EXPECT_EQ(told_with("subject.en", "sbject.en"),
            "test.toml:3: 'sbject' is not something a letter has. Did you mean 'subject'?\n"
            "test.toml:4: subject: 'en' is missing: write en = \"...\"");
  EXPECT_EQ(
      told_with("{partnership}", "{course}"),
      "test.toml:5: begin: nothing is filled in for '{course}': what may stand in braces here "
      "is partnership");
  EXPECT_EQ(told_with("\"Hello\"", "\"Hello {partnership\""),
            "test.toml:3: subject: the brace of 'partnership' is not closed: write }");
  EXPECT_EQ(told_with("\"test\"", "\"tset\""),
            "test.toml:1: there is no letter 'tset'. Did you mean 'test'?");
  EXPECT_EQ(told_with("languages = [\"en\", \"pl\"]", "languages = [\"English\"]"),
            "test.toml:2: 'English' is no language: write its code, such as en or pl");
  EXPECT_EQ(told_with("\"Hello\"", "\" \""),
            "test.toml:3: subject: there are no words: write some");
  EXPECT_EQ(told_with("\"Hello\"", "\"Hello\\nyou\""),
            "test.toml:3: subject: write it on one line");
  EXPECT_EQ(told_with("\"Hello\"", '"' + std::string(151, 'x') + '"'),
            "test.toml:3: subject: this is too long: write 150 letters or fewer");
  EXPECT_EQ(told("letter = \"test\"\n"),
            "test.toml: 'languages' is missing: write languages = [\"en\"]\n"
            "test.toml: 'subject' is missing: write subject.en = \"...\"\n"
            "test.toml: 'begin' is missing: write begin.en = \"...\"");
}

}  // namespace
}  // namespace earshot
