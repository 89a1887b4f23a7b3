// SPDX-License-Identifier: Apache-2.0
// How many are not confident about each topic, by agency and sector, by role, by area; and by what makes people different
// from each other, for the whole partnership only.
#include "needs/by_group.h"

#include <algorithm>
#include <initializer_list>

#include "base/text.h"
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
                    .notes = {},
                    .when_empty = nothing_told(need)};
  std::ranges::replace(table.name, '_', '-');
  if (std::ranges::any_of(need.told, &TopicByGroup::needs_marks))
    table.notes = what_marks_mean();
  for (const std::string& sentence : what_is_not_told(need))
    table.notes.push_back(sentence);
  for (const TopicByGroup& topic : need.told) {
    for (const GroupSays& group : topic.groups)
      table.rows.push_back(row_of(topic, group.group, group.said));
    table.rows.push_back(row_of(topic, "Everybody", topic.everybody));
  }
  return table;
}

void add_groups(ReportTable& table, const SurveyReleased& survey, const GroupedByRow& way,
                const Breakdown& breakdown) {
  for (std::size_t at = 0; at < breakdown.groups.size(); ++at) {
    const int answered = breakdown.answered.at(at);
    table.rows.push_back(joined({{std::string(way.title), breakdown.groups[at], answered,
                                  or_mark(percentage(survey.release.answered, answered), few_mark)},
                                 cells_of(survey)}));
  }
}

using Surveys = std::vector<SurveyReleased>;

ReportSection grouped(const ReportFrom& from, std::string name, std::string title,
                      const std::vector<GroupedBy>& ways) {
  ReportSection section{.name = std::move(name),
                        .title = std::move(title),
                        .part = ReportPart::comparisons,
                        .sentences = {},
                        .tables = {}};
  const Surveys& surveys = from.of_the_workforce();
  if (surveys.empty()) {
    section.sentences.emplace_back(no_workforce_survey);
    return section;
  }
  section.sentences = {std::string(what_not_confident_is), std::string(why_never_added_up)};
  const auto asked = confidence_asked(from.db, from.drawn, surveys);
  for (const GroupedBy by : ways)
    section.tables.push_back(table_of(need_by_group(asked, by)));
  return section;
}

// Tables of these ways, in their order: which of them say nothing, and what to do about it.
std::string what_to_ask_for(const std::vector<ReportTable>& tables,
                            const std::vector<GroupedBy>& ways) {
  std::vector<std::string> without;
  for (std::size_t at = 0; at < tables.size(); ++at)
    if (tables[at].rows.empty())
      without.emplace_back(row_of(ways.at(at)).words);
  if (without.empty())
    return {};
  return "Nothing is shown " + list_of(without, "or") +
         ": nobody was asked, or too few answered. The last page of the staff survey, \"About "
         "you\", asks for all of it, and each question can be skipped; say in the letter why it is "
         "asked.";
}

ReportTable who_they_are(const Surveys& surveys, const std::vector<GroupedBy>& ways) {
  ReportTable table{
      .name = "diversity-answered",
      .title = "Who answered",
      .heading = joined_headings(
          {{"By", "Group", "Answered", "Of all who answered (%)"}, survey_headings()}),
      .rows = {},
      .notes = {"Groups of which few answered are counted together."},
      .when_empty = "Nobody was asked, or too few answered."};
  for (const SurveyReleased& survey : surveys)
    for (const GroupedBy way : ways)
      if (speaks_of_the_partnership(survey))
        for (const Breakdown* breakdown : breakdowns_by(survey, row_of(way).name))
          add_groups(table, survey, row_of(way), *breakdown);
  return table;
}

}  // namespace

ReportSection need_by_agency_section(const ReportFrom& from) {
  return grouped(from, "need-by-agency", "Need by agency and sector",
                 {GroupedBy::sector, GroupedBy::agency});
}

ReportSection need_by_role_section(const ReportFrom& from) {
  return grouped(from, "need-by-role", "Need by role group and level",
                 {GroupedBy::role, GroupedBy::level, GroupedBy::side});
}

ReportSection need_by_area_section(const ReportFrom& from) {
  return grouped(from, "need-by-area", "Need by area", {GroupedBy::area});
}

ReportSection diversity_section(const ReportFrom& from) {
  std::vector<GroupedBy> ways;
  for (const GroupedByRow& row : all_groupings)
    if (row.of_the_partnership)
      ways.push_back(row.by);
  ReportSection section = grouped(from, "diversity", "Diversity of workforce needs", ways);
  if (section.tables.empty())
    return section;
  section.sentences.emplace_back(for_the_whole_partnership);
  if (const std::string sentence = what_to_ask_for(section.tables, ways); !sentence.empty())
    section.sentences.push_back(sentence);
  std::erase_if(section.tables, [](const ReportTable& table) { return table.rows.empty(); });
  section.tables.insert(section.tables.begin(), who_they_are(from.of_the_workforce(), ways));
  return section;
}

}  // namespace earshot::needs
