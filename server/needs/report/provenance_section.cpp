// SPDX-License-Identifier: Apache-2.0
// Which results came out in the two cycles, what of each counts, and what is left out or missing.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "needs/list_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"
#include "store/listed.h"
#include "store/releases.h"

namespace earshot::needs {
namespace {

std::string what_counts_of(const FromRelease& release) {
  std::set<std::string> said;
  for (const Spoken& each : release.says)
    said.insert(said_in_words(each.component));
  return list_of(std::vector<std::string>(said.begin(), said.end()), "and");
}

// Of two cycles: what is there, and what of it counts.
struct ResultsOfACycle {
  const std::string& name;
  const std::vector<std::string>& ids;
  const std::vector<FromRelease>& count;
};

std::vector<Book::Cell> row_that_counts(const ResultsOfACycle& of, const FromRelease& release,
                                        const Numbering& numbers) {
  return {numbers.of(release.id), of.name,          release.title,           release.source,
          release.released_on,    release.answered, what_counts_of(release), release.unheard,
          "Results " + release.id};
}

std::vector<Book::Cell> row_that_does_not(const ReportFrom& from, const ResultsOfACycle& of,
                                          const std::string& id, const Numbering& numbers) {
  const Release release = store::find_release(from.db, id).value();
  const bool unopened = std::ranges::count(from.drawn.gathered.unopened_ids, id) > 0;
  return {numbers.of(id),
          of.name,
          release.unit_name,
          Book::Cell(),
          release.released_on,
          release.answered,
          unopened ? "What they say of needs can't be read: the key is not there"
                   : "Nothing that counts here",
          release.plugin_failures + release.unreadable,
          "Results " + id};
}

void add_results(ReportTable& table, const ReportFrom& from, const ResultsOfACycle& of,
                 const Numbering& numbers) {
  for (const std::string& id : of.ids) {
    const auto counts = std::ranges::find(of.count, id, &FromRelease::id);
    table.rows.push_back(counts != of.count.end() ? row_that_counts(of, *counts, numbers)
                                                  : row_that_does_not(from, of, id, numbers));
  }
}

ReportTable results_table(const ReportFrom& from, const Numbering& numbers) {
  const CycleGathered& gathered = from.drawn.gathered;
  ReportTable table{
      .name = "results",
      .title = "Results by number",
      .heading = {"Number", "Cycle", "Results", "Source", "Came out on", "Answered",
                  "What of them counts", "Sent, but missing here", "Rests on"},
      .rows = {},
      .notes = {"\"Sent, but missing here\": answers that could not be opened, or could not be "
                "counted as learning needs. They are never guessed at.",
                "Results without a source are no part of any score here."},
      .when_empty = "No results have come out in this cycle or the last one."};
  add_results(table, from, {gathered.cycle.name, numbers.results(), gathered.releases}, numbers);
  if (gathered.before)
    add_results(table, from,
                {gathered.before->name, numbers.results_before(), gathered.releases_before},
                numbers);
  return table;
}

void add_left_out(ReportTable& table, const NeedsDrawn& drawn, const ListWords& lists,
                  const std::string& cycle, const std::vector<LeftOut>& all) {
  for (const LeftOut& each : all) {
    const bool listed = drawn.find(each.topic) != nullptr;
    table.rows.push_back(
        {listed ? drawn.title_of(each.topic) : lists.title(List::topics, each.topic),
         said_in_words(each.component), cycle,
         "Fewer than 10 answered it in all results of the cycle together"});
  }
}

ReportTable withheld_table(const ReportFrom& from) {
  const CycleGathered& gathered = from.drawn.gathered;
  ReportTable table{.name = "withheld",
                    .title = "What was left out because few people answered it",
                    .heading = {"Topic", "What", "Cycle", "Why it is left out"},
                    .rows = {},
                    .notes = {"How many it were is not said. It counts nowhere: a score would tell "
                              "it as well."},
                    .when_empty = "Nothing was left out because fewer than 10 people answered it."};
  const ListWords lists(store::find_listed(from.db));
  add_left_out(table, from.drawn, lists, gathered.cycle.name, gathered.left_out);
  if (gathered.before)
    add_left_out(table, from.drawn, lists, gathered.before->name, gathered.left_out_before);
  return table;
}

std::vector<std::string> sentences_of(const CycleGathered& from, const Numbering& numbers) {
  std::vector<std::string> sentences{
      "Every figure of a survey in this document is from results that were drawn up once, when the "
      "survey had closed, and have not changed since. No answer is read for it.",
      "Of " + how_many(numbers.results().size(), "set of results", "sets of results") + " of " +
          from.cycle.name + ", " + std::to_string(from.releases.size()) +
          (from.releases.size() == 1 ? " says" : " say") +
          " something of learning needs that counts."};
  if (from.before)
    sentences.push_back("Of " + from.before->name +
                        " only results of forms that were answered in "
                        "both cycles are compared.");
  if (from.unopened > 0)
    sentences.push_back(
        "The key to " +
        how_many(static_cast<std::size_t>(from.unopened), "set of results", "sets of results") +
        " is not there: the table says which. Tell whoever runs the server.");
  return sentences;
}

}  // namespace

ReportSection provenance_section(const ReportFrom& from) {
  const Numbering numbers(from);
  return {.name = "provenance",
          .title = "Where figures come from",
          .part = ReportPart::integrity,
          .sentences = sentences_of(from.drawn.gathered, numbers),
          .tables = {results_table(from, numbers), withheld_table(from)}};
}

}  // namespace earshot::needs
