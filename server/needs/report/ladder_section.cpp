// SPDX-License-Identifier: Apache-2.0
// Who says that a topic is a need: practitioners say, managers confirm, audits see, children and families feel.
#include <array>

#include "analysis/needs/ladder.h"
#include "needs/drawn_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/rests.h"
#include "needs/report/sections.h"

namespace earshot::needs {
namespace {

using analysis::needs::Rung;
constexpr std::array rungs{Rung::practitioners, Rung::managers, Rung::audits, Rung::families};

std::vector<Rests> results_that_say(const CycleGathered& from, const TopicDrawn& topic,
                                    std::string_view component) {
  std::vector<Rests> all;
  for (const FromRelease& release : from.releases)
    if (release.find(topic.topic.name, component) != nullptr)
      all.push_back({release.id, std::string(component), {}});
  return all;
}

ReportTable ladder_table(const NeedsDrawn& drawn, const Numbering& numbers) {
  ReportTable table{
      .name = "who-says-so",
      .title = "Who says that there is a need",
      .heading = {"Topic"},
      .rows = {},
      .notes = {"Silent: nobody there was asked, or fewer than 10 answered. That is not "
                "the same as having looked and found none.",
                "A survey speaks of a need where its answers come to one tenth of the most they "
                "could, or more; below that it has looked and found none."},
      .when_empty = "Nobody has said anything of any topic yet."};
  for (const Rung rung : rungs)
    table.heading.emplace_back(title_of(rung));
  table.heading.insert(table.heading.end(), {"Sources that speak of a need", "Rests on"});
  for (const TopicDrawn& topic : drawn.topics) {
    if (topic.is_silent())
      continue;
    std::vector<Book::Cell> row{topic.topic.title};
    for (const Rung rung : rungs)
      row.emplace_back(rung_in_words(topic.ladder[rung]));
    row.insert(row.end(),
               {counted(topic.sources), numbers.of(all_that_speaks(drawn.gathered, topic))});
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportTable figures_table(const NeedsDrawn& drawn, const Numbering& numbers) {
  ReportTable table{.name = "what-they-say",
                    .title = "What they say, in figures",
                    .heading = {"Topic", "Who", "What", "Average, from 0 to 1, where 1 means need",
                                "Answers", "Rests on"},
                    .rows = {},
                    .notes = {},
                    .when_empty =
                        "No survey of this cycle says anything of a topic with 10 answers "
                        "or more."};
  for (const TopicDrawn& topic : drawn.topics)
    for (const Rung rung : rungs)
      for (const analysis::needs::Said& said : topic.ladder[rung].said)
        table.rows.push_back({topic.topic.title, std::string(title_of(rung)),
                              said_in_words(said.component), in_hundredths(said.mean()),
                              said.answers,
                              numbers.of(results_that_say(drawn.gathered, topic, said.component))});
  return table;
}

}  // namespace

ReportSection ladder_section(const ReportFrom& from) {
  const Numbering numbers(from);
  return {.name = "who-says-so",
          .title = "Who says so",
          .part = ReportPart::confidence,
          .sentences = {"A need that practitioners speak of, managers confirm, audits see, and "
                        "children and families feel is surer than one that stands on one leg.",
                        "This weighs nothing in the score: it is for the group to judge by."},
          .tables = {ladder_table(from.drawn, numbers), figures_table(from.drawn, numbers)}};
}

}  // namespace earshot::needs
