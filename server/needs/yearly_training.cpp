// SPDX-License-Identifier: Apache-2.0
#include "needs/yearly_training.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/decimals.h"
#include "base/pounds.h"
#include "base/text.h"
#include "model/stages.h"
#include "needs/counted_words.h"
#include "needs/drawn_words.h"
#include "needs/programme_rules.h"

namespace earshot::needs {
namespace {

constexpr std::size_t most_barriers = 3;
constexpr std::size_t longest_barrier = 100;  // letters

std::string days_of(const YearlyFrom& from) {
  const courses::Period& period = from.training.period;
  return "From " + long_text(period.from) + " to " + long_text(period.until) + " ";
}

}  // namespace

std::string commissioned(const YearlyFrom& from) {
  const ProgrammeSum sum = sum_of(from.programme);
  if (sum.offers == 0)
    return {};
  return "The programme for " + from.drawn.gathered.cycle.name + " has " +
         count_in_words(sum.offers, "learning offer", "learning offers") + " with " +
         count_in_words(sum.places, "place", "places") + ", at a cost of " +
         in_pounds(sum.cost_pence) + ". " + budget_in_words(sum, from.budget);
}

std::string delivered(const YearlyFrom& from) {
  const auto& all = from.training.courses;
  const auto courses = std::ranges::count_if(all, [](const auto& each) { return each.held > 0; });
  const auto any_time = std::ranges::count_if(all, &CourseActivity::at_any_time);
  if (courses == 0 && any_time == 0)
    return {};
  std::string words = days_of(from) + count_in_words(from.training.held, "session", "sessions") +
                      " of " + count_in_words(courses, "course", "courses") +
                      (from.training.held == 1 ? " was held" : " were held");
  if (from.training.cancelled > 0)
    words += ", and " + std::to_string(from.training.cancelled) + " cancelled";
  if (any_time > 0)
    words += "; " + count_in_words(any_time, "course", "courses") + " could be taken at any time";
  return words + ".";
}

std::string taken_up(const YearlyFrom& from) {
  const courses::Presence& people = from.training.people;
  if (people.attended + people.part + people.absent == 0)
    return {};
  std::string words = days_of(from) + count_in_words(people.attended, "place was", "places were") +
                      " taken up to the end and " + std::to_string(people.part) + " in part";
  if (people.booked > 0)
    words += "; of " + count_in_words(people.booked, "place", "places") + " booked, " +
             std::to_string(people.absent) + " stayed empty";
  if (people.unknown > 0)
    words += " and of " + std::to_string(people.unknown) + " it is not known yet";
  return words + ". Somebody who was at several sessions counts at each.";
}

std::string has_what_is_required(const YearlyFrom& from) {
  std::string words;
  for (std::size_t at = 0; at < from.required.levels.size(); ++at)
    if (const LevelRequired& level = from.required.levels[at]; level.staff.percent())
      words += (words.empty() ? "" : " ") + in_a_sentence(level, from.level_titles.at(at));
  return words;
}

std::string evaluated(const YearlyFrom& from) {
  std::vector<std::string> stages;
  for (const courses::StageTotal& stage : from.stages)
    if (stage.answered >= fewest_shown)
      stages.push_back(folded(courses::stage_in_words(stage.follow_up, from.asking)) + " " +
                       std::to_string(stage.answered) + " of " + std::to_string(stage.asked));
  if (stages.empty())
    return {};
  return days_of(from) + "people who had been on courses were asked about them, and answered: " +
         list_of(stages, "and") + ".";
}

// Of all outcomes together: somebody taught two of them counts twice, and the sentence says answers.
std::string confidence_after(const YearlyFrom& from) {
  double before = 0, after = 0;
  int answers = 0;
  for (const RightAfter& each : from.impact.right_after) {
    before += each.before * each.answers;
    after += each.after * each.answers;
    answers += each.answers;
  }
  if (answers < fewest_shown)
    return {};
  return "On a scale from 1 to 5, confidence in what was taught was " +
         with_places(after / answers, 1) + " right after, and " + with_places(before / answers, 1) +
         " before, looking back, on average of " + std::to_string(answers) +
         " ratings by the same people, one for each thing that was taught. Counted are results "
         "that were released in this cycle.";
}

std::string confidence_later(const YearlyFrom& from) {
  struct Moved {
    int up = 0, same = 0, down = 0;
  };
  std::map<std::tuple<int, SpokenOf, SpokenOf>, Moved> by_stages;  // in the order of time
  for (const ChangeOf& each : from.impact.changes) {
    Moved& moved = by_stages[{rank_of_stage(each.to.stage), each.from, each.to}];
    moved.up += each.up;
    moved.same += each.same;
    moved.down += each.down;
  }
  std::string words;
  for (const auto& [stages, moved] : by_stages)
    if (const int all = moved.up + moved.same + moved.down; all >= fewest_shown)
      words += std::string(words.empty() ? "" : " ") + "Between " + in_words(std::get<1>(stages)) +
               " and " + in_words(std::get<2>(stages)) + ", of " + std::to_string(all) +
               " answers by the same people " + std::to_string(moved.up) +
               " became more confident, " + std::to_string(moved.same) + " stayed the same and " +
               std::to_string(moved.down) + " became less confident.";
  return words;
}

std::string used_at_work(const YearlyFrom& from) {
  int answers = 0;
  double not_used = 0;
  bool about = false;  // results hide some of it
  for (const FromRelease& release : from.drawn.gathered.releases)
    for (const Spoken& said : release.says)
      if (said.component == analysis::needs::said_transfer) {
        answers += said.answers;
        not_used += said.sum;
        about = about || said.about;
      }
  if (answers < fewest_shown)
    return {};
  return "Months after courses, " + std::string(about ? "about " : "") +
         share_in_words(1 - not_used / answers) + " of " + std::to_string(answers) +
         " answers said that what was learnt had been used at work.";
}

// What was found at work counts, not what was expected right after.
std::string in_the_way(const YearlyFrom& from) {
  struct Named {
    int people = 0, answers = 0;
  };
  std::map<std::string, Named> by_text;
  for (const UsedFigure& each : from.impact.barriers)
    if (rank_of_stage(each.stage) > 0 && each.figure.withheld.empty() && each.figure.base)
      for (const Count& count : each.figure.counts)
        if (count.count && *count.count > 0 && !count.away) {
          by_text[count.text].people += *count.count;
          by_text[count.text].answers += *each.figure.base;
        }
  std::erase_if(by_text, [](const auto& each) { return each.second.answers < fewest_shown; });
  std::vector<std::pair<std::string, Named>> named(by_text.begin(), by_text.end());
  std::ranges::stable_sort(named, std::greater(),
                           [](const auto& each) { return each.second.people; });
  std::vector<std::string> words;
  for (std::size_t at = 0; at < std::min(named.size(), most_barriers); ++at)
    words.push_back(in_quotes(shortened(named[at].first, longest_barrier)) + " (" +
                    std::to_string(named[at].second.people) + " of " +
                    std::to_string(named[at].second.answers) + " answers)");
  return words.empty()
             ? ""
             : "What most often got in the way of using it was " + list_of(words, "and") + ".";
}

}  // namespace earshot::needs
