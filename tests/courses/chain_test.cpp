// SPDX-License-Identifier: Apache-2.0
// Thirteen people were at Neglect on 14 October 2026; what each says right after it and three months
// later meets in the later results, and nowhere else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contacts.h"
#include "courses/course_of_neglect.h"
#include "store/json.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using testing::ElementsAre;
using testing::Optional;

class StagesOfOnePerson : public CourseOfNeglect {
 protected:
  StagesOfOnePerson() {
    for (int i = 0; i < 13; ++i)
      people.push_back(
          add({"Person " + std::to_string(i), std::to_string(i) + "@example.org", "", ""}));
  }
  // The first of them answer with these points, one after another.
  void answer(const std::string& stage, const std::vector<int>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      const auto of = asking(people[i], stage);
      const auto survey = store::find_survey(isle.read(), of.survey).value();
      answers::Sent sent{.nonce = random_bytes(16), .invitation = of.invitation};
      sent.answers = {{"conf_after.1", {points[i] == 0 ? "away" : std::to_string(points[i])}}};
      sent.language = "en";
      sent.link = answers::who_and_link(isle.site(), isle.read(), survey, of.invitation).link;
      EXPECT_EQ(isle.desk().take(*isle.desk().find(survey.id), std::move(sent)).taken,
                answers::Taken::thanks);
    }
  }
  void asked_on(std::string_view text) {
    isle.today_is(text);
    tick(isle.site(), shelf);
  }
  Release results_on(std::string_view text, const std::string& stage) {
    isle.today_is(text);
    answers::settle(isle.site());
    const auto survey =
        store::find_survey(isle.read(), asking(people.front(), stage).survey).value();
    return store::find_release(isle.read(), survey.release.value()).value();
  }
  std::optional<std::vector<PairTable>> sealed_pairs(const Release& release) {
    const auto sealed = store::find_sealed_pairs(isle.read(), release.id);
    if (!sealed)
      return std::nullopt;
    const Key key = answers::house_key(isle.site(), answers::needs_key);
    return store::pairs_from_json(
        open_value(key, answers::pairs_place(release.id), sealed->bytes).value());
  }

  std::vector<std::string> people;
};

std::vector<std::optional<int>> counts_of(const Figure& figure) {
  std::vector<std::optional<int>> counts;
  for (const Count& count : figure.counts)
    counts.push_back(count.count);
  return counts;
}

TEST_F(StagesOfOnePerson, MeetInTheResultsOfTheLaterOne) {
  asked_on("2026-10-15");
  answer("after", {2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3});
  EXPECT_THAT(results_on("2026-11-20", "after").comparisons, ElementsAre());
  asked_on("2027-01-14");
  answer("3m", {4, 4, 4, 4, 3, 5, 3, 3, 3, 3, 3, 3, 3});
  const Release later = results_on("2027-03-01", "3m");
  ASSERT_EQ(later.comparisons.size(), 1u);
  const Comparison& comparison = later.comparisons.front();
  EXPECT_EQ(comparison.from, (SpokenOf{"after", false}));
  EXPECT_EQ(comparison.to, (SpokenOf{"3m", false}));
  EXPECT_EQ(comparison.figure.text, "How confident are you now: notice neglect early?");
  EXPECT_EQ(comparison.figure.base, 13);
  EXPECT_THAT(counts_of(comparison.figure), ElementsAre(Optional(7), Optional(6), Optional(0)));
}

TEST_F(StagesOfOnePerson, AreCountedPointByPointAndSealedForStatistics) {
  asked_on("2026-10-15");
  answer("after", {1, 1, 2, 2, 5, 0, 0});
  results_on("2026-11-20", "after");
  asked_on("2027-01-14");
  answer("3m", {1, 2, 2, 3, 4, 5, 0});
  const Release later = results_on("2027-03-01", "3m");
  const auto pairs = sealed_pairs(later).value();
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs.front().topic, "neglect");
  std::vector<int> wanted(25);
  wanted[0] = wanted[1] = wanted[6] = wanted[7] = wanted[23] = 1;
  EXPECT_EQ(pairs.front().counts, wanted) << "who had it not in their role stands on no scale";
  for (const auto& count : counts_of(later.comparisons.front().figure))
    EXPECT_EQ(count, std::nullopt) << "3, 1 and 1 of five could point at somebody";
}

// Another version of the form has another scale for the same measure.
TEST_F(StagesOfOnePerson, AreNotComparedPointByPointOnTwoScales) {
  asked_on("2026-10-15");
  answer("after", {2, 2, 2, 2, 2, 2, 2});
  results_on("2026-11-20", "after");
  std::vector<Form> forms = course_forms();
  for (Form& form : forms)
    form.pages.front().questions.front().options.erase(
        form.pages.front().questions.front().options.begin());
  shelf = answers::Shelf(forms, {});
  asked_on("2027-01-14");
  answer("3m", {4, 4, 4, 4, 4, 4, 2});
  EXPECT_THAT(results_on("2027-03-01", "3m").comparisons, ElementsAre());
}

TEST_F(StagesOfOnePerson, AreNotShownOfFewerThanWasPromised) {
  asked_on("2026-10-15");
  answer("after", {2, 2, 2, 3, 0, 0, 0});
  results_on("2026-11-20", "after");
  asked_on("2027-01-14");
  answer("3m", {4, 4, 4, 4, 4, 4, 4});
  const Release later = results_on("2027-03-01", "3m");
  ASSERT_EQ(later.comparisons.size(), 1u);
  EXPECT_EQ(later.comparisons.front().figure.base, std::nullopt);
  EXPECT_EQ(later.comparisons.front().figure.withheld, "Fewer than 5 people answered both.");
  EXPECT_EQ(sealed_pairs(later), std::nullopt);
}

TEST_F(StagesOfOnePerson, AreComparedThoughTheEarlierAnswersAreGoneAfterwards) {
  asked_on("2026-10-15");
  answer("after", {2, 2, 2, 2, 2, 2, 2});
  const Release early = results_on("2026-11-20", "after");
  asked_on("2027-01-14");
  answer("3m", {4, 4, 4, 4, 4, 4, 2});
  const Release later = results_on("2027-03-01", "3m");
  for (const Release& release : {early, later})
    isle.site().keys.destroy(answers::keeping_key(release.id));
  EXPECT_EQ(store::find_release(isle.read(), later.id), later);
  EXPECT_TRUE(sealed_pairs(later));
}

TEST_F(StagesOfOnePerson, AreNotComparedWhereTheEarlierAnswersWereForgottenBefore) {
  asked_on("2026-10-15");
  answer("after", {2, 2, 2, 2, 2, 2, 2});
  const Release early = results_on("2026-11-20", "after");
  isle.site().keys.destroy(answers::keeping_key(early.id));
  asked_on("2027-01-14");
  answer("3m", {4, 4, 4, 4, 4, 4, 2});
  EXPECT_THAT(results_on("2027-03-01", "3m").comparisons, ElementsAre());
}

}  // namespace
}  // namespace earshot::courses
