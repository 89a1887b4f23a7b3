// SPDX-License-Identifier: Apache-2.0
#include "needs/drawn_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::needs {
namespace {

using analysis::needs::Group;
using analysis::needs::Order;
using testing::HasSubstr;

analysis::needs::Standing ranked(int highest, int lowest) {
  return {.topic = {}, .group = Group::ranked, .ranks = analysis::needs::Ranks{highest, lowest}};
}

TEST(ARankInWords, IsARangeWhereItIsNotSure) {
  EXPECT_EQ(rank_in_words(ranked(1, 1)), "1st");
  EXPECT_EQ(rank_in_words(ranked(2, 3)), "between 2nd and 3rd");
  EXPECT_EQ(rank_in_words(ranked(11, 22)), "between 11th and 22nd");
  EXPECT_EQ(rank_in_words({}), "not ranked: not enough survey evidence");
}

TEST(AScoreInWords, IsNoNumberWhereNobodyKnows) {
  EXPECT_EQ(score_in_words({}), "not known");
  EXPECT_EQ(interval_in_words({}), "not known");
  EXPECT_EQ(how_sure_in_words({}), "");
  analysis::needs::Standing scored = ranked(1, 1);
  scored.topic.score = 62.4;
  scored.topic.interval = {.low = 54.6, .high = 70.2};
  EXPECT_EQ(score_in_words(scored), "62");
  EXPECT_EQ(interval_in_words(scored), "nothing is known of how sure it is")
      << "an audit alone has no sampling error, and is not sure for that";
  EXPECT_EQ(how_sure_in_words(scored), "; nothing is known of how sure it is");
  scored.topic.is_known_how_sure = true;
  EXPECT_EQ(interval_in_words(scored), "55 to 70");
  EXPECT_EQ(how_sure_in_words(scored), ", likely within 55 to 70");
}

TEST(AScoreInWords, IsNotGivenWhereItComparesWithNothing) {
  analysis::needs::Standing one_review{.topic = {}, .group = Group::required, .ranks = {}};
  one_review.topic.score = 100;
  one_review.topic.interval = {.low = 100, .high = 100};
  EXPECT_EQ(score_in_words(one_review), "not given");
  EXPECT_EQ(interval_in_words(one_review), "not known");
  EXPECT_EQ(how_sure_in_words(one_review), "");
}

TEST(ARungInWords, TellsSilenceFromHavingFoundNothing) {
  analysis::needs::OnRung rung;
  EXPECT_EQ(rung_in_words(rung), "Silent");
  rung.sources.found_none = {"Audit"};
  EXPECT_EQ(rung_in_words(rung), "Looked and found none: Audit");
  rung.sources.speak_of_it = {"Inspection", "Rapid review"};
  EXPECT_EQ(rung_in_words(rung), "Inspection and Rapid review; looked and found none: Audit");
}

class AnotherOrder : public testing::Test {
 protected:
  AnotherOrder() {
    for (const auto& [name, title] :
         {std::pair{"neglect", "Neglect"}, std::pair{"exploitation", "Exploitation"},
          std::pair{"online", "Online harm"}}) {
      TopicDrawn topic;
      topic.topic.name = name;
      topic.topic.title = title;
      topic.standing = ranked(1, 3);
      drawn.topics.push_back(topic);
    }
    drawn.topics.back().standing.group = Group::not_enough;
  }
  NeedsDrawn drawn;
};

TEST_F(AnotherOrder, ThatIsTheSameIsSaidToStay) {
  EXPECT_EQ(what_moves(drawn, Order{{"neglect", Group::ranked},
                                    {"exploitation", Group::ranked},
                                    {"online", Group::not_enough}}),
            "The order stays as it is.");
}

TEST_F(AnotherOrder, SaysWhoWouldStandWhere) {
  EXPECT_EQ(what_moves(drawn, Order{{"exploitation", Group::ranked}, {"neglect", Group::ranked}}),
            "Neglect would be 2nd, not 1st; Exploitation would be 1st, not 2nd.");
}

TEST_F(AnotherOrder, SaysWhatCouldNotBeRankedAnyMoreAndWhatCould) {
  const std::string words =
      what_moves(drawn, Order{{"neglect", Group::ranked}, {"online", Group::ranked}});
  EXPECT_THAT(words, HasSubstr("Exploitation could not be ranked"));
  EXPECT_THAT(words, HasSubstr("Online harm could be ranked"));
}

}  // namespace
}  // namespace earshot::needs
