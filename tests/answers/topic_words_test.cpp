// SPDX-License-Identifier: Apache-2.0
#include "answers/topic_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Topic topic(std::string name, std::vector<std::string> words) {
  return {.name = name, .title = name, .parent = {}, .side = "both", .words = std::move(words)};
}

// The topics that a text with these words suggests, each with the word that does.
std::vector<std::string> suggested(const std::vector<Topic>& topics, std::string_view text) {
  std::vector<std::string> all;
  for (const Suggestion& each : suggested_topics(topics, text))
    all.push_back(each.topic + ": " + each.word);
  return all;
}

TEST(AWordOfATopic, SuggestsItOnlyAsAWholeWord) {
  const std::vector<Topic> topics{topic("physical", {"hit"})};
  for (const char* text : {"The walls were white", "Whit Monday", "hits", "Hitchin", ""})
    EXPECT_THAT(suggested(topics, text), IsEmpty()) << text;
  for (const char* text : {"hit", "He hit her", "Hit!", "(HIT)", "\u201Chit\u201D", "hit\U0001F622",
                           "hit\nand run", "hit/slapped", "\u00A0hit\u2026"})
    EXPECT_THAT(suggested(topics, text), ElementsAre("physical: hit")) << text;
}

TEST(APhraseOfATopic, IsFoundWithAHyphenAnApostropheOrASpaceInIt) {
  const std::vector<Topic> topics{topic("self_harm", {"self-harm"}),
                                  topic("voice", {"child's voice"}),
                                  topic("neglect", {"was not brought"})};
  for (const char* text : {"self harm", "Self-Harm", "self\u2013harm", "self\r\nharm"})
    EXPECT_THAT(suggested(topics, text), ElementsAre("self_harm: self-harm")) << text;
  EXPECT_THAT(suggested(topics, "Hear the child\u2019s voice"),
              ElementsAre("voice: child's voice"));
  EXPECT_THAT(suggested(topics, "He was  not\tbrought."), ElementsAre("neglect: was not brought"));
  for (const char* text : {"selfharm", "self", "harm to self"})
    EXPECT_THAT(suggested({topics[0]}, text), IsEmpty()) << text;
  EXPECT_THAT(suggested({topics[2]}, "was often not brought"), IsEmpty());
}

TEST(AWordOfATopic, IsFoundInEitherCaseOfEveryAlphabet) {
  const std::vector<Topic> topics{topic("neglect", {"g\u0142\u00F3d", "zaniedbanie"}),
                                  topic("worn_out", {"\u00DCberlastung"})};
  EXPECT_THAT(suggested(topics, "G\u0141\u00D3D w domu"), ElementsAre("neglect: g\u0142\u00F3d"));
  EXPECT_THAT(suggested(topics, "Zaniedbanie, \u00FCberlastung"),
              ElementsAre("neglect: zaniedbanie", "worn_out: \u00DCberlastung"));
  EXPECT_THAT(suggested(topics, "glod"), IsEmpty()) << "another letter is another word";
  EXPECT_THAT(suggested(topics, "\u017Cg\u0142\u00F3d"), IsEmpty());
  EXPECT_THAT(suggested({topic("coffee", {"cafe"})}, "cafe\u0301"), IsEmpty());
}

TEST(SeveralTopics, AreSuggestedInTheOrderOfTheListByTheFirstOfTheirWords) {
  const std::vector<Topic> topics{topic("abuse", {"abuse"}), topic("neglect", {"dirty", "hungry"}),
                                  topic("poverty", {"hungry"})};
  EXPECT_THAT(suggested(topics, "Hungry, dirty, hungry. And abuse."),
              ElementsAre("abuse: abuse", "neglect: dirty", "poverty: hungry"));
}

TEST(ATopicThatHasLeftTheList, IsNotSuggested) {
  std::vector<Topic> topics{topic("neglect", {"hungry"})};
  topics[0].listing.closed_on = day("2026-10-01");
  EXPECT_THAT(suggested(topics, "hungry"), IsEmpty());
}

TEST(ATopic, WithoutWordsIsNotSuggested) {
  const std::vector<Topic> topics{topic("none", {}), topic("empty", {"", " ", "-", "\u2026"})};
  for (const char* text : {"", " ", "- \u2026", "hungry"})
    EXPECT_THAT(suggested(topics, text), IsEmpty()) << text;
}

}  // namespace
}  // namespace earshot::answers
