// SPDX-License-Identifier: Apache-2.0
// The analysis in a few sentences, and in one sentence each what stands first.
#include "needs/drawn_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/rests.h"
#include "needs/report/sections.h"

namespace earshot::needs {
namespace {

using analysis::needs::Group;

std::string in_a_sentence(const TopicDrawn& topic) {
  const auto& scored = topic.standing.topic;
  std::string words = "Score " + score_with_interval(topic.standing) +
                      (topic.standing.ranks ? "; rank by score: " : "; ") +
                      rank_in_words(topic.standing) + ".";
  if (topic.standing.group == Group::required)
    words = "Severity " + severity_in_words(scored.severity) + ". " + words;
  if (topic.agreed)
    words += " Agreed: " + std::string(row_of(topic.agreed->level).title) + ".";
  return words;
}

}  // namespace

ReportSection summary_section(const ReportFrom& from) {
  ReportTable table{
      .name = "summary",
      .title = "What stands first",
      .heading = {"Topic", "Why it stands there", "In a sentence", "Rests on"},
      .rows = {},
      .notes = {},
      .when_empty =
          "No topic is required by a review, an audit or an inspection, and of none do "
          "surveys say enough to rank it."};
  const Numbering numbers(from);
  for (const Group group : {Group::required, Group::ranked})
    for (const TopicDrawn* topic : from.drawn.all(group))
      table.rows.push_back({topic->topic.title, std::string(title_of(group)), in_a_sentence(*topic),
                            numbers.of(what_its_score_rests_on(*topic))});
  return {.name = "summary",
          .title = "Summary",
          .part = ReportPart::document,
          .sentences = summary_of(from.drawn),
          .tables = {std::move(table)}};
}

}  // namespace earshot::needs
