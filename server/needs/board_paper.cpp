// SPDX-License-Identifier: Apache-2.0
#include "needs/board_paper.h"

#include <algorithm>
#include <array>

#include "base/document.h"
#include "base/pounds.h"
#include "base/text.h"
#include "needs/as_they_stood.h"
#include "needs/board_decisions.h"
#include "needs/board_needs.h"
#include "needs/counted_words.h"
#include "needs/drawn_words.h"
#include "needs/programme_rules.h"
#include "store/cycles.h"
#include "store/partnership.h"
#include "store/people.h"
#include "store/programme.h"
#include "store/said.h"

namespace earshot::needs {
namespace {

constexpr std::size_t longest_name = 80;  // letters, of the partnership and of who agreed

std::string how_it_stands(const Cycle& cycle) {
  const std::string agreed = "greed by " + shortened(cycle.agreed_by, longest_name) +
                             (cycle.agreed_on ? " on " + long_text(*cycle.agreed_on) : "") + ".";
  switch (cycle.state) {
    case CycleState::draft:
      return "Draft: it has not been agreed yet, and anything may still change.";
    case CycleState::agreed:
      return "A" + agreed;
    case CycleState::final:
      break;
  }
  return "Final" + (cycle.final_on ? " since " + long_text(*cycle.final_on) : "") + ", a" + agreed;
}

std::vector<std::string> cost_of(const BoardFrom& from) {
  const ProgrammeSum sum = sum_of(from.programme);
  if (sum.offers == 0)
    return {"The programme costs nothing yet.", budget_in_words(sum, from.budget)};
  return {count_in_words(sum.offers, "learning offer", "learning offers") + " with " +
              count_in_words(sum.places, "place", "places") + " cost " + in_pounds(sum.cost_pence) +
              " in all.",
          budget_in_words(sum, from.budget)};
}

// Of whom it is known how many were asked.
std::string how_many_answered(const CycleGathered& from) {
  int asked = 0, answered = 0;
  for (const analysis::needs::Released& said : from.gathered.releases)
    for (const FromRelease& release : from.releases)
      if (release.id == said.id && said.asked) {
        asked += *said.asked;
        answered += release.answered;
      }
  return asked == 0 ? "how many were asked is not known"
                    : "where it is known how many were asked, " + std::to_string(answered) +
                          " of " + std::to_string(asked) + " answered";
}

std::string what_it_goes_by(const NeedsDrawn& drawn) {
  const CycleGathered& from = drawn.gathered;
  const std::string pieces =
      count_in_words(from.pieces.size(), "piece of evidence", "pieces of evidence");
  if (from.releases.empty())
    return "It goes by no survey, and by " + pieces + ".";
  return "It goes by " + count_in_words(drawn.answered(), "answer", "answers") + " in " +
         count_in_words(from.releases.size(), "set of results", "sets of results") + " (" +
         how_many_answered(from) + ") and by " + pieces + ".";
}

std::vector<std::string> limits_of(const NeedsDrawn& drawn) {
  const CycleGathered& from = drawn.gathered;
  std::vector<std::string> limits{
      what_it_goes_by(drawn),
      "Surveys say how people judge themselves, not what they do, and nothing of those who did "
      "not answer; a rank that is a range is not sure."};
  if (from.unopened > 0)
    limits.push_back("It is not whole: what " +
                     count_in_words(from.unopened, "set of results says", "sets of results say") +
                     " of learning needs can't be read.");
  return limits;
}

std::vector<Action> overdue_of_earlier_cycles(Database& db, const CycleGathered& of) {
  std::vector<Action> overdue;
  for (const Cycle& cycle : store::all_cycles(db))
    if (cycle.starts_on < of.cycle.starts_on)
      for (Action& action : actions_at(db, cycle, of.as_of))
        if (action.is_overdue(london_day(of.as_of)))
          overdue.push_back(std::move(action));
  std::ranges::stable_sort(overdue, {}, &Action::due_on);
  return overdue;
}

std::vector<Document::Column> document_columns() {
  constexpr std::array shares{20, 35, 16, 17, 12};
  static_assert(shares.size() == board_columns.size());
  std::vector<Document::Column> columns;
  for (std::size_t at = 0; at < shares.size(); ++at)
    columns.push_back({std::string(board_columns[at]), shares[at]});
  return columns;
}

}  // namespace

BoardFrom read_for_board(Database& db, const NeedsDrawn& drawn, const std::string& address) {
  const std::string& cycle = drawn.gathered.cycle.id;
  BoardFrom from{.drawn = drawn,
                 .partnership = store::find_partnership(db).called(),
                 .address = address,
                 .programme = programme_at(db, drawn.gathered.cycle, drawn.gathered.as_of),
                 .budget = store::find_budget(db, cycle),
                 .actions = actions_at(db, drawn.gathered.cycle, drawn.gathered.as_of),
                 .said = store::said_of_cycle(db, cycle),
                 .people = {}};
  from.earlier = overdue_of_earlier_cycles(db, drawn.gathered);
  for (const Person& person : store::all_people(db))
    from.people[person.id] = person.name;
  return from;
}

BoardPaper board_paper(const BoardFrom& from) {
  const Cycle& cycle = from.drawn.gathered.cycle;
  BoardPaper paper;
  paper.title = "Learning needs " + cycle.name;
  paper.drawn_up_on = london_day(from.drawn.gathered.as_of);
  paper.about = {"Paper for the Board of " + shortened(from.partnership, longest_name) +
                     ", drawn up on " + long_text(paper.drawn_up_on) + " for " +
                     long_text(cycle.starts_on) + " to " + long_text(cycle.ends_on) + ".",
                 how_it_stands(cycle)};
  if (agreed_since(from.drawn.gathered))
    paper.about.emplace_back(agreed_as_it_is_now);
  add_needs(paper, from.drawn);
  paper.progress = progress_of(from);
  paper.cost = cost_of(from);
  paper.decisions = decisions_of(from);
  paper.limits = limits_of(from.drawn);
  paper.full_analysis =
      "Every figure with what it rests on, and all that is left out here: " + from.address;
  return paper;
}

std::vector<std::string> cells_of(const BoardNeed& need) {
  return {need.topic, need.why, need.rank, need.how_sure, need.agreed};
}

std::string as_document(const BoardPaper& paper) {
  Document document(paper.title, paper.drawn_up_on);
  const auto paragraphs = [&](const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences)
      document.paragraph(sentence);
  };
  document.title(paper.title);
  paragraphs(paper.about);
  document.heading(BoardWords::needs);
  if (!paper.needs.empty()) {
    std::vector<std::vector<std::string>> rows;
    for (const BoardNeed& need : paper.needs)
      rows.push_back(cells_of(need));
    document.table(BoardWords::caption, document_columns(), rows);
  }
  paragraphs(paper.besides);
  document.heading(BoardWords::progress);
  document.bullets(paper.progress);
  document.heading(BoardWords::cost);
  paragraphs(paper.cost);
  document.heading(BoardWords::decisions);
  document.bullets(paper.decisions);
  document.heading(BoardWords::limits);
  paragraphs(paper.limits);
  document.heading(BoardWords::full_analysis);
  document.paragraph(paper.full_analysis);
  return document.bytes();
}

}  // namespace earshot::needs
