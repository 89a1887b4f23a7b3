// SPDX-License-Identifier: Apache-2.0
// This cycle beside those before it, topic by topic.
#include "needs/trends.h"

#include "needs/report/course_words.h"
#include "needs/report/sections.h"
#include "needs/trend_words.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

std::string ids_of(const std::vector<Rests>& all) {
  std::vector<std::string> ids;
  for (const Rests& rests : all)
    ids.push_back(rests.release);
  return rests_on(ids);
}

ReportTable year_on_year(const std::vector<TopicTrend>& all, const ListWords& lists) {
  ReportTable table{.name = "trends",
                    .title = "Topics year on year",
                    .heading = {"Topic", "Cycle", "Not confident", "Answers", "Gap",
                                "Answers on the gap", "Score", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = notes_on_trends(),
                    .when_empty = "Surveys say nothing of any topic, in this cycle or before."};
  for (const TopicTrend& trend : all)
    for (const TopicInCycle& in : trend.cycles)
      table.rows.push_back({topic_in_words(lists, trend.topic), in.cycle.name,
                            prevalence_in_words(in), in.answers, gap_in_words(in), in.gap_answers,
                            score_beside(in), ids_of(in.rests_on)});
  return table;
}

ReportTable since_last(const std::vector<TopicTrend>& all, const ListWords& lists) {
  ReportTable table{.name = "trends-since-last",
                    .title = "Whether more or fewer are not confident",
                    .heading = {"Topic", "Since the last cycle", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {"Compared are the forms that were answered in both cycles. A change "
                              "is called one only where Newcombe's interval of 95% leaves out 0."},
                    .when_empty = "Surveys say nothing of any topic, in this cycle or before."};
  for (const TopicTrend& trend : all)
    table.rows.push_back(
        {topic_in_words(lists, trend.topic), trend.since_last, ids_of(trend.since_last_rests_on)});
  return table;
}

}  // namespace

ReportSection trends_section(const ReportFrom& from) {
  const std::vector<TopicTrend> all = trends(from.site, from.db, from.drawn);
  const ListWords lists(store::find_listed(from.db));
  const auto& before = from.drawn.gathered.before;
  return {
      .name = "trends",
      .title = "Change since earlier cycles",
      .part = ReportPart::trends,
      .sentences = {before ? "This cycle beside " + before->name +
                                 " and those before it, three at most."
                           : std::string("There is no earlier cycle to compare this one with.")},
      .tables = {since_last(all, lists), year_on_year(all, lists)}};
}

}  // namespace earshot::needs
