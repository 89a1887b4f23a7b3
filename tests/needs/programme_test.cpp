// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_offer.h"
#include "needs/programme_rules.h"
#include "needs/programme_steps.h"
#include "store/programme.h"

namespace earshot::needs {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

TypedOffer typed() {
  return {.topic = "neglect",
          .offer = " Half a day  on neglect ",
          .audience = "Health visitors",
          .level = "level_3",
          .places = "40",
          .cost = "£1,250.50",
          .owner = "Training lead",
          .measure = "Confidence after three months",
          .planned_on = day("2027-05-14"),
          .state = "planned",
          .progress = ""};
}

class ALearningOffer : public testing::Test {
 protected:
  ReadOffer read(const TypedOffer& offer, const ProgrammeRow* before = nullptr) const {
    return read_offer(offer, lists, cycle, before);
  }
  void expect_wrong(const TypedOffer& offer, const std::string& field, const std::string& words) {
    EXPECT_THAT(read(offer).problems,
                ElementsAre(testing::AllOf(Field(&Problem::question, field),
                                           Field(&Problem::message, HasSubstr(words)))));
  }
  const ListWords lists{tests::lists_of_evidence()};
  Cycle cycle = tests::cycle_of_2026();
};

TEST_F(ALearningOffer, IsReadAsItWasTyped) {
  const ReadOffer offer = read(typed());
  EXPECT_THAT(offer.problems, IsEmpty());
  EXPECT_TRUE(offer.row.says_the_same(tests::half_a_day_on_neglect()));
  EXPECT_EQ(offer.row.cycle, "c1");
}

TEST_F(ALearningOffer, SaysWhatToWriteInstead) {
  TypedOffer offer = typed();
  offer.cost = "about a hundred";
  expect_wrong(offer, "cost", "Write it in pounds");
  offer = typed();
  offer.places = "-1";
  expect_wrong(offer, "places", "as a number such as 40");
  offer = typed();
  offer.places = "40 or so";
  expect_wrong(offer, "places", "as a number such as 40");
  offer = typed();
  offer.topic = "neglct";
  expect_wrong(offer, "topic", "Neglect");
  offer = typed();
  offer.planned_on = day("2026-03-31");
  expect_wrong(offer, "planned_on", "before 2026-27 began");
  offer = typed();
  offer.planned_on = day("2072-05-14");
  expect_wrong(offer, "planned_on", "whether the year is right");
  offer = typed();
  offer.state = "later";
  expect_wrong(offer, "state", "how far");
  offer = typed();
  offer.measure = std::string(longest_offer + 1, 'a');
  expect_wrong(offer, "measure", "too long");
  EXPECT_EQ(read({}).problems.size(), 9u) << "level and progress may be empty";
}

TEST_F(ALearningOffer, KeepsATopicThatHasLeftItsList) {
  ProgrammeRow before = tests::half_a_day_on_neglect();
  before.what.topic = "old_words";
  TypedOffer offer = typed();
  offer.topic = "old_words";
  EXPECT_THAT(read(offer).problems, Contains(Field(&Problem::question, "topic")));
  EXPECT_THAT(read(offer, &before).problems, IsEmpty());
}

TEST_F(ALearningOffer, IsReadForHowFarItHasComeOnlyOnceTheCycleIsAgreed) {
  cycle.state = CycleState::agreed;
  const ProgrammeRow before = tests::half_a_day_on_neglect();
  const ReadOffer offer =
      read({.offer = "Another", .cost = "1", .state = "done", .progress = "38 came"}, &before);
  EXPECT_THAT(offer.problems, IsEmpty());
  EXPECT_EQ(offer.row.what, before.what);
  EXPECT_EQ(offer.row.state, OfferState::done);
  EXPECT_EQ(offer.row.progress, "38 came");
}

TEST(TheBudget, IsComparedInWordsWithWhatIsNotDropped) {
  ProgrammeRow held = tests::half_a_day_on_neglect(), dropped = held;
  dropped.state = OfferState::dropped;
  const ProgrammeSum sum = sum_of({held, dropped});
  EXPECT_EQ(sum.offers, 1);
  EXPECT_EQ(sum.places, 40);
  EXPECT_EQ(budget_in_words(sum, {}), "No budget has been set yet.");
  EXPECT_EQ(budget_in_words(sum, Budget{1, 2'000'00}), "£749.50 of the budget of £2,000 is left.");
  EXPECT_EQ(budget_in_words(sum, Budget{1, 1'250'50}),
            "All of the budget of £1,250.50 is planned.");
  EXPECT_EQ(budget_in_words(sum, Budget{1, 1'000'00}),
            "The programme is over budget: £250.50 more than the £1,000 there is.");
  EXPECT_EQ(read_budget(" 25,000 ").pence, 25'000'00);
  EXPECT_THAT(read_budget("enough").problems, ElementsAre(Field(&Problem::question, "budget")));
}

class WritingTheProgramme : public tests::ACycleOfNeeds {
 protected:
  Written write(const ProgrammeRow& row) {
    return change([&](Database& db) {
      return write_offer(db, row, {"joan", tests::noon_of("2026-11-20")});
    });
  }
  Written budget(int seen, std::int64_t pence) {
    return change([&](Database& db) {
      return set_budget(db, "c1", {.edition = seen, .pence = pence},
                        {"joan", tests::noon_of("2026-11-20")});
    });
  }
  ProgrammeRow offer() { return store::find_programme_row(isle.read(), "o1").value(); }
};

TEST_F(WritingTheProgramme, AddsNothingThatSaysTheSame) {
  EXPECT_EQ(write(tests::half_a_day_on_neglect()), Written::yes);
  EXPECT_EQ(write(offer()), Written::the_same);
  EXPECT_EQ(offer().edition, 1);
}

// The same form, sent twice.
TEST_F(WritingTheProgramme, HasOneOfferOnlyOfWhatIsAddedTwice) {
  EXPECT_EQ(write(tests::half_a_day_on_neglect()), Written::yes);
  EXPECT_EQ(write(tests::half_a_day_on_neglect("o2")), Written::the_same);
  EXPECT_THAT(store::programme_of_cycle(isle.read(), "c1"), testing::SizeIs(1));
}

TEST_F(WritingTheProgramme, StopsOnceTheCycleIsAgreedButForHowFarItHasCome) {
  write(tests::half_a_day_on_neglect());
  budget(0, 2'000'00);
  agree();
  ProgrammeRow row = offer();
  row.what.cost_pence = 0;
  EXPECT_EQ(write(row), Written::too_late);
  EXPECT_EQ(write(tests::half_a_day_on_neglect("o2")), Written::too_late);
  EXPECT_EQ(budget(1, 3'000'00), Written::too_late);
  row = offer();
  row.progress = "38 came";
  EXPECT_EQ(write(row), Written::yes);
  EXPECT_EQ(offer().progress, "38 came");
  EXPECT_EQ(offer().what.cost_pence, 125'050);
}

TEST_F(WritingTheProgramme, TellsWhoeverWasSlower) {
  write(tests::half_a_day_on_neglect());
  ProgrammeRow first = offer(), second = offer();
  first.state = OfferState::under_way;
  second.state = OfferState::dropped;
  EXPECT_EQ(write(first), Written::yes);
  EXPECT_EQ(write(second), Written::too_late);
  EXPECT_EQ(budget(0, 1), Written::yes);
  EXPECT_EQ(budget(0, 2), Written::too_late);
  EXPECT_EQ(offer().state, OfferState::under_way);
}

}  // namespace
}  // namespace earshot::needs
