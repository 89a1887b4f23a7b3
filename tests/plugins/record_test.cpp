// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugins/shipped.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using Needs = std::map<Rehearsal::Pair, double>;

TEST(AFacilitatorsRecord, SaysWhichTopicsWereRaised) {
  Rehearsal record = shipped("record");
  record.ask("topics_raised", {{"kind", "many"},
                               {"options", "neglect, voice, other, none"},
                               {"alone", "none"},
                               {"x_component", "raised"}});
  EXPECT_THAT(record.check_form().problems, IsEmpty());
  EXPECT_THAT(record.find_learning_needs().needs, IsEmpty());
  record.answer("topics_raised", {"voice"});
  const auto said = record.find_learning_needs();
  EXPECT_EQ(said.needs, (Needs{{{"neglect", "raised"}, 0.0}, {{"voice", "raised"}, 1.0}}));
  EXPECT_THAT(said.misuses, IsEmpty());
}

TEST(AFacilitatorsRecord, TellsItsAuthorWhatIsWrong) {
  Rehearsal record = shipped("record");
  record.ask("topics", {{"kind", "one"}, {"x_component", "raised"}});
  record.ask("felt", {{"kind", "scale"}, {"x_component", "felt"}});
  EXPECT_THAT(
      record.check_form().problems,
      ElementsAre(Pair("topics", "x_component = \"raised\" needs a question with type = \"many\""),
                  Pair("felt",
                       "x_component = \"felt\" means nothing to this form's plugin. Write one of: "
                       "raised")));
}

TEST(ThePluginsThatShip, SayWhoTheyAre) {
  for (const char* plugin : {"staff_survey", "training", "voices", "record"}) {
    EXPECT_EQ(shipped(plugin).id(), plugin);
    EXPECT_FALSE(shipped(plugin).title().empty());
    EXPECT_EQ(shipped(plugin).version(), "1.0.0");
  }
}

}  // namespace
}  // namespace earshot
