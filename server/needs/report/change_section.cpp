// SPDX-License-Identifier: Apache-2.0
// Whether more or fewer people are not confident than in the last cycle, and how sure that is.
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

struct Unsure {
  int answers = 0;
  double sum = 0;
  std::vector<Rests> rests_on;
  double share() const { return sum / answers; }
};
Unsure unsure_in(const std::vector<FromRelease>& releases, const std::string& topic) {
  Unsure all;
  for (const FromRelease& release : releases)
    if (const Spoken* said = release.find(topic, said_prevalence)) {
      all.answers += said->answers;
      all.sum += said->sum;
      all.rests_on.push_back({release.id, std::string(said_prevalence), {}});
    }
  return all;
}

int hundredths(double share) { return static_cast<int>(std::lround(100 * share)); }

std::string in_words(const analysis::Difference& change) {
  if (change.interval.low > 0)
    return "Surely more are not confident";
  if (change.interval.high < 0)
    return "Surely fewer are not confident";
  return "Not surely more or fewer: chance would make as much difference";
}

std::vector<Book::Cell> row_between(const TopicDrawn& topic, const Unsure& then, const Unsure& now,
                                    const Numbering& numbers) {
  const auto change =
      analysis::newcombe_of_values(then.share(), then.answers, now.share(), now.answers);
  std::vector<Rests> rests_on = now.rests_on;
  rests_on.insert(rests_on.end(), then.rests_on.begin(), then.rests_on.end());
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

// What was said in one of the two cycles only.
void add_in_one(ReportTable& table, const std::vector<std::string>& titles) {
  if (!titles.empty())
    table.notes.push_back("Asked in one of the two cycles only, so that nothing can be compared: " +
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
  std::vector<std::string> in_one;
  for (const TopicDrawn& topic : drawn.topics) {
    const Unsure then = unsure_in(from.releases_before, topic.topic.name);
    const Unsure now = unsure_in(from.releases, topic.topic.name);
    if (topic.standing.topic.components[Component::trend] && then.answers > 0 && now.answers > 0)
      table.rows.push_back(row_between(topic, then, now, numbers));
    else if (from.before && then.answers + now.answers > 0)
      in_one.push_back(topic.topic.title);
  }
  if (!table.rows.empty())
    table.notes.emplace_back(
        "In 95 of 100 such pairs of surveys the difference would lie from \"Likely from\" to "
        "\"Likely "
        "to\" (Newcombe).");
  add_in_one(table, in_one);
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
