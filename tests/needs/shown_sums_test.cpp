// SPDX-License-Identifier: Apache-2.0
// What Joan's group may learn of a survey beside its results: nothing of few people that these don't show.
#include "needs/shown_sums.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/needs/means.h"
#include "needs/results_of_a_cycle.h"
#include "needs/shown_counts.h"

namespace earshot::needs {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Counts = std::vector<std::optional<int>>;

constexpr std::nullopt_t hidden = std::nullopt;

// A survey about neglect, and of what it shows.
class ASurveyOfTheWorkforce : public testing::Test {
 protected:
  ASurveyOfTheWorkforce() {
    for (const char* topic : {"neglect", "domestic_abuse"})
      for (const char* component : {"prevalence", "gap", "transfer"})
        questions().push_back(tests::about_need(topic, component));
  }
  std::vector<Question>& questions() {
    if (form.pages.empty())
      form.pages.emplace_back();
    return form.pages.front().questions;
  }
  Figure& shows(const std::string& question, const Counts& counts, int base) {
    Figure figure{.question = question};
    figure.base = base;
    for (std::size_t at = 0; at < counts.size(); ++at)
      figure.counts.push_back({.option = at == 5 ? "away" : std::to_string(at + 1),
                               .away = at == 5,
                               .count = counts[at]});
    release.answered = std::max(release.answered, base);
    release.figures.push_back(std::move(figure));
    return release.figures.back();
  }
  ShownSums sums() { return shown_sums(release, form, sealed); }
  // Of one topic and component.
  std::optional<NeedSums> of(const std::string& topic, const std::string& component) {
    for (const NeedSums& each : sums().sums)
      if (each.topic_a == topic && each.topic_b == topic && each.component_a == component &&
          each.component_b == component)
        return each;
    return std::nullopt;
  }
  std::optional<NeedSums> of_both() {
    for (const NeedSums& each : sums().sums)
      if (each.topic_a != each.topic_b)
        return each;
    return std::nullopt;
  }

  Form form;
  Release release;
  std::vector<NeedSums> sealed;
};

TEST_F(ASurveyOfTheWorkforce, CountsAsItWasAnsweredWhereItsResultsShowEverything) {
  shows("prevalence_neglect", {3, 6, 8, 12, 11, 2}, 42);
  const auto found = of("neglect", "prevalence");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->n, 40) << "for two it is no part of their role";
  EXPECT_DOUBLE_EQ(found->sum_a, 9);
  EXPECT_DOUBLE_EQ(found->sum_ab, 9);
  EXPECT_THAT(sums().about, IsEmpty());
}

TEST_F(ASurveyOfTheWorkforce, CountsTheSameWhateverHiddenCountsAre) {
  shows("prevalence_neglect", {hidden, 20, hidden, 30, 40, 0}, 96);
  sealed = {{"neglect", "prevalence", "neglect", "prevalence", 96, 23, 23, 23}};
  const auto found = of("neglect", "prevalence");
  EXPECT_DOUBLE_EQ(found->sum_a, 23) << "20, and half of the six that are hidden";
  sealed.front().sum_a = 21;
  EXPECT_EQ(of("neglect", "prevalence"), found);
  EXPECT_THAT(sums().about, ElementsAre(std::pair("neglect", "prevalence")));
}

TEST_F(ASurveyOfTheWorkforce, DoesNotTellHowManyItIsNothingToEither) {
  shows("prevalence_neglect", {hidden, 20, 0, 30, 40, hidden}, 96);
  sealed = {{"neglect", "prevalence", "neglect", "prevalence", 95, 25, 25, 25}};
  EXPECT_EQ(of("neglect", "prevalence")->n, 93);
}

TEST_F(ASurveyOfTheWorkforce, CountsNothingThatItsResultsWithhold) {
  shows("prevalence_neglect", {}, 24).withheld = "Too few people chose some of the answers.";
  sealed = {{"neglect", "prevalence", "neglect", "prevalence", 24, 24, 24, 24}};
  EXPECT_FALSE(of("neglect", "prevalence"));
}

TEST_F(ASurveyOfTheWorkforce, CountsNothingOfWhichItHasNoFigure) {
  sealed = {{"neglect", "workshop", "neglect", "workshop", 24, 6, 6, 3}};
  EXPECT_THAT(sums().sums, IsEmpty());
}

TEST_F(ASurveyOfTheWorkforce, CountsWhatWasNotUsedByTheAnswersThatItsFormNames) {
  shows("transfer_neglect", {10, 6, 9, 0, 0}, 25);
  EXPECT_EQ(of("neglect", "transfer")->n, 16) << "the third answer is neither yes nor no";
  EXPECT_DOUBLE_EQ(of("neglect", "transfer")->sum_a, 6);
}

TEST_F(ASurveyOfTheWorkforce, CountsATopicThatCanBeTickedByItself) {
  Question wanted{.name = "needs", .kind = Kind::many, .settings = {{"x_component", "wanted"}}};
  wanted.options = {{.name = "neglect", .text = {}},
                    {.name = "domestic_abuse", .text = {}},
                    {.name = "none", .text = {}, .alone = true}};
  questions().push_back(wanted);
  Figure& figure = shows("needs", {8, hidden, 7}, 30);
  figure.counts[0].option = "neglect";
  figure.counts[1].option = "domestic_abuse";
  figure.counts[2].option = "none";
  EXPECT_DOUBLE_EQ(of("neglect", "wanted")->sum_a, 8);
  EXPECT_FALSE(of("domestic_abuse", "wanted"));
  EXPECT_FALSE(of("none", "wanted"));
}

TEST_F(ASurveyOfTheWorkforce, CountsNobodyTwiceForTwoQuestionsAboutOneTopic) {
  questions().push_back(tests::about_need("neglect", "prevalence"));
  questions().back().name = "once_more";
  shows("prevalence_neglect", {6, 6, 8, 10, 10, 0}, 40);
  shows("once_more", {0, 0, 10, 10, 20, 0}, 40);
  EXPECT_EQ(of("neglect", "prevalence")->n, 40);
  EXPECT_DOUBLE_EQ(of("neglect", "prevalence")->sum_a, 6) << "12 of 80 answers";
}

TEST_F(ASurveyOfTheWorkforce, OfFewTellsAGapAsIfConfidenceHadNothingToDoWithImportance) {
  shows("prevalence_neglect", {6, 0, 0, 0, 6, 0}, 12);
  shows("gap_neglect", {0, 0, 6, 0, 6, 0}, 12);
  for (const double sum : {3.0, 4.5, 6.0}) {
    sealed = {{"neglect", "gap", "neglect", "gap", 12, sum, sum, sum}};
    EXPECT_DOUBLE_EQ(of("neglect", "gap")->sum_a, 12 * (0.25 * 0.5 + 0.25 * 1)) << sum;
  }
  EXPECT_THAT(sums().about, ElementsAre(std::pair("neglect", "gap")));
}

TEST_F(ASurveyOfTheWorkforce, OfManyTellsAGapToTenPeople) {
  shows("prevalence_neglect", {100, 0, 0, 0, 100, 0}, 200);
  shows("gap_neglect", {100, 0, 0, 0, 100, 0}, 200);
  std::set<double> told;
  for (int people = 0; people <= 100; ++people) {
    sealed = {{"neglect", "gap", "neglect", "gap", 200, 1.0 * people, 1.0 * people, 1.0 * people}};
    told.insert(std::round(1000 * of("neglect", "gap")->sum_a) / 1000);
    EXPECT_NEAR(of("neglect", "gap")->sum_a, people, 5.001);
  }
  EXPECT_EQ(told.size(), 10u);
}

TEST_F(ASurveyOfTheWorkforce, TellsNoGapThatOnlyTheSealedSumsKnowWhereAnythingIsHidden) {
  shows("prevalence_neglect", {100, hidden, hidden, 0, 90, 0}, 200);
  shows("gap_neglect", {100, 0, 0, 0, 100, 0}, 200);
  const auto before = of("neglect", "gap");
  sealed = {{"neglect", "gap", "neglect", "gap", 200, 77, 77, 77}};
  EXPECT_EQ(of("neglect", "gap"), before);
}

TEST_F(ASurveyOfTheWorkforce, TellsWhoSaidTwoThingsToTenPeopleOrNotAtAll) {
  shows("prevalence_neglect", {60, 0, 0, 0, 40, 0}, 100);
  shows("prevalence_domestic_abuse", {50, 0, 0, 0, 50, 0}, 100);
  sealed = {{"domestic_abuse", "prevalence", "neglect", "prevalence", 100, 50, 60, 48}};
  ASSERT_TRUE(of_both());
  EXPECT_DOUBLE_EQ(of_both()->sum_ab, 45) << "between 40 and 50";
  release.figures.clear();
  shows("prevalence_neglect", {15, 0, 0, 0, 85, 0}, 100);
  shows("prevalence_domestic_abuse", {12, 0, 0, 0, 88, 0}, 100);
  sealed = {{"domestic_abuse", "prevalence", "neglect", "prevalence", 100, 12, 15, 11}};
  EXPECT_FALSE(of_both());
}

TEST_F(ASurveyOfTheWorkforce, IsNeverCalledSurerThanItIs) {
  const auto people = tests::unsure(40, 12);
  release.figures = tests::figures_about(people);
  release.answered = 40;
  analysis::needs::Released exact = analysis::needs::released("Staff survey", 100, people, "r-1");
  analysis::needs::Released shown = exact;
  shown.sums = shown_sums(release, form, exact.sums).sums;
  const analysis::needs::Means from_answers({exact}), from_results({shown});
  for (const double weight : {0.0, 0.3, 1.0}) {
    const auto error = [&](const analysis::needs::Means& means) {
      return means.variance({{means.find("neglect", "prevalence")->place, 1 - weight},
                             {means.find("neglect", "gap")->place, weight}});
    };
    EXPECT_GE(error(from_results), error(from_answers) - 1e-12) << weight;
  }
}

TEST(ThePartInWhichSomethingLies, IsNeverNarrowerThanAsked) {
  EXPECT_EQ(middle_of_its_part(0.3, 0, 1, 0.6), std::nullopt);
  EXPECT_DOUBLE_EQ(middle_of_its_part(0.3, 0, 1, 0.5).value(), 0.25);
  EXPECT_DOUBLE_EQ(middle_of_its_part(0.9, 0, 1, 0.3).value(), 5.0 / 6);
  EXPECT_DOUBLE_EQ(middle_of_its_part(-1, 0, 1, 0.5).value(), 0.25);
  EXPECT_DOUBLE_EQ(middle_of_its_part(2, 0, 1, 0.5).value(), 0.75);
}

}  // namespace
}  // namespace earshot::needs
