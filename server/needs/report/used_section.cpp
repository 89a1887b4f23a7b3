// SPDX-License-Identifier: Apache-2.0
// Whether what was learned is used at work, what gets in the way and what helps, from released totals of questions.
#include <algorithm>

#include "needs/report/course_words.h"
#include "needs/report/sections.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

constexpr std::string_view of_whom =
    "Of those who answered the question at that time. People may tick several, so shares of one "
    "time can add up to more than 100%.";

Book::Cell share_of(const Figure& figure, const Count& count) {
  const auto share = percentage(figure, count);
  return share ? Book::Cell(std::to_string(*share) + "%") : Book::Cell(std::string(hidden_mark));
}

Book::Cell shown(const std::optional<int>& count) {
  return count ? Book::Cell(*count) : Book::Cell(std::string(hidden_mark));
}

// Of a question of which nothing can be shown there is one row, which says so.
void add_rows(ReportTable& table, const UsedFigure& used, const std::vector<Book::Cell>& about) {
  const Figure& figure = used.figure;
  const auto add = [&](const std::string& answer, const Book::Cell& people,
                       const Book::Cell& share) {
    std::vector<Book::Cell> row = about;
    row.insert(row.end(), {answer, people, shown(figure.base), share,
                           of_sets(used.sets, used.of_sets), rests_on(used.releases)});
    table.rows.push_back(std::move(row));
  };
  if (!figure.withheld.empty() || figure.counts.empty())
    add("Not shown", std::string(hidden_mark), std::string(hidden_mark));
  else
    for (const Count& count : figure.counts)
      add(count.text, shown(count.count), share_of(figure, count));
}

ReportTable table_of(std::string name, std::string title, std::string when_empty) {
  return {.name = std::move(name),
          .title = std::move(title),
          .heading = {"When", "Answer", "People", "Of", "Share", "Sets of results",
                      std::string(rests_on_heading)},
          .rows = {},
          .notes = {std::string(of_whom), what_marks_mean().front()},
          .when_empty = std::move(when_empty)};
}

// Answers that people could choose, each once, in their order.
std::vector<std::string> answers_in(const std::vector<UsedFigure>& all) {
  std::vector<std::string> answers;
  for (const UsedFigure& used : all)
    for (const Count& count : used.figure.counts)
      if (std::ranges::find(answers, count.text) == answers.end())
        answers.push_back(count.text);
  return answers;
}

// Empty: the form did not have that answer.
Book::Cell people_who_said(const Figure& figure, const std::string& answer) {
  if (!figure.withheld.empty())
    return std::string(hidden_mark);
  const auto found = std::ranges::find(figure.counts, answer, &Count::text);
  return found == figure.counts.end() ? Book::Cell() : shown(found->count);
}

// One row for what one outcome was asked at one time: its answers are few, and belong beside one another.
ReportTable used_at_work(const TrainingImpact& impact, const ListWords& lists) {
  ReportTable table{
      .name = "used-at-work",
      .title = "Used at work",
      .heading = {"When", "Topic", "What was learned", "Answered"},
      .rows = {},
      .notes = {"How many gave each answer, of those who answered.", what_marks_mean().front()},
      .when_empty = "Nobody, or too few, said months after a course whether they had used it."};
  const std::vector<std::string> answers = answers_in(impact.used);
  table.heading.insert(table.heading.end(), answers.begin(), answers.end());
  table.heading.emplace_back("Sets of results");
  table.heading.emplace_back(rests_on_heading);
  for (const UsedFigure& used : impact.used) {
    std::vector<Book::Cell> row{used.titled, topic_in_words(lists, used.topic),
                                used.outcome.empty() ? used.figure.text : used.outcome,
                                shown(used.figure.base)};
    for (const std::string& answer : answers)
      row.push_back(people_who_said(used.figure, answer));
    row.emplace_back(of_sets(used.sets, used.of_sets));
    row.emplace_back(rests_on(used.releases));
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportTable of_all_courses(ReportTable table, const std::vector<UsedFigure>& all) {
  for (const UsedFigure& used : all)
    add_rows(table, used, {used.titled});
  return table;
}

}  // namespace

ReportSection used_section(const ReportFrom& from) {
  const TrainingImpact& impact = from.impact();
  const ListWords lists(store::find_listed(from.db));
  return {.name = "used-barriers-drivers",
          .title = "Used, barriers, drivers",
          .part = ReportPart::comparisons,
          .sentences = {"What people said right after courses and months later of using what they "
                        "learned. Right after a course it is what they expect, months later what "
                        "they met with.",
                        "Whoever did not answer a follow-up may have used it or not: nothing is "
                        "assumed of them."},
          .tables = {used_at_work(impact, lists),
                     of_all_courses(table_of("barriers", "What gets in the way",
                                             "No results of this cycle show what gets in the way."),
                                    impact.barriers),
                     of_all_courses(table_of("drivers", "What helps",
                                             "No results of this cycle show what helps."),
                                    impact.drivers)}};
}

}  // namespace earshot::needs
