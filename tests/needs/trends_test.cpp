// SPDX-License-Identifier: Apache-2.0
// 2026-27 beside the cycles before it, as Joan's group reads it.
#include "needs/trends.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/entering.h"
#include "needs/results_of_a_cycle.h"
#include "needs/trend_words.h"

namespace earshot::needs {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

class YearOnYear : public tests::ACycleOfNeeds {
 protected:
  void cycle_of(int year) {
    const std::string from = std::to_string(year), until = std::to_string(year + 1);
    change([&](Database& db) {
      return store::add_cycle(db, {.id = "c" + from,
                                   .name = from,
                                   .starts_on = day(from + "-04-01"),
                                   .ends_on = day(until + "-03-31")});
    });
  }
  void not_confident_in(int year, std::size_t of, std::size_t unsure) {
    const std::string text = std::to_string(year);
    tests::add_results(
        isle.site(),
        {.id = "r-" + text, .released_on = text + "-10-01", .people = tests::unsure(of, unsure)});
  }
  std::vector<TopicTrend> seen() {
    const NeedsDrawn drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
    return trends(isle.site(), isle.read(), drawn);
  }
};

TEST_F(YearOnYear, IsNothingWhereNobodySaidAnything) {
  cycle_of(2025);
  EXPECT_THAT(seen(), IsEmpty());
}

TEST_F(YearOnYear, HasTheCyclesBeforeItTheLastFirst) {
  for (const int year : {2022, 2023, 2024, 2025})
    cycle_of(year);
  not_confident_in(2024, 20, 10);
  not_confident_in(2025, 40, 10);
  not_confident_in(2026, 40, 30);
  const auto all = seen();
  ASSERT_THAT(all, SizeIs(1));
  const TopicTrend& neglect = all[0];
  ASSERT_THAT(neglect.cycles, SizeIs(1 + most_cycles_before));
  EXPECT_TRUE(neglect.is_known());
  EXPECT_EQ(neglect.cycles[0].cycle.name, "2026-27");
  EXPECT_THAT(neglect.cycles[0].prevalence, Optional(0.75));
  EXPECT_EQ(neglect.cycles[1].cycle.name, "2025");
  EXPECT_THAT(neglect.cycles[1].prevalence, Optional(0.25));
  EXPECT_EQ(neglect.cycles[1].answers, 40);
  EXPECT_THAT(neglect.cycles[2].prevalence, Optional(0.5));
  EXPECT_EQ(neglect.cycles[3].prevalence, std::nullopt);
  EXPECT_EQ(prevalence_in_words(neglect.cycles[3]), "not known");
  EXPECT_THAT(neglect.since_last, HasSubstr("More are not confident than in 2025"));
  EXPECT_EQ(neglect.cycles[1].rests_on.at(0).release, "r-2025");
}

TEST_F(YearOnYear, ShowsNothingThatFewerThanTenSaid) {
  cycle_of(2025);
  not_confident_in(2025, 9, 8);
  not_confident_in(2026, 40, 30);
  EXPECT_EQ(seen().at(0).cycles.at(1).prevalence, std::nullopt);
  EXPECT_FALSE(seen().at(0).is_known());
}

TEST_F(YearOnYear, ComparesNoScoreThatIsMadeOfOtherParts) {
  cycle_of(2025);
  not_confident_in(2025, 40, 10);
  not_confident_in(2026, 40, 30);
  Evidence then = tests::audit_of_neglect("e2025");
  then.cycle = "c2025";
  then.found_on = day("2025-06-03");
  then.entered_at = tests::noon_of("2025-06-10");
  change([&](Database& db) { store::add_evidence(db, then); });
  const TopicInCycle last = seen().at(0).cycles.at(1);
  EXPECT_TRUE(last.score);
  EXPECT_FALSE(last.same_parts) << "a trend is known of this cycle alone";
  EXPECT_EQ(score_beside(last), "not compared");
  EXPECT_NE(score_beside(seen().at(0).cycles.at(0)), "not compared");
}

TEST_F(YearOnYear, ComparesScoresThatAreMadeOfTheSame) {
  cycle_of(2024);
  cycle_of(2025);
  not_confident_in(2024, 40, 10);
  not_confident_in(2025, 40, 10);
  not_confident_in(2026, 40, 30);
  EXPECT_TRUE(seen().at(0).cycles.at(1).same_parts);
}

}  // namespace
}  // namespace earshot::needs
