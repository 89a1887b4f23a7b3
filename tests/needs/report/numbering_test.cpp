// SPDX-License-Identifier: Apache-2.0
// How a document calls results and evidence.
#include "needs/report/numbering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/report/with_results.h"

namespace earshot::needs {
namespace {

using testing::ElementsAre;

class ANumberOfResults : public tests::WithResults {
 protected:
  std::string of(const std::vector<Rests>& all, Moment as_of) {
    const Cycle drawn_up = cycle();
    Database& db = isle.read();
    const NeedsDrawn drawn = draw_up(isle.site(), db, drawn_up, as_of);
    return Numbering({isle.site(), db, drawn}).of(all);
  }
  std::string of(const std::vector<Rests>& all) { return of(all, isle.now()); }
};

TEST_F(ANumberOfResults, StaysWhatItWasWhenMoreComes) {
  const std::string before = of({{"r-2", "transfer", ""}, {"", "", "e0"}});
  EXPECT_EQ(before, "E2 and R2");
  tests::add_results(
      isle.site(),
      {.id = "a-later-one", .released_on = "2026-11-01", .people = tests::unsure(20, 5)});
  Evidence later = tests::audit_of_neglect("a-later-piece");
  later.entered_at = isle.now();
  change([&](Database& db) { return enter(db, later); });
  EXPECT_EQ(of({{"r-2", "transfer", ""}, {"", "", "e0"}}), before);
  EXPECT_EQ(of({{"a-later-one", "", ""}, {"", "", "a-later-piece"}}), "E3 and R4");
  EXPECT_EQ(of({{"r-2", "transfer", ""}, {"", "", "e0"}}, tests::noon_of("2026-10-20")), before);
}

TEST_F(ANumberOfResults, IsToldOnceAndManyThatFollowByTheFirstAndTheLast) {
  EXPECT_EQ(of({}), "Nothing");
  EXPECT_EQ(of({{"r-1", "gap", ""}, {"r-1", "prevalence", ""}, {"r-2", "transfer", ""}}),
            "R1 and R2");
  EXPECT_EQ(of({{"r-3", "", ""}, {"r-1", "", ""}, {"r-2", "", ""}, {"r-0", "", ""}}),
            "L1 and R1 to R3");
  EXPECT_EQ(of({{"of another year", "", ""}, {"r-1", "", ""}}), "R1 and of another year");
}

TEST_F(ANumberOfResults, StandsForIdsThatASectionNames) {
  const auto in_list = [&](const std::string& text) {
    Database& db = isle.read();
    const NeedsDrawn drawn = draw_up(isle.site(), db, *store::find_cycle(db, "c1"), isle.now());
    return Numbering({isle.site(), db, drawn}).in_list(text);
  };
  EXPECT_EQ(in_list("r-1"), "R1");
  EXPECT_EQ(in_list("r-1, r-2 and r-3"), "R1 to R3");
  EXPECT_EQ(in_list("r-0, e0"), "E2 and L1");
  EXPECT_EQ(in_list("Registers of NEG1 and DA2"), "Registers of NEG1 and DA2");
  EXPECT_EQ(in_list("r-1 and Registers of NEG1"), "R1 and Registers of NEG1");
  EXPECT_EQ(in_list(""), "");
}

TEST(NumbersInWords, AreFoundAgain) {
  EXPECT_THAT(tests::numbers_in("All but E2, L1 and R9 to R11"),
              ElementsAre("E2", "L1", "R10", "R11", "R9"));
  EXPECT_THAT(tests::numbers_in("Results r-1, Level 3, R and D"), ElementsAre());
}

}  // namespace
}  // namespace earshot::needs
