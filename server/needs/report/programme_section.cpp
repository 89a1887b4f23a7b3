// SPDX-License-Identifier: Apache-2.0
// What is offered for each learning need, what that costs against the budget, and what was dropped.
#include <algorithm>

#include "base/pounds.h"
#include "base/text.h"
#include "needs/as_they_stood.h"
#include "needs/list_words.h"
#include "needs/programme_rules.h"
#include "needs/report/figures.h"
#include "needs/report/sections.h"
#include "store/listed.h"
#include "store/programme.h"

namespace earshot::needs {
namespace {

using analysis::needs::Group;

std::string agreed_priority(const NeedsDrawn& drawn, const std::string& topic) {
  const TopicDrawn* found = drawn.find(topic);
  return found == nullptr || !found->agreed ? "Not agreed yet"
                                            : std::string(row_of(found->agreed->level).title);
}

class OfferRows {
 public:
  explicit OfferRows(const ReportFrom& from)
      : drawn_(from.drawn), lists_(store::find_listed(from.db)) {}

  std::vector<Book::Cell> row_of_offer(const ProgrammeRow& row) const {
    const LearningOffer& what = row.what;
    return {lists_.title(List::topics, what.topic),
            agreed_priority(drawn_, what.topic),
            what.offer,
            what.audience,
            what.level.empty() ? "None in particular" : lists_.title(List::levels, what.level),
            what.places,
            in_pounds(what.cost_pence),
            what.owner,
            what.measure,
            what.planned_on,
            std::string(row_of(row.state).title),
            row.progress.empty() ? "Not written yet" : row.progress,
            "Programme, offer " + row.id + ", version " + std::to_string(row.edition)};
  }

 private:
  const NeedsDrawn& drawn_;
  ListWords lists_;
};

ReportTable offers_table(const ReportFrom& from, const std::vector<ProgrammeRow>& rows,
                         bool counts) {
  ReportTable table{
      .name = counts ? "programme" : "dropped",
      .title = counts ? "What is offered, by the day it is planned for" : "What was dropped",
      .heading = {"Learning need", "Agreed priority", "Learning offer", "For whom", "Level",
                  "Places", "Cost", "Owner", "How we will know that it worked", "Planned for",
                  "How far", "Progress", "Rests on"},
      .rows = {},
      .notes = {},
      .when_empty = counts ? "Nothing is planned yet." : "Nothing was dropped."};
  if (!counts)
    table.notes.emplace_back("What was dropped stands in no total.");
  const OfferRows offers(from);
  for (const ProgrammeRow& row : rows)
    if (row_of(row.state).counts == counts)
      table.rows.push_back(offers.row_of_offer(row));
  return table;
}

ReportTable totals(const ProgrammeSum& sum, const std::optional<Budget>& budget) {
  const std::string offers = "The offers above";
  ReportTable table{.name = "programme-totals",
                    .title = "What it comes to",
                    .heading = {"What", "How much", "Rests on"},
                    .rows = {{"Learning offers", sum.offers, offers},
                             {"Places", sum.places, offers},
                             {"Cost", in_pounds(sum.cost_pence), offers}},
                    .notes = {},
                    .when_empty = {}};
  if (!budget) {
    table.rows.push_back({"Budget", "Not set yet", "Nothing"});
    return table;
  }
  const std::string rests = "The budget, version " + std::to_string(budget->edition);
  const bool over = sum.cost_pence > budget->pence;
  table.rows.push_back({"Budget", in_pounds(budget->pence), rests});
  table.rows.push_back(
      {over ? "Over the budget by" : "Left of the budget",
       in_pounds(over ? sum.cost_pence - budget->pence : budget->pence - sum.cost_pence),
       offers + " and " + rests});
  return table;
}

// Of what comes first or can be ranked, and was not put off.
std::vector<std::string> without_an_offer(const NeedsDrawn& drawn,
                                          const std::vector<ProgrammeRow>& rows) {
  std::vector<std::string> titles;
  for (const TopicDrawn& topic : drawn.topics) {
    const bool put_off = topic.agreed && topic.agreed->level == AgreedLevel::not_this_year;
    const bool offered = std::ranges::any_of(rows, [&](const ProgrammeRow& row) {
      return row_of(row.state).counts && row.what.topic == topic.topic.name;
    });
    if (topic.standing.group != Group::not_enough && !put_off && !offered)
      titles.push_back(topic.topic.title);
  }
  return titles;
}

std::vector<std::string> sentences_of(const ReportFrom& from, const std::vector<ProgrammeRow>& rows,
                                      const std::optional<Budget>& budget) {
  const ProgrammeSum sum = sum_of(rows);
  std::vector<std::string> sentences;
  if (sum.offers == 0)
    sentences.emplace_back("Nothing is planned for this cycle's learning needs yet.");
  else
    sentences.push_back(
        "It has " +
        how_many(static_cast<std::size_t>(sum.offers), "learning offer", "learning offers") +
        " with " + how_many(static_cast<std::size_t>(sum.places), "place", "places") +
        ", at a cost of " + in_pounds(sum.cost_pence) + ".");
  sentences.push_back(budget_in_words(sum, budget));
  if (budget && budget->set_at > from.drawn.gathered.as_of)
    sentences.push_back("The budget is as it stands today: it was set on " +
                        long_text(london_day(budget->set_at)) +
                        ", after the day of this analysis.");
  if (const auto titles = without_an_offer(from.drawn, rows); !titles.empty())
    sentences.push_back("Nothing is offered yet for: " + list_of(titles, "and") + ".");
  return sentences;
}

}  // namespace

ReportSection programme_section(const ReportFrom& from) {
  const CycleGathered& gathered = from.drawn.gathered;
  const auto rows = programme_at(from.db, gathered.cycle, gathered.as_of);
  const auto budget = store::find_budget(from.db, gathered.cycle.id);
  return {.name = "programme",
          .title = "Proposed programme",
          .part = ReportPart::targets,
          .sentences = sentences_of(from, rows, budget),
          .tables = {offers_table(from, rows, true), totals(sum_of(rows), budget),
                     offers_table(from, rows, false)}};
}

}  // namespace earshot::needs
