// SPDX-License-Identifier: Apache-2.0
// Whether what was learned is used at work, what gets in the way and what helps, from released totals of questions.
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
          .notes = {std::string(of_whom), std::string(what_hidden_means)},
          .when_empty = std::move(when_empty)};
}

ReportTable used_at_work(const TrainingImpact& impact, const ListWords& lists) {
  ReportTable table =
      table_of("used-at-work", "Used at work",
               "Nobody, or too few, said months after a course whether they had used it.");
  table.heading.insert(table.heading.begin() + 1, {"Topic", "What was learned"});
  table.notes.front() = "Of those who answered the question at that time.";
  for (const UsedFigure& used : impact.used)
    add_rows(table, used,
             {used.titled, topic_in_words(lists, used.topic),
              used.outcome.empty() ? used.figure.text : used.outcome});
  return table;
}

ReportTable of_all_courses(ReportTable table, const std::vector<UsedFigure>& all) {
  for (const UsedFigure& used : all)
    add_rows(table, used, {used.titled});
  return table;
}

}  // namespace

ReportSection used_section(const ReportFrom& from) {
  const TrainingImpact impact =
      training_impact(from.db, from.drawn.gathered.cycle, from.drawn.gathered.as_of);
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
