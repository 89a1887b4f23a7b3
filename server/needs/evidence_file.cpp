// SPDX-License-Identifier: Apache-2.0
#include "needs/evidence_file.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <stdexcept>

#include "base/bytes.h"
#include "base/secrets.h"
#include "base/text.h"
#include "needs/entering.h"
#include "needs/evidence_columns.h"
#include "needs/read_evidence.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

constexpr std::size_t most_rows = 5'000;
constexpr std::size_t most_problems = 200;  // nobody reads more at once
constexpr std::size_t longest_error_value = 8;

// "#N/A", "#REF!": what a spreadsheet shows where a formula came to nothing.
bool is_error_value(std::string_view cell) {
  const auto fits = [](char letter) {
    return (letter >= 'A' && letter <= 'Z') || letter == '/' || letter == '0';
  };
  if (!cell.starts_with('#') || cell.size() < 4 || cell.size() > longest_error_value)
    return false;
  const bool marked = cell.ends_with('!') || cell.ends_with('?');
  return std::ranges::all_of(cell.substr(1, cell.size() - (marked ? 2 : 1)), fits);
}

// Who has a piece of that key or paragraph: the database, or a row above.
struct Known {
  std::string id;  // empty: a row above
  Evidence piece;
  int line = 0;
};

class Planner {
 public:
  Planner(Database& db, const Cycle& cycle, Day today)
      : lists_(store::find_listed(db)), cycle_(cycle), today_(today) {
    for (EvidenceOnFile& file : store::evidence_of_cycle(db, cycle.id))
      if (file.stands())
        know({file.piece.id, std::move(file.piece)});
  }

  EvidencePlan plan(const std::vector<CsvRow>& rows) {
    columns_ = find_evidence_columns(rows);
    plan_.not_read = std::move(columns_.not_read);
    plan_.problems = std::move(columns_.problems);
    if (!plan_.problems.empty())
      return std::move(plan_);
    if (rows.size() - columns_.first_row > most_rows)
      problem(0, {}, "There are more than 5,000 rows in it. Split it, and bring in each part");
    else
      for (const CsvRow& row : std::span(rows).subspan(columns_.first_row))
        if (plan_.problems.size() < most_problems)
          read(row);
    if (plan_.problems.empty() && plan_.added.empty() && plan_.there.empty())
      problem(0, {}, "There is no evidence below the headings. Write a piece in each row");
    plan_.seen = seen();
    return std::move(plan_);
  }

 private:
  void problem(int line, std::string part, std::string message) {
    plan_.problems.push_back(
        {.line = line, .question = std::move(part), .message = std::move(message)});
  }

  void know(Known known) {
    paragraphs_.insert(key_of_paragraph(known.piece));
    std::string key = key_of(known.piece);
    known_.emplace(std::move(key), std::move(known));
  }

  TypedEvidence typed_in(const CsvRow& row) const {
    TypedEvidence typed;
    for (const auto& [part, place] : columns_.places)
      if (place < row.cells.size())
        typed[part] = tidy(row.cells[place]);
    return typed;
  }

  void read(const CsvRow& row) {
    const TypedEvidence typed = typed_in(row);
    if (std::ranges::all_of(typed.words, &std::string::empty))
      return;
    bool shows_error = false;
    for (const EvidencePartRow& part : all_evidence_parts)
      if (is_error_value(typed[part.part])) {
        shows_error = true;
        problem(row.line, std::string(part.name),
                "It shows an error, " + typed[part.part] +
                    ", instead of what it should say. Put it right in the spreadsheet");
      }
    if (shows_error)
      return;
    ReadEvidence read = read_evidence(typed, lists_, cycle_, today_);
    for (Problem& wrong : read.problems)
      problem(row.line, std::move(wrong.question), std::move(wrong.message));
    if (read.problems.empty())
      sort_in(row.line, std::move(read.piece));
  }

  void sort_in(int line, Evidence piece) {
    const auto same = known_.find(key_of(piece));
    if (same == known_.end()) {
      const bool beside = paragraphs_.contains(key_of_paragraph(piece));
      know({{}, piece, line});
      plan_.added.push_back({line, std::move(piece), beside});
      return;
    }
    std::vector<EvidencePart> otherwise = differences(same->second.piece, piece);
    std::erase(otherwise, EvidencePart::reference);  // but for capitals and spaces it is the same
    if (!same->second.id.empty())
      plan_.there.push_back({line, same->second.id, std::move(otherwise)});
    else if (otherwise.empty())
      ++plan_.twice;
    else
      problem(line, std::string(row_of(otherwise.front()).name),
              "Row " + std::to_string(same->second.line) +
                  " says otherwise of the same source, reference and topic. Take one of the two "
                  "out, or write the paragraph of each");
  }

  std::string seen() const {
    ByteWriter bytes;
    bytes.number(plan_.problems.size());
    for (const PlannedEvidence& planned : plan_.added)
      for (const EvidencePartRow& row : all_evidence_parts)
        bytes.text(text_of(planned.piece, row.part));
    for (const FoundEvidence& found : plan_.there)
      bytes.text(found.id);
    return to_hex(sha256(bytes.take()).substr(0, 16));
  }

  const ListWords lists_;
  const Cycle& cycle_;
  const Day today_;
  EvidenceColumns columns_;
  std::map<std::string, Known> known_;
  std::set<std::string> paragraphs_;
  EvidencePlan plan_;
};

}  // namespace

EvidencePlan plan_evidence(Database& db, const Cycle& cycle, const std::vector<CsvRow>& rows,
                           Day today) {
  return Planner(db, cycle, today).plan(rows);
}

std::optional<std::size_t> bring_in_evidence(Database& db, const std::string& cycle,
                                             const std::vector<CsvRow>& rows,
                                             const std::string& seen, const Doer& doer) {
  const auto found = store::find_cycle(db, cycle);
  if (!found || !found->takes_evidence())
    return std::nullopt;
  EvidencePlan plan = plan_evidence(db, *found, rows, london_day(doer.now));
  if (!plan.may_be_kept() || plan.seen != seen)
    return std::nullopt;
  for (PlannedEvidence& planned : plan.added) {
    planned.piece.id = new_evidence_id();
    planned.piece.entered_by = doer.who;
    planned.piece.entered_at = doer.now;
    if (!store::add_evidence(db, planned.piece))
      throw std::runtime_error("a row of a file of evidence could not be kept");
  }
  store::add_to_record(
      db,
      {.who = std::string(doer.who), .at = doer.now, .what = "brought-in-evidence", .on = cycle});
  return plan.added.size();
}

std::string place_of(const Problem& problem) {
  const EvidencePartRow* part = find_evidence_part(problem.question);
  std::string place = problem.line > 0 ? "row " + std::to_string(problem.line) : std::string();
  if (part != nullptr)
    place += (place.empty() ? "" : ", ") + std::string(part->title);
  return place;
}

}  // namespace earshot::needs
