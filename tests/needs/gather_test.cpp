// SPDX-License-Identifier: Apache-2.0
// What Joan's group goes by in the cycle 2026-27: results of surveys and the evidence that stood.
#include "needs/gather.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "needs/entering.h"
#include "needs/released_sums.h"
#include "needs/results_of_a_cycle.h"

namespace earshot::needs {
namespace {

using analysis::needs::Rung;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::ResultsOf;

class WhatACycleGoesBy : public tests::ACycleOfNeeds {
 protected:
  void add(const ResultsOf& results) { tests::add_results(isle.site(), results); }
  CycleGathered gathered() { return gather(isle.site(), isle.read(), cycle(), isle.now()); }
  const analysis::needs::TopicEvidence& of_neglect(const CycleGathered& found) {
    for (const auto& each : found.gathered.topics)
      if (each.topic == "neglect")
        return each;
    throw std::runtime_error("neglect is on the list");
  }
};

TEST_F(WhatACycleGoesBy, IsWhatWasReleasedWithinItsDays) {
  add({.id = "day-before", .released_on = "2026-03-31", .people = tests::unsure(20, 5)});
  add({.id = "first-day", .released_on = "2026-04-01", .people = tests::unsure(20, 5)});
  add({.id = "today", .released_on = "2026-11-20", .people = tests::unsure(20, 5)});
  add({.id = "tomorrow", .released_on = "2026-11-21", .people = tests::unsure(20, 5)});
  const CycleGathered found = gathered();
  ASSERT_THAT(found.releases, SizeIs(2));
  EXPECT_EQ(found.releases[0].id, "first-day");
  EXPECT_EQ(found.releases[1].id, "today");
}

TEST_F(WhatACycleGoesBy, CountsConfidenceFromSurveysOfTheWorkforceOnly) {
  for (const char* stage : {"before", "after", "3m", "6m"})
    add({.id = stage, .stage = stage, .people = tests::unsure(20, 5)});
  EXPECT_THAT(gathered().releases, IsEmpty());
  EXPECT_TRUE(counts("prevalence", ""));
  EXPECT_FALSE(counts("gap", "after"));
  EXPECT_TRUE(counts("confirmed", "manager"));
}

TEST_F(WhatACycleGoesBy, CountsWhatWasUsedMonthsAfterACourse) {
  add({.id = "r-after", .stage = "after", .people = tests::all_say(12, "transfer", 1)});
  add({.id = "r-3m", .stage = "3m", .people = tests::all_say(12, "transfer", 0.5)});
  const CycleGathered found = gathered();
  ASSERT_THAT(of_neglect(found).followed_up, SizeIs(1));
  EXPECT_EQ(of_neglect(found).followed_up[0].answered, 12);
  EXPECT_DOUBLE_EQ(of_neglect(found).followed_up[0].applied, 6);
}

TEST_F(WhatACycleGoesBy, LeavesOutWhatFewerThanTenSayInAll) {
  add({.id = "r-1", .people = tests::unsure(9, 5)});
  EXPECT_THAT(gathered().releases, IsEmpty());
  add({.id = "r-2", .people = tests::unsure(5, 5)});
  EXPECT_THAT(gathered().releases, SizeIs(2)) << "together they are 14";
}

TEST_F(WhatACycleGoesBy, IsTheEvidenceThatStoodThen) {
  change([](Database& db) { return enter(db, tests::audit_of_neglect("e1")); });
  Evidence later = tests::audit_of_neglect("e2");
  later.supersedes = "e1";
  later.severity = 4;
  later.entered_at = isle.now();
  change([&](Database& db) { return supersede(db, later); });
  const auto then = gather(isle.site(), isle.read(), cycle(), tests::noon_of("2026-07-01"));
  ASSERT_THAT(then.pieces, SizeIs(1));
  EXPECT_EQ(then.pieces[0].id, "e1");
  EXPECT_EQ(gathered().pieces.at(0).id, "e2");
  EXPECT_EQ(of_neglect(gathered()).coded.at(0).rung, Rung::audits);
  EXPECT_EQ(rung_of(EvidenceSource::forum), Rung::practitioners);
}

TEST_F(WhatACycleGoesBy, ComparesWithTheSameFormInTheCycleBefore) {
  change([](Database& db) {
    return store::add_cycle(db, {.id = "c0",
                                 .name = "2025-26",
                                 .starts_on = day("2025-04-01"),
                                 .ends_on = day("2026-03-31")});
  });
  add({.id = "r-0", .released_on = "2025-10-01", .people = tests::unsure(40, 10)});
  add({.id = "r-other",
       .released_on = "2025-10-02",
       .form = "other",
       .people = tests::unsure(40, 10)});
  add({.id = "r-1", .people = tests::unsure(40, 30)});
  const CycleGathered found = gathered();
  EXPECT_EQ(found.before.value().name, "2025-26");
  ASSERT_THAT(of_neglect(found).last_cycle, SizeIs(1));
  EXPECT_EQ(of_neglect(found).last_cycle[0].answered, 40);
  EXPECT_DOUBLE_EQ(of_neglect(found).last_cycle[0].unsure, 10);
}

// A Section 11 survey that is new this year asked other people: they are no change.
TEST_F(WhatACycleGoesBy, ComparesNothingWithAFormThatWasAskedInOneCycleOnly) {
  change([](Database& db) {
    return store::add_cycle(db, {.id = "c0",
                                 .name = "2025-26",
                                 .starts_on = day("2025-04-01"),
                                 .ends_on = day("2026-03-31")});
  });
  add({.id = "r-0", .released_on = "2025-10-01", .people = tests::unsure(100, 20)});
  add({.id = "r-1", .people = tests::unsure(100, 20)});
  add({.id = "r-other", .form = "section-11", .people = tests::unsure(300, 150)});
  const CycleGathered found = gathered();
  const auto both = compared(found, "neglect");
  ASSERT_TRUE(both);
  EXPECT_EQ(both->now.answers, 100);
  EXPECT_DOUBLE_EQ(both->now.share(), 0.2);
  EXPECT_THAT(both->rests_on(), testing::ElementsAre("r-1", "r-0"));
  ASSERT_THAT(of_neglect(found).this_cycle, SizeIs(1));
  EXPECT_EQ(of_neglect(found).this_cycle[0].answered, 100);
  EXPECT_FALSE(compared(found, "domestic_abuse"));
}

// Of twenty children results hide how many said the best: nobody may guess whether that makes it a need.
TEST_F(WhatACycleGoesBy, HearsNothingOfChildrenWhereResultsHideSomeAnswers) {
  using analysis::needs::operator+;
  const auto people = tests::all_say(18, "felt", 1) + tests::all_say(2, "felt", 0);
  add({.id = "r-all", .form = "child-feedback", .title = "What was it like?", .people = people});
  ASSERT_THAT(gathered().releases, SizeIs(1));
  EXPECT_NE(gathered().releases[0].find("neglect", "felt"), nullptr);
  add({.id = "r-some",
       .form = "child-feedback",
       .title = "What was it like?",
       .people = people,
       .hides_up_to = 4});
  EXPECT_THAT(gathered().releases, SizeIs(1));
}

TEST_F(WhatACycleGoesBy, MeansByATopicThatWasMergedTheOther) {
  add({.id = "r-1", .people = tests::unsure(20, 5, "home_conditions")});
  const CycleGathered found = gathered();
  ASSERT_THAT(found.releases, SizeIs(1));
  EXPECT_NE(found.releases[0].find("neglect", "prevalence"), nullptr);
  for (const Topic& topic : found.topics)
    EXPECT_NE(topic.name, "home_conditions");
}

TEST_F(WhatACycleGoesBy, CountsWhatWasSaidOfATopicThatWasSplitForNoneOfItsParts) {
  add({.id = "r-1", .people = tests::unsure(20, 5)});
  change([](Database& db) {
    Listed neglect = store::find_listed(db, List::topics, "neglect").value();
    neglect.closed_on = day("2026-11-01");
    neglect.more[std::string(split_field)] = {"domestic_abuse", "old_words"};
    return store::change_listed(db, neglect, store::begin_edition(db, "topics", day("2026-11-01")));
  });
  const CycleGathered found = gathered();
  ASSERT_THAT(found.releases, SizeIs(1));
  EXPECT_NE(found.releases[0].find("neglect", "prevalence"), nullptr);
  EXPECT_EQ(found.releases[0].find("domestic_abuse", "prevalence"), nullptr);
  EXPECT_EQ(std::ranges::count(found.topics, "neglect", &Topic::name), 1)
      << "it was on the list when the cycle began";
}

TEST_F(WhatACycleGoesBy, SaysSoWhereNobodyHasTheKey) {
  add({.id = "r-1", .people = tests::unsure(20, 5)});
  isle.site().keys.destroy(answers::needs_key);
  EXPECT_EQ(gathered().unopened, 1);
  EXPECT_THAT(gathered().releases, IsEmpty());
}

}  // namespace
}  // namespace earshot::needs
