// SPDX-License-Identifier: Apache-2.0
// A release: a survey's figures, frozen. Everything shown, exported or drawn is a slice of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "model/promise.h"
#include "model/target.h"

namespace earshot {

// Where boxes that were too few alone were opened together.
enum class Unit { survey, course, subject, form };
std::string_view name_of(Unit unit);
std::optional<Unit> find_unit(std::string_view name);

struct Count {
  std::string option;
  std::string text;  // in the form's first language
  bool away = false;
  std::optional<int> count;  // absent: hidden
  bool operator==(const Count&) const = default;
};

struct Figure {
  std::string question;  // as asked
  std::string text;
  std::string kind;
  std::string outcome;  // its text, if it was asked per outcome
  std::string topic;    // the outcome's
  std::string measure, measure_stage;
  bool sensitive = false;
  std::optional<int> asked;  // how many were shown it; absent where that alone would tell too much
  std::optional<int> base;   // how many answered it; absent: fewer than the floor
  std::string withheld;      // a sentence, when nothing can be shown
  std::vector<Count> counts;
  std::optional<double> mean;  // numbers and scales, when every count is shown
  std::optional<double> median;
  // As its form had it. Releases from before there were targets have none.
  std::optional<Target> target = {};
  bool operator==(const Figure&) const = default;
};

// How many chose an option; absent: hidden, or there is none of that name.
std::optional<int> count_of(const Figure& figure, std::string_view option);
// Every option has its count: only then may a whole be drawn of them.
bool are_all_shown(const Figure& figure);
// Whether people chose among answers, so that shares of them can be told.
bool has_answers_to_choose(const Figure& figure);
// What a drawing of all its counts shows, in words: "3 No; 20 Yes." Empty if one of them is hidden.
std::string counts_in_words(const Figure& figure);
// Of those who answered, in whole hundredths. Absent for a hidden count and without a base.
std::optional<int> percentage(const Figure& figure, const Count& count);
std::optional<int> percentage(const std::optional<int>& base, const std::optional<int>& count);

// What an answer to a measure speaks of: "before", asked after the course, looks back, and is never
// taken for what was asked before it.
struct SpokenOf {
  std::string stage;
  bool looking_back = false;
  auto operator<=>(const SpokenOf&) const = default;
};

std::string in_words(const SpokenOf& spoken);  // "before the course (looking back)"

// How the same people answered one measure at two stages, as a figure of three counts: who went up,
// who stayed, who went down. Hidden as a figure that could point at somebody is.
// And by how much, where that says nothing of few people.
struct HowFar {
  double mean = 0;           // points of the scale up; in tenths, as all of these are
  double low = 0, high = 0;  // Student's interval of 95 %
  double balance = 0;        // rank-biserial: -1 all who moved went down, 1 all went up
  std::optional<double> g;   // Hedges' g, by the two stages' own deviations
  double p = 1;  // that chance alone is so one-sided: Wilcoxon's signed ranks, in thousandths
  bool operator==(const HowFar&) const = default;
};
struct Comparison {
  SpokenOf from, to;
  Figure figure;
  std::optional<HowFar> how_far = {};
  bool operator==(const Comparison&) const = default;
};
inline constexpr std::string_view went_up = "up", stayed = "same", went_down = "down";

// The same people's answers counted point by point: for statistics, never shown as it is.
struct PairTable {
  std::string measure;
  std::string outcome, topic;
  SpokenOf from, to;
  std::vector<std::string> points;
  std::vector<int> counts;  // [from × points + to]
  bool operator==(const PairTable&) const = default;
};

// Sums over the answers that spoke of both; i = j gives the squares. For the learning needs.
struct NeedSums {
  std::string topic_a, component_a;
  std::string topic_b, component_b;
  int n = 0;
  double sum_a = 0, sum_b = 0, sum_ab = 0;
  bool operator==(const NeedSums&) const = default;
};

// One question broken down by groups of those who answered. Answers that few gave are one column together.
struct CrossedGroup {
  std::optional<int> base;                 // absent: too few of the group answered it
  std::vector<std::optional<int>> counts;  // by column; absent: hidden
  bool operator==(const CrossedGroup&) const = default;
};
struct CrossedFigure {
  std::string question;
  std::string text;
  std::string outcome;
  bool several = false;  // options that people tick together: they add up to nothing
  std::vector<std::string> columns;
  std::vector<CrossedGroup> groups;
  CrossedGroup all;  // everybody
  bool operator==(const CrossedFigure&) const = default;
};

// Everybody but one group, from what is shown of all and of it: absent where either is, or where they are fewer than the floor.
CrossedGroup everybody_but(const CrossedFigure& figure, std::size_t group, int floor);

// The questions of a release by who answered: "agency", "sector", "area", or the question that tells.
struct Breakdown {
  std::string by;
  std::string title;  // "Agency", or that question as asked
  std::vector<std::string> groups;
  std::vector<int> answered;  // how many of each group answered at all
  // How many of each were asked, as the leads of agencies said; empty where it is not known of every group.
  std::vector<int> asked = {};
  std::vector<CrossedFigure> figures;
  bool operator==(const Breakdown&) const = default;
};
inline constexpr std::string_view by_agency = "agency";
// Groups that are none of the partnership's own.
inline constexpr std::string_view counted_together = "All others together";
inline constexpr std::string_view did_not_say = "Did not say";

struct Release {
  std::string id;
  std::string form;
  int form_version = 0;
  std::string stage;
  Promise promise = Promise::anonymous;
  int floor = 0;
  Unit unit = Unit::survey;
  std::string unit_name;  // as people read it
  std::vector<std::string> surveys;
  Day released_on{};
  std::optional<int> invited;  // absent where nobody knows (an open link)
  int answered = 0;
  int plugin_failures = 0;  // answers whose plugin failed: what they say of needs is missing
  int unreadable = 0;       // boxes that no key opened: counted, never guessed at
  std::vector<Figure> figures;
  std::vector<Comparison> comparisons;
  std::vector<Breakdown> breakdowns;
  bool operator==(const Release&) const = default;
};

const Breakdown* find_breakdown(const Release& release,
                                std::string_view by);  // null: there is none

}  // namespace earshot
