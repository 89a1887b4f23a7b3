// SPDX-License-Identifier: Apache-2.0
// How many are not confident about each topic, by agency and sector, by role, by area; and by what makes people different
// from each other, for the whole partnership only.
#include "needs/by_group.h"

#include <algorithm>
#include <initializer_list>

#include "needs/report/sections.h"
#include "needs/report/survey_cells.h"
#include "needs/survey_words.h"

namespace earshot::needs {
namespace {

std::vector<Book::Cell> row_of(const TopicByGroup& topic, const std::string& group,
                               const NotConfident& said) {
  return joined({{topic.asked.topic->title, group},
                 cells_of(said),
                 {topic.asked.figure->text},
                 cells_of(*topic.asked.survey)});
}

ReportTable table_of(const NeedByGroup& need) {
  ReportTable table{.name = "need-by-" + std::string(need.by->name),
                    .title = "Not confident, " + std::string(need.by->words),
                    .heading = joined_headings({{"Topic", std::string(need.by->title)},
                                                not_confident_headings(),
                                                {"Question"},
                                                survey_headings()}),
                    .rows = {},
                    .notes = what_marks_mean(),
                    .when_empty = nothing_told(need)};
  std::ranges::replace(table.name, '_', '-');
  for (const std::string& sentence : what_is_not_told(need))
    table.notes.push_back(sentence);
  for (const TopicByGroup& topic : need.told) {
    for (const GroupSays& group : topic.groups)
      table.rows.push_back(row_of(topic, group.group, group.said));
    table.rows.push_back(row_of(topic, "Everybody", topic.everybody));
  }
  return table;
}

// What the rows of a form cannot hold is said in a sentence, so that an empty sheet says what to do.
ReportSection grouped(const ReportFrom& from, std::string name, std::string title,
                      const std::vector<GroupedBy>& ways) {
  const auto surveys = workforce_surveys(from.db, from.drawn.gathered);
  ReportSection section{.name = std::move(name),
                        .title = std::move(title),
                        .part = ReportPart::comparisons,
                        .sentences = {},
                        .tables = {}};
  if (surveys.empty()) {
    section.sentences.emplace_back(no_workforce_survey);
    return section;
  }
  section.sentences = {std::string(what_not_confident_is), std::string(why_never_added_up)};
  for (const GroupedBy by : ways)
    section.tables.push_back(table_of(need_by_group(from.db, from.drawn, surveys, by)));
  return section;
}

}  // namespace

ReportSection need_by_agency(const ReportFrom& from) {
  return grouped(from, "need-by-agency", "Need by agency and sector",
                 {GroupedBy::sector, GroupedBy::agency});
}

ReportSection need_by_role(const ReportFrom& from) {
  return grouped(from, "need-by-role", "Need by role group and level",
                 {GroupedBy::role, GroupedBy::level, GroupedBy::side});
}

ReportSection need_by_area(const ReportFrom& from) {
  return grouped(from, "need-by-area", "Need by area", {GroupedBy::area});
}

ReportSection diversity(const ReportFrom& from) {
  std::vector<GroupedBy> ways;
  for (const GroupedByRow& row : all_groupings)
    if (row.of_the_partnership)
      ways.push_back(row.by);
  ReportSection section = grouped(from, "diversity", "Diversity of workforce needs", ways);
  section.sentences.emplace_back(for_the_whole_partnership);
  return section;
}

}  // namespace earshot::needs
