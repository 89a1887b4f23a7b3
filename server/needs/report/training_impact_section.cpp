// SPDX-License-Identifier: Apache-2.0
// What courses changed, before, after and months later, and who was lost on the way.

#include "base/decimals.h"
#include "needs/report/course_words.h"
#include "needs/report/sections.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

constexpr std::string_view how_sums_are_made =
    "Sums of what each set of results shows. Where a set hides a number here or asked it in other "
    "words it is left out, and the column says of how many it is the sum.";
constexpr std::string_view why_no_average =
    "Not told: an average of the same people is shown only where one set of results has 50 or more "
    "of them, of whom nobody answered one time alone. Averages of several sets are not added up.";

int highest_point(const Figure& figure) {
  int points = 0;
  for (const Count& count : figure.counts)
    points += count.away ? 0 : 1;
  return points;
}

ReportTable by_time(const TrainingImpact& impact, const ListWords& lists) {
  ReportTable table{.name = "impact-by-time",
                    .title = "How confident people were at each time",
                    .heading = {"Topic", "What was learned", "When", "Answers", "Average",
                                "Highest point", "Sets of results", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {std::string(how_sums_are_made),
                              "At each time it is whoever answered then, so two averages here are "
                              "not of the same people. The next two tables are."},
                    .when_empty = "No results of this cycle show it."};
  for (const AtOneTime& each : impact.times)
    table.rows.push_back({topic_in_words(lists, each.what.topic), each.what.text,
                          capital(in_words(each.at.of)), each.at.figure.base.value_or(0),
                          *each.at.figure.mean, highest_point(each.at.figure),
                          of_sets(each.at.sets, each.at.of_sets), rests_on(each.releases)});
  return table;
}

ReportTable how_the_same_changed(const TrainingImpact& impact, const ListWords& lists) {
  ReportTable table{.name = "impact-change",
                    .title = "How the same people changed",
                    .heading = {"Topic", "What was learned", "Between", "Answered both", "Went up",
                                "Stayed", "Went down", "Average change", "Likely within",
                                "Sets of results", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {std::string(how_sums_are_made), std::string(why_no_average),
                              "What nearly all say alike is hidden, so these sums lean to those "
                              "who differed.",
                              "Looking back and asked before are never added up."},
                    .when_empty = "No results of this cycle show how the same people changed."};
  for (const ChangeOf& each : impact.changes) {
    const auto& far = each.how_far;
    table.rows.push_back({topic_in_words(lists, each.what.topic), each.what.text,
                          between(each.from, each.to), each.people(), each.up, each.same, each.down,
                          far ? Book::Cell(far->mean) : Book::Cell("Not told"),
                          far ? with_places(far->low, 1) + " to " + with_places(far->high, 1)
                              : std::string("Not told"),
                          of_sets(each.sets, each.of_sets), rests_on(each.releases)});
  }
  return table;
}

ReportTable right_after(const TrainingImpact& impact, const ListWords& lists) {
  ReportTable table{.name = "impact-right-after",
                    .title = "The same people, before a course and right after it",
                    .heading = {"Topic", "What was learned", "Answers", "Average before",
                                "Average after", "Rise", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {"Before is asked looking back, in the same breath as after, of the "
                              "same people. How many of them went up is not told by averages."},
                    .when_empty = "No results of this cycle show both averages."};
  for (const RightAfter& each : impact.right_after)
    table.rows.push_back({topic_in_words(lists, each.what.topic), each.what.text, each.answers,
                          each.before, each.after, each.after - each.before,
                          rests_on(each.releases)});
  return table;
}

// So many of all who answered the first time, and what share of them that is.
std::string bound(int count, int hundredths) {
  return std::to_string(count) + " (" + std::to_string(hundredths) + "%)";
}

std::vector<Book::Cell> lost_cells(const answers::AskedAgain& again) {
  const Book::Cell hidden = std::string(hidden_mark);
  if (again.sets == 0)
    return {hidden, hidden, hidden, hidden, hidden};
  return {
      again.first, again.again, again.not_again(),
      again.tells_how() ? Book::Cell(bound(again.kept, again.at_least())) : hidden,
      again.tells_how() ? Book::Cell(bound(again.first - again.fell, again.at_most())) : hidden};
}

ReportTable who_was_lost(const TrainingImpact& impact, const ListWords& lists) {
  ReportTable table{
      .name = "impact-lost",
      .title = "Who answered again, and who was lost",
      .heading = {"Topic", "What was learned", "Between", "Answered first", "Answered again",
                  "Not again", "Kept it, at least", "Kept it, at most", "Sets of results",
                  std::string(rests_on_heading)},
      .rows = {},
      .notes = {"Not again: they did not answer, or their two answers could not be matched.",
                "Kept it: stayed the same or went up, of all who answered the first time. Whoever "
                "did not answer again may have said anything, so it lies between these bounds.",
                what_marks_mean().front()},
      .when_empty = "No results of this cycle tell who of those who answered answered again."};
  for (const LostOf& each : impact.lost) {
    std::vector<Book::Cell> row{topic_in_words(lists, each.what.topic), each.what.text,
                                between(each.again.from, each.again.to)};
    for (Book::Cell& cell : lost_cells(each.again))
      row.push_back(std::move(cell));
    row.emplace_back(of_sets(each.again.sets, each.again.of_sets));
    row.emplace_back(rests_on(each.releases));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> what_it_says(const TrainingImpact& impact) {
  std::vector<std::string> sentences;
  if (impact.courses.empty())
    return {"No results of a course were released in this cycle."};
  sentences.push_back("Results of " + counted(impact.courses.size(), "course", "courses") + " (" +
                      counted(impact.releases.size(), "set of results", "sets of results") +
                      ") were released from " + long_text(impact.period.from) + " to " +
                      long_text(impact.period.until) +
                      ". A follow-up counts in the cycle in which it was released, whenever its "
                      "course was held.");
  for (const std::string& left_out : impact.left_out)
    sentences.push_back(left_out);
  return sentences;
}

}  // namespace

ReportSection training_impact_section(const ReportFrom& from) {
  const TrainingImpact& impact = from.impact();
  const ListWords lists(store::find_listed(from.db));
  return {.name = "training-impact",
          .title = "Impact of training",
          .part = ReportPart::comparisons,
          .sentences = what_it_says(impact),
          .tables = {by_time(impact, lists), right_after(impact, lists),
                     how_the_same_changed(impact, lists), who_was_lost(impact, lists)}};
}

}  // namespace earshot::needs
