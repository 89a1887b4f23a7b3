// SPDX-License-Identifier: Apache-2.0
// Where each topic stands and what its score is made of, with what the group agreed beside it.
#include "analysis/needs/standing.h"
#include "base/text.h"
#include "needs/drawn_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/rests.h"
#include "needs/report/sections.h"

namespace earshot::needs {
namespace {

using analysis::needs::Group;

bool is_shown(const TopicDrawn& topic) { return !topic.is_silent() || topic.agreed; }

std::string agreed_in_words(const std::optional<AgreedPriority>& agreed) {
  if (!agreed)
    return "Not agreed yet";
  return std::string(row_of(agreed->level).title) + ", " + long_text(agreed->agreed_on) + ": " +
         agreed->reason;
}

// Its score and how many sources speak of it stand in one row.
std::vector<Rests> all_it_rests_on(const CycleGathered& from, const TopicDrawn& topic) {
  std::vector<Rests> all = what_its_score_rests_on(topic);
  for (Rests& each : all_that_speaks(from, topic))
    all.push_back(std::move(each));
  return all;
}

std::vector<Book::Cell> matrix_row(const CycleGathered& from, const TopicDrawn& topic,
                                   const Numbering& numbers) {
  const auto& scored = topic.standing.topic;
  const auto score = topic.standing.told_score();
  const bool has_interval = score && topic.standing.tells_how_sure();
  std::vector<Book::Cell> row{
      std::string(title_of(topic.standing.group)),
      topic.topic.title,
      rank_in_words(topic.standing),
      score ? in_tenths(score) : Book::Cell(score_in_words(topic.standing)),
      in_tenths(has_interval ? std::optional(scored.interval.low) : std::nullopt),
      in_tenths(has_interval ? std::optional(scored.interval.high) : std::nullopt)};
  row.insert(row.end(),
             {share_in_words(scored.coverage), scored.answers, severity_in_words(scored.severity),
              agreed_in_words(topic.agreed), counted(topic.sources), topic.topic.owner,
              numbers.of(all_it_rests_on(from, topic))});
  return row;
}

ReportTable matrix(const NeedsDrawn& drawn, const Numbering& numbers) {
  ReportTable table{.name = "priority-matrix",
                    .title = "Learning needs in order",
                    .heading = {"Where it stands", "Topic", "Rank by score", "Score of 100",
                                "Likely from", "Likely to"},
                    .rows = {},
                    .notes = {},
                    .when_empty = "Nobody has said anything of any topic yet."};
  table.heading.insert(table.heading.end(),
                       {"Known, of all weight", "Answers in surveys", "Most severe finding of 4",
                        "Agreed priority", "Sources", "Who sees to it", "Rests on"});
  const std::vector<std::string> silent = silent_topics(drawn);
  for (const TopicDrawn& topic : drawn.topics)
    if (is_shown(topic))
      table.rows.push_back(matrix_row(drawn.gathered, topic, numbers));
  table.notes.emplace_back(
      "Sources that come from the same people or the same kind of document count as one. No score "
      "is given where fewer than 10 answered or less "
      "than 60% of what a score is made of is known.");
  if (!silent.empty())
    table.notes.push_back("There is no evidence yet on: " + list_of(silent, "and") + ".");
  return table;
}

// What each score is the sum of, beside one another.
ReportTable parts_of_scores(const NeedsDrawn& drawn, const Numbering& numbers) {
  ReportTable table{
      .name = "parts-of-scores",
      .title = "What is known of each topic, part by part",
      .heading = {"Topic"},
      .rows = {},
      .notes =
          {"From 0 to 1, where 1 means need. These are the parts of a score where one is given."},
      .when_empty = "There is no score yet, so it has no parts."};
  for (const auto& row : analysis::needs::all_components)
    table.heading.emplace_back(title_of(row.component));
  table.heading.emplace_back("Rests on");
  for (const TopicDrawn& topic : drawn.topics) {
    if (!is_shown(topic))
      continue;
    std::vector<Book::Cell> row{topic.topic.title};
    for (const ComponentDrawn& part : topic.components)
      row.emplace_back(in_hundredths(part.value));
    row.emplace_back(numbers.of(what_its_score_rests_on(topic)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Each figure of a score with its sentence and what it alone rests on.
ReportTable components(const NeedsDrawn& drawn, const Numbering& numbers) {
  ReportTable table{
      .name = "components",
      .title = "What each score is made of",
      .heading = {"Topic", "Component", "What it says", "Value", "Weight", "Answers", "Rests on"},
      .rows = {},
      .notes = {"\"Answers\" is 0 where a component comes from evidence and not from surveys."},
      .when_empty = "There is no score yet, so there is nothing that it is made of."};
  for (const TopicDrawn& topic : drawn.topics) {
    if (topic.is_silent())
      continue;
    for (const ComponentDrawn& part : topic.components)
      table.rows.push_back({topic.topic.title, std::string(title_of(part.component)), part.sentence,
                            in_hundredths(part.value), in_hundredths(drawn.weights[part.component]),
                            part.answers, numbers.of(part.rests_on)});
  }
  return table;
}

ReportTable what_was_agreed(const ReportFrom& from) {
  ReportTable table{.name = "agreed",
                    .title = "What the group agreed",
                    .heading = {"Topic", "Agreed priority", "Why", "Agreed on", "Commentary",
                                "Noted by", "Noted on", "Rests on"},
                    .rows = {},
                    .notes = {"What was agreed stands beside the score and changes nothing of it."},
                    .when_empty = "The group has not agreed a priority for any topic yet."};
  for (const TopicDrawn& topic : from.drawn.topics)
    if (const auto& agreed = topic.agreed)
      table.rows.push_back({topic.topic.title, std::string(row_of(agreed->level).title),
                            agreed->reason, agreed->agreed_on, agreed->commentary,
                            role_of(from.db, agreed->noted_by), london_day(agreed->noted_at),
                            "The group's note, version " + std::to_string(agreed->edition)});
  return table;
}

std::vector<std::string> sentences_of(const NeedsDrawn& drawn) {
  const std::size_t required = drawn.all(Group::required).size();
  const std::size_t ranked = drawn.all(Group::ranked).size();
  std::vector<std::string> sentences{
      "Topics stand here in order: first what a review, an audit or an inspection requires (" +
          std::to_string(required) + "), whatever its score; then what can be ranked by score (" +
          std::to_string(ranked) +
          "); and apart from these, by name, what surveys say too little of.",
      "Where a rank is a range, such as \"between 2nd and 3rd\", it is not sure which of them "
      "stands higher."};
  return sentences;
}

}  // namespace

ReportSection priorities_section(const ReportFrom& from) {
  const Numbering numbers(from);
  return {.name = "priority-matrix",
          .title = "Priority matrix",
          .part = ReportPart::comparisons,
          .sentences = sentences_of(from.drawn),
          .tables = {matrix(from.drawn, numbers), parts_of_scores(from.drawn, numbers),
                     components(from.drawn, numbers), what_was_agreed(from)}};
}

}  // namespace earshot::needs
