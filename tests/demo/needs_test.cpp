// SPDX-License-Identifier: Apache-2.0
// Grace and Amal enter what was never found anywhere, day by day for a year.
#include "demo/needs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "demo/agencies.h"
#include "demo/bank_programme.h"
#include "demo/programme.h"
#include "model/evidence.h"
#include "model/settings_keys.h"
#include "partnership/seed.h"
#include "people.h"
#include "places.h"
#include "store/actions.h"
#include "store/agreed.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/people.h"
#include "store/programme.h"
#include "store/said.h"

namespace earshot::demo {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class TheNeedsOfADemonstration : public testing::Test {
 protected:
  // The year that ends on this day.
  void live(Day today) {
    seed();
    for (int days_ago = 366; days_ago >= 0; --days_ago) {
      isle.today_is(to_text(today - std::chrono::days(days_ago)));
      draw_up_needs(isle.site(), today, days_ago);
      plan_programme(isle.site(), today, days_ago);
    }
  }
  std::vector<EvidenceOnFile> on_file() {
    return store::evidence_of_cycle(isle.read(), store::all_cycles(isle.read()).front().id);
  }

  Partnership isle;

 private:
  void seed() {
    const auto topics = read_file(fs::path(EARSHOT_SOURCE_DIR) / "config" / "topics.toml");
    const partnership::GivenFile files[] = {
        {"topics.toml", partnership::FileKind::topics, topics.value()},
        {"agencies.toml", partnership::FileKind::agencies, std::string(agencies_file())}};
    const Settings none = read_settings(settings_keys, {}).settings;
    EXPECT_THAT(partnership::seed(isle.site().data, none, files, isle.now()), IsEmpty());
    isle.site().data.writer().run([](Database& db) {
      store::add_person(db, {.id = "grace", .name = "Grace", .email = "grace@example.org"});
      store::add_person(db, {.id = "amal", .name = "Amal", .email = "amal@example.org"});
    });
  }
};

TEST_F(TheNeedsOfADemonstration, HaveAYearThatIsFinalAndOneThatTakesEvidence) {
  live(day("2026-11-29"));
  const auto cycles = store::all_cycles(isle.read());
  ASSERT_THAT(cycles, SizeIs(2));
  EXPECT_EQ(cycles[0].state, CycleState::draft);
  EXPECT_TRUE(cycles[0].has(day("2026-11-29")));
  EXPECT_EQ(cycles[1].state, CycleState::final);
  EXPECT_EQ(cycles[1].ends_on + std::chrono::days(1), cycles[0].starts_on);
  EXPECT_THAT(store::evidence_of_cycle(isle.read(), cycles[1].id), SizeIs(4));
}

TEST_F(TheNeedsOfADemonstration, HaveOfEverythingSomethingToLookAt) {
  live(day("2026-11-29"));
  std::set<EvidenceSource> sources;
  std::set<int> severities;
  int stand = 0, changed = 0, withdrawn = 0;
  for (const EvidenceOnFile& file : on_file()) {
    sources.insert(file.piece.source);
    severities.insert(file.piece.severity);
    stand += file.stands() ? 1 : 0;
    changed += file.superseded_by.empty() ? 0 : 1;
    withdrawn += file.withdrawn ? 1 : 0;
  }
  EXPECT_GE(stand, 20);
  EXPECT_EQ(changed, 1);
  EXPECT_EQ(withdrawn, 1);
  EXPECT_THAT(severities, SizeIs(all_severities.size()));
  EXPECT_GE(sources.size(), all_sources.size() - 1) << "a local review is in each year";
}

TEST_F(TheNeedsOfADemonstration, HaveAProgrammeOverItsBudgetAndOneWhoseProgressIsWritten) {
  live(day("2026-11-29"));
  const auto cycles = store::all_cycles(isle.read());
  const auto now = store::programme_of_cycle(isle.read(), cycles[0].id);
  EXPECT_GT(sum_of(now).cost_pence, store::find_budget(isle.read(), cycles[0].id)->pence);
  std::set<OfferState> states;
  for (const ProgrammeRow& row : now)
    states.insert(row.state);
  EXPECT_THAT(states, SizeIs(3)) << "none of this year's is done yet";
  const auto last = store::programme_of_cycle(isle.read(), cycles[1].id);
  EXPECT_LT(sum_of(last).cost_pence, store::find_budget(isle.read(), cycles[1].id)->pence);
  for (const ProgrammeRow& row : last)
    EXPECT_FALSE(row.progress.empty()) << row.what.offer;
}

TEST_F(TheNeedsOfADemonstration, HaveActionsThatAreDoneOverdueAndStillToCome) {
  const Day today = day("2026-11-29");
  live(today);
  int done = 0, overdue = 0, to_come = 0, from_evidence = 0;
  for (const Cycle& cycle : store::all_cycles(isle.read()))
    for (const Action& action : store::actions_of_cycle(isle.read(), cycle.id)) {
      done += action.state == ActionState::done ? 1 : 0;
      overdue += action.is_overdue(today) ? 1 : 0;
      to_come += action.waits() && action.due_on >= today ? 1 : 0;
      from_evidence += action.piece.empty() ? 0 : 1;
    }
  EXPECT_EQ(done, 2);
  EXPECT_EQ(overdue, 2);
  EXPECT_EQ(to_come, 2);
  EXPECT_EQ(from_evidence, 3) << "each reference that is named is in the bank of findings";
}

TEST_F(TheNeedsOfADemonstration, HaveAgreedPrioritiesOneOfWhichWasThoughtOver) {
  live(day("2026-11-29"));
  const auto cycles = store::all_cycles(isle.read());
  EXPECT_THAT(store::agreed_in_cycle(isle.read(), cycles[1].id), SizeIs(3));
  const auto now = store::agreed_in_cycle(isle.read(), cycles[0].id);
  EXPECT_THAT(now, SizeIs(4));
  EXPECT_EQ(std::ranges::count(now, 2, &AgreedPriority::edition), 1);
}

TEST_F(TheNeedsOfADemonstration, HavePublishedWhatSomePeopleSaid) {
  live(day("2026-11-29"));
  const auto published = store::all_published(isle.read());
  EXPECT_THAT(published, SizeIs(2));
  EXPECT_TRUE(std::ranges::any_of(published, [](const Said& said) { return !said.plain.empty(); }));
  EXPECT_THAT(store::said_of_cycle(isle.read(), store::all_cycles(isle.read()).front().id),
              SizeIs(1));
}

// Months end unevenly, and the year of learning needs begins with the month eight months before.
class TheNeedsOfADemonstrationMadeOn : public TheNeedsOfADemonstration,
                                       public testing::WithParamInterface<const char*> {};

TEST_P(TheNeedsOfADemonstrationMadeOn, AreSound) {
  live(day(GetParam()));
  EXPECT_GE(on_file().size(), 20u);
}
INSTANTIATE_TEST_SUITE_P(AnyDay, TheNeedsOfADemonstrationMadeOn,
                         testing::Values("2026-01-01", "2026-02-28", "2026-10-31", "2027-03-31",
                                         "2028-02-29", "2028-12-31"));

TEST(TheBankOfFindings, HasEachReferenceOnce) {
  std::set<std::string_view> seen;
  for (const EvidenceRow& row : evidence_rows()) {
    EXPECT_TRUE(seen.insert(row.reference).second) << row.reference;
    EXPECT_TRUE(find_source(row.source)) << row.source;
    EXPECT_LE(row.entered_days_ago, row.found_days_ago) << row.reference;
  }
  EXPECT_GE(seen.size(), 25u);
}

}  // namespace
}  // namespace earshot::demo
