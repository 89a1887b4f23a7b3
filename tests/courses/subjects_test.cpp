// SPDX-License-Identifier: Apache-2.0
#include "courses/subjects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::courses {
namespace {

using testing::ElementsAre;

Lists topics() {
  Lists lists;
  lists.topics = {{.name = "abuse", .title = "Abuse and neglect"},
                  {.name = "neglect", .title = "Neglect", .parent = "abuse"},
                  {.name = "old", .title = "Poor care", .parent = "abuse"},
                  {.name = "fire", .title = "Fire"}};
  lists.topics[2].listing.became = "neglect";
  return lists;
}

TEST(ASubject, IsFoundByItsNameOrTitleAndByWhatBecameOfIt) {
  EXPECT_EQ(find_subject(topics(), "Weather"), std::nullopt);
  EXPECT_EQ(find_subject(topics(), ""), std::nullopt);
  for (const char* words : {"neglect", "NEGLECT", "Neglect", "old", "poor care"})
    EXPECT_EQ(find_subject(topics(), words)->title, "Neglect") << words;
}

TEST(ASubject, HasTheTopicsBelowItAndWhatWasMergedIntoIt) {
  const Subject abuse{"abuse", "Abuse and neglect"}, neglect{"neglect", "Neglect"};
  EXPECT_TRUE(is_on(topics(), "neglect", neglect));
  EXPECT_TRUE(is_on(topics(), "old", neglect));
  EXPECT_TRUE(is_on(topics(), "old", abuse));
  EXPECT_FALSE(is_on(topics(), "abuse", neglect)) << "it may be of any other below it";
  EXPECT_FALSE(is_on(topics(), "fire", abuse));
  EXPECT_FALSE(is_on(topics(), "never was", abuse));
}

TEST(ASubject, OfACourseIsThatOfEachLearningOutcomeOnce) {
  const Course one{.outcomes = {{"a", "neglect"}, {"b", "old"}}};
  const Course two{.outcomes = {{"a", "fire"}, {"b", "neglect"}}};
  EXPECT_THAT(subjects_of(topics(), one), ElementsAre(Subject{"neglect", "Neglect"}));
  EXPECT_EQ(only_subject_of(topics(), one)->name, "neglect");
  EXPECT_THAT(subjects_of(topics(), two),
              ElementsAre(Subject{"fire", "Fire"}, Subject{"neglect", "Neglect"}));
  EXPECT_EQ(only_subject_of(topics(), two), std::nullopt);
  EXPECT_EQ(only_subject_of(topics(), {}), std::nullopt);
}

TEST(ASubject, WhoseTopicsWereMergedInACircleIsFoundAllTheSame) {
  Lists lists = topics();
  lists.topics[1].listing.became = "old";
  EXPECT_FALSE(is_on(lists, "fire", {"neglect", "Neglect"}));
  find_subject(lists, "neglect");
}

}  // namespace
}  // namespace earshot::courses
