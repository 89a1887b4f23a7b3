// SPDX-License-Identifier: Apache-2.0
#include "web/answering/sayings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace earshot::web {
namespace {

TEST(EverySentenceOfAnswering, IsThereInEveryLanguageWithTheSameHoles) {
  const auto holes = [](std::string_view words) {
    int count = 0;
    for (std::size_t at = words.find("{}"); at != words.npos; at = words.find("{}", at + 2))
      ++count;
    return count;
  };
  for (const WordsRow& row : all_words()) {
    EXPECT_EQ(&row - all_words().data(), static_cast<std::ptrdiff_t>(row.words)) << row.en;
    EXPECT_FALSE(row.en.empty() || row.pl.empty()) << row.en;
    EXPECT_EQ(holes(row.en), holes(row.pl)) << row.en;
  }
  EXPECT_EQ(all_words().size(), static_cast<std::size_t>(Words::again_more) + 1);
}

TEST(ThePromise, IsToldInTheWordsOfTheTableAndInPolish) {
  const Day until = *parse_day("2027-03-31");
  for (const PromiseRow& row : all_promises) {
    EXPECT_FALSE(said_of(row.promise, "pl", until).empty());
    EXPECT_NE(said_of(row.promise, "pl", until), said_of(row.promise, "en", until));
  }
  EXPECT_EQ(said_of(Promise::open, "en", until), row_of(Promise::open).on_screen);
  EXPECT_THAT(said_of(Promise::confidential, "en", until), testing::HasSubstr("31 March 2027"));
  EXPECT_THAT(said_of(Promise::confidential, "pl", until), testing::HasSubstr("31 marca 2027"));
  EXPECT_EQ(said_to_children_in("en"), said_to_children);
}

TEST(ALanguage, IsNamedInItselfAndKnowsItsDirection) {
  EXPECT_EQ(own_name("pl"), "polski");
  EXPECT_EQ(own_name("pl-PL"), "polski");
  EXPECT_EQ(own_name("xx"), "xx");
  EXPECT_EQ(direction_of("ur"), "rtl");
  EXPECT_EQ(direction_of("pl"), "ltr");
}

TEST(ALanguageEarshotDoesNotSpeak, HasEnglishAroundItsWordsAndIsMarkedThere) {
  EXPECT_EQ(language_around("ar"), "en");
  EXPECT_EQ(language_around("pl-PL"), "pl-PL");
  EXPECT_EQ(language_around(""), "");
  const Tongue arabic = tongue_of("ar", "en");
  EXPECT_EQ(arabic.lang.value.text(), "ar");
  EXPECT_EQ(arabic.dir.value.text(), "rtl");
  EXPECT_FALSE(tongue_of("pl", "pl"));
}

}  // namespace
}  // namespace earshot::web
