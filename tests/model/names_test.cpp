// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "model/form.h"
#include "model/release.h"
#include "model/survey.h"

namespace earshot {
namespace {

// Both ways through a table of `count` values that are numbered from nought.
template <class Value>
void expect_there_and_back(int count, std::optional<Value> (*find)(std::string_view)) {
  for (int number = 0; number < count; ++number) {
    const auto value = static_cast<Value>(number);
    EXPECT_FALSE(name_of(value).empty());
    EXPECT_EQ(find(name_of(value)), value) << name_of(value);
  }
  EXPECT_EQ(find("never"), std::nullopt);
  EXPECT_EQ(find(""), std::nullopt);
}

TEST(AName, LeadsBackToItsValue) {
  expect_there_and_back<Kind>(10, find_kind);
  expect_there_and_back<Audience>(6, find_audience);
  expect_there_and_back<SurveyState>(5, find_survey_state);
  expect_there_and_back<Unit>(4, find_unit);
}

TEST(AName, IsWhatFilesAndTablesHold) {
  EXPECT_EQ(name_of(SurveyState::waiting), "waiting");
  EXPECT_EQ(name_of(Unit::subject), "subject");
  EXPECT_EQ(name_of(Kind::held_pen), "held_pen");
  EXPECT_EQ(name_of(Audience::young_person), "young_person");
}

}  // namespace
}  // namespace earshot
