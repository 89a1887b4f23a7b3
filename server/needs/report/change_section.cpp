// SPDX-License-Identifier: Apache-2.0
// Whether more or fewer people are not confident than in the last cycle, and how sure that is.
#include <algorithm>
#include <cmath>

#include "analysis/statistics/shares.h"
#include "base/text.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::said_prevalence;

int hundredths(double share) { return static_cast<int>(std::lround(100 * share)); }

std::string in_words(const analysis::Difference& change) {
  if (change.interval.low > 0)
    return "Surely more are not confident";
  if (change.interval.high < 0)
    return "Surely fewer are not confident";
  return "Not surely more or fewer: chance would make as much difference";
}

std::vector<Book::Cell> row_between(const TopicDrawn& topic, const ThenAndNow& both,
                                    const Numbering& numbers) {
  const auto& [then, now] = both;
  const auto change =
      analysis::newcombe_of_values(then.share(), then.answers, now.share(), now.answers);
  std::vector<Rests> rests_on;
  for (const std::string& id : both.rests_on())
    rests_on.push_back({id, std::string(said_prevalence), {}});
  return {topic.topic.title,
          hundredths(then.share()),
          then.answers,
          hundredths(now.share()),
          now.answers,
          hundredths(change.value),
          hundredths(change.interval.low),
          hundredths(change.interval.high),
          in_words(change),
          numbers.of(rests_on)};
}

bool is_said_in(const std::vector<FromRelease>& releases, const std::string& topic) {
  return std::ranges::any_of(releases, [&](const FromRelease& release) {
    return release.find(topic, said_prevalence) != nullptr;
  });
}

void add_not_in_both(ReportTable& table, const std::vector<std::string>& titles) {
  if (!titles.empty())
    table.notes.push_back(
        "Not asked with the same form, of 10 people or more, in both cycles, so that nothing can "
        "be compared: " +
        list_of(titles, "and") + ".");
}

ReportTable change_table(const NeedsDrawn& drawn, const Numbering& numbers) {
  const CycleGathered& from = drawn.gathered;
  const std::string then_words = from.before ? from.before->name : "the last cycle";
  ReportTable table{
      .name = "change",
      .title = "Not confident, then and now",
      .heading = {"Topic", "Not confident in " + then_words + ", in 100", "Answers then",
                  "Not confident now, in 100", "Answers now", "Difference, in 100", "Likely from",
                  "Likely to", "In words", "Rests on"},
      .rows = {},
      .notes = {},
      .when_empty = from.before ? "There is no topic of which enough people were asked "
                                  "in both cycles with the same form."
                                : "There is no earlier cycle, so nothing can be "
                                  "compared."};
  std::vector<std::string> not_in_both;
  for (const TopicDrawn& topic : drawn.topics) {
    const std::string& name = topic.topic.name;
    const auto both = compared(from, name);
    if (topic.standing.topic.components[Component::trend] && both)
      table.rows.push_back(row_between(topic, *both, numbers));
    else if (from.before &&
             (is_said_in(from.releases, name) || is_said_in(from.releases_before, name)))
      not_in_both.push_back(topic.topic.title);
  }
  if (!table.rows.empty())
    table.notes.emplace_back(
        "Were both surveys repeated many times, 95 of 100 ranges from \"Likely from\" to \"Likely "
        "to\" would hold the true difference (Newcombe).");
  add_not_in_both(table, not_in_both);
  return table;
}

std::vector<std::string> sentences_of(const CycleGathered& from, std::size_t compared) {
  if (!from.before)
    return {"There is no earlier cycle to compare " + from.cycle.name +
            " with. That says nothing of whether needs have grown or shrunk."};
  std::vector<std::string> sentences{
      "Compared with " + from.before->name +
      " is the share of people in surveys of the workforce "
      "who are not confident, where the same form was answered in both."};
  sentences.push_back(compared == 0
                          ? std::string("Of no topic can that be said yet.")
                          : "It can be said of " + how_many(compared, "topic", "topics") +
                                ". A difference counts in the score only where it is sure.");
  return sentences;
}

}  // namespace

ReportSection change_section(const ReportFrom& from) {
  ReportTable table = change_table(from.drawn, Numbering(from));
  return {.name = "change",
          .title = "Change since last cycle",
          .part = ReportPart::trends,
          .sentences = sentences_of(from.drawn.gathered, table.rows.size()),
          .tables = {std::move(table)}};
}

}  // namespace earshot::needs
