// SPDX-License-Identifier: Apache-2.0
// Who answered the surveys of the workforce, how far those are like everybody who was asked, and how far off the shares
// could be for all who did not answer.
#include <cmath>

#include "analysis/statistics/shares.h"
#include "needs/coverage.h"
#include "needs/report/sections.h"
#include "needs/report/survey_cells.h"
#include "needs/survey_words.h"

namespace earshot::needs {
namespace {

int in_hundredths(double share) { return static_cast<int>(std::lround(100 * share)); }

ReportTable by_survey(const std::vector<SurveyCovered>& covered) {
  ReportTable table{
      .name = "response",
      .title = "Who answered, by survey",
      .heading = joined_headings({{"Asked", "Answered", "Response (%)"}, survey_headings()}),
      .rows = {},
      .notes = {std::string(what_unknown_means)},
      .when_empty = std::string(no_workforce_survey)};
  for (const SurveyCovered& each : covered)
    table.rows.push_back(
        joined({{or_mark(each.everybody.asked, unknown_mark), each.everybody.answered,
                 or_mark(each.everybody.rate(), unknown_mark)},
                cells_of(*each.survey)}));
  return table;
}

ReportTable by_group(std::string name, std::string_view grouped_by,
                     const std::vector<SurveyCovered>& covered) {
  ReportTable table{
      .name = std::move(name),
      .title = "Who answered, by " + std::string(grouped_by == "Agency" ? "agency" : "sector"),
      .heading = joined_headings({{std::string(grouped_by), "Asked", "Answered", "Response (%)",
                                   "Of all asked (%)", "Of all answered (%)"},
                                  survey_headings()}),
      .rows = {},
      .notes = what_to_know(covered),
      .when_empty =
          "Too few people answered to be shown in parts, or nobody was asked where they "
          "work."};
  for (const SurveyCovered& each : covered)
    for (const GroupCovered& group : each.groups)
      table.rows.push_back(joined(
          {{group.group, or_mark(group.asked, unknown_mark), group.answered,
            or_mark(group.rate(), unknown_mark), or_mark(each.share_of_asked(group), unknown_mark),
            or_mark(each.share_of_answered(group), unknown_mark)},
           cells_of(*each.survey)}));
  return table;
}

std::vector<Book::Cell> cells_of(const std::optional<analysis::Interval>& bounds,
                                 std::string_view mark) {
  if (!bounds)
    return {std::string(mark), std::string(mark)};
  return {in_hundredths(bounds->low), in_hundredths(bounds->high)};
}

ReportTable worst_case(const std::vector<TopicBounds>& topics) {
  ReportTable table{
      .name = "worst-case-bounds",
      .title = "Not confident, and how far off it could be among everybody who was asked",
      .heading = joined_headings({{"Topic", "Asked"},
                                  not_confident_headings(),
                                  {"At least (%)", "At most (%)", "Question"},
                                  survey_headings()}),
      .rows = {},
      .notes = what_marks_mean(),
      .when_empty = std::string(no_workforce_survey)};
  table.notes.insert(table.notes.begin(),
                     {std::string(what_not_confident_is), std::string(what_bounds_are),
                      "Asked: without those who said that it is no part of their role.",
                      std::string(what_unknown_means)});
  for (const TopicBounds& topic : topics) {
    const std::string_view mark = topic.said.mark.empty() ? unknown_mark : topic.said.mark;
    table.rows.push_back(joined({{topic.asked.topic->title, or_mark(topic.could_be_asked, mark)},
                                 cells_of(topic.said),
                                 cells_of(topic.bounds, mark),
                                 {topic.asked.figure->text},
                                 cells_of(*topic.asked.survey)}));
  }
  return table;
}

}  // namespace

ReportSection response_section(const ReportFrom& from) {
  const auto& surveys = from.of_the_workforce();
  const Coverage coverage = coverage_of(from.db, from.drawn, surveys);
  ReportSection section{.name = "response",
                        .title = "Response",
                        .part = ReportPart::integrity,
                        .sentences = {},
                        .tables = {by_survey(coverage.agencies),
                                   by_group("response-by-agency", "Agency", coverage.agencies),
                                   by_group("response-by-sector", "Sector", coverage.sectors),
                                   worst_case(coverage.topics)}};
  for (const SurveyCovered& each : coverage.agencies)
    section.sentences.push_back(each.survey->title() + ": " + who_answered(each));
  if (surveys.empty())
    section.sentences.emplace_back(no_workforce_survey);
  return section;
}

}  // namespace earshot::needs
