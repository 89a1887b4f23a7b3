// SPDX-License-Identifier: Apache-2.0
#include "demo/needs.h"

#include <algorithm>
#include <stdexcept>

#include "base/secrets.h"
#include "demo/agencies.h"
#include "demo/wanted.h"
#include "needs/cycle_rules.h"
#include "needs/cycle_steps.h"
#include "needs/entering.h"
#include "needs/read_evidence.h"
#include "needs/return_rules.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "store/people.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr std::string_view grace = "grace@example.org";
constexpr std::string_view amal = "amal@example.org";
constexpr int last_year_opened = 362;  // days ago; Grace has an account
constexpr int this_year_opened = 240;  // the year began eight months ago
constexpr int last_year_agreed = 230;
constexpr int last_year_final = 200;

// A piece that was looked at once more, and one that should not have been there.
constexpr int changed_days_ago = 40;
constexpr std::string_view changed_reference = "Forum of designated leads, note 2";
constexpr int withdrawn_days_ago = 26;
constexpr std::string_view withdrawn_reference = "Section 175 return, question 31";
constexpr std::string_view withdrawn_because =
    "The school has corrected its return: the question had been about something else.";

// Most agencies return who has the training that is required; each level is needed by fewer of their staff.
constexpr int returned_days_ago = 54;
constexpr int counted_days_ago = 61;
constexpr int one_of_so_many_returns_nothing = 5;

// Of most days there is nothing to be written.
bool is_anything_due(int days_ago) {
  constexpr int others[] = {last_year_opened, this_year_opened,   last_year_agreed, last_year_final,
                            changed_days_ago, withdrawn_days_ago, returned_days_ago};
  return std::ranges::find(others, days_ago) != std::end(others) ||
         std::ranges::find(evidence_rows(), days_ago, &EvidenceRow::entered_days_ago) !=
             evidence_rows().end();
}

[[noreturn]] void not_sound(std::string_view reference, const std::string& why) {
  throw std::logic_error("the evidence '" + std::string(reference) +
                         "' of the demonstration is not sound: " + why);
}

class Drawing {
 public:
  Drawing(Database& db, Day today, int days_ago, Moment now)
      : db_(db), today_(today), days_ago_(days_ago), now_(now) {}

  void draw() {
    if (days_ago_ == last_year_opened || days_ago_ == this_year_opened)
      open();
    for (const EvidenceRow& row : evidence_rows())
      if (row.entered_days_ago == days_ago_)
        enter(row);
    if (days_ago_ == last_year_agreed)
      step(needs::CycleStep::agree);
    if (days_ago_ == last_year_final)
      step(needs::CycleStep::finish);
    if (days_ago_ == changed_days_ago)
      change();
    if (days_ago_ == withdrawn_days_ago)
      withdraw();
    if (days_ago_ == returned_days_ago)
      enter_returns();
  }

 private:
  std::string id_of(std::string_view email) {
    return store::find_person_by_email(db_, email).value().id;
  }
  // The latest first: this year's once it is open, then last year's.
  Cycle cycle_of(OfCycle which) {
    const std::vector<Cycle> all = store::all_cycles(db_);
    return which == OfCycle::this_year ? all.front() : all.back();
  }

  void open() {
    const needs::TypedCycle next =
        needs::next_cycle(store::all_cycles(db_), cycle_starts(today_), today_ - days(days_ago_));
    const Cycle cycle{.id = to_hex(random_bytes(6)),
                      .name = next.name,
                      .starts_on = next.starts_on.value(),
                      .ends_on = next.ends_on.value()};
    needs::open_cycle(db_, cycle, {id_of(grace), now_});
  }

  void step(needs::CycleStep which) {
    const needs::Agreement said{"Harbour Bay workforce development group", london_day(now_)};
    needs::take_step(db_, cycle_of(OfCycle::last_year),
                     needs::all_cycle_steps[static_cast<std::size_t>(which)], said,
                     {id_of(grace), now_});
  }

  // Through the same reader as in earnest, so that a topic that is no more is noticed.
  Evidence read(const needs::TypedEvidence& typed, const Cycle& cycle, const Evidence* before) {
    const needs::ListWords lists(store::find_listed(db_));
    needs::ReadEvidence read = needs::read_evidence(typed, lists, cycle, london_day(now_), before);
    if (!read.problems.empty())
      not_sound(typed[EvidencePart::reference], read.problems.front().message);
    read.piece.id = needs::new_evidence_id();
    read.piece.entered_at = now_;
    return std::move(read.piece);
  }

  void enter(const EvidenceRow& row) {
    needs::TypedEvidence typed;
    typed[EvidencePart::source] = row.source;
    typed[EvidencePart::reference] = row.reference;
    typed[EvidencePart::kind] = row.kind;
    typed[EvidencePart::topic] = row.topic;
    typed[EvidencePart::severity] = std::to_string(row.severity);
    typed[EvidencePart::found_on] = to_text(today_ - days(row.found_days_ago));
    typed[EvidencePart::finding] = row.finding;
    typed[EvidencePart::agency] = row.agency;
    typed[EvidencePart::role] = row.role;
    typed[EvidencePart::level] = row.level;
    typed[EvidencePart::area] = row.area;
    typed[EvidencePart::strategic] = row.strategic;
    Evidence piece = read(typed, cycle_of(row.cycle), nullptr);
    piece.entered_by = id_of(row.source == "section_11" || row.source == "audit" ? amal : grace);
    if (needs::enter(db_, piece) != needs::Entered::yes)
      not_sound(row.reference, "it could not be entered");
  }

  std::optional<Evidence> standing(std::string_view reference) {
    for (EvidenceOnFile& file : store::evidence_of_cycle(db_, cycle_of(OfCycle::this_year).id))
      if (file.stands() && file.piece.reference == reference)
        return std::move(file.piece);
    return std::nullopt;
  }

  void change() {
    const Evidence before = standing(changed_reference).value();
    needs::TypedEvidence typed = needs::typed_from(before);
    typed[EvidencePart::severity] = "1";
    typed[EvidencePart::finding] =
        "One table was unsure when behaviour between children has to be referred; the note had "
        "counted it twice.";
    Evidence piece = read(typed, cycle_of(OfCycle::this_year), &before);
    piece.entered_by = id_of(amal);
    piece.supersedes = before.id;
    if (needs::supersede(db_, piece) != needs::Entered::yes)
      not_sound(changed_reference, "it could not be changed");
  }

  void withdraw() {
    const Evidence piece = standing(withdrawn_reference).value();
    needs::withdraw(db_, {.piece = piece.id,
                          .reason = std::string(withdrawn_because),
                          .withdrawn_by = id_of(grace),
                          .withdrawn_at = now_});
  }

  void enter_returns() {
    const Cycle cycle = cycle_of(OfCycle::this_year);
    const needs::ListWords lists(store::find_listed(db_));
    std::vector<TrainingReturn> rows;
    int number = 0;
    for (const AgencyTurnout& agency : turnouts()) {
      if (++number % one_of_so_many_returns_nothing == 0)
        continue;
      int needed = agency.received, held_back = number % 4;
      for (const Listed* level : lists.open(List::levels)) {
        rows.push_back({.cycle = cycle.id,
                        .agency = std::string(agency.agency),
                        .level = level->name,
                        .needed = needed,
                        .in_date = needed - needed * ++held_back / 14,
                        .counted_on = today_ - days(counted_days_ago)});
        needed /= 2;
      }
    }
    if (needs::enter_returns(db_, cycle.id, rows, {id_of(amal), now_}) != needs::Written::yes)
      not_sound("training returns", "they could not be entered");
  }

  Database& db_;
  Day today_;
  int days_ago_;
  Moment now_;
};

}  // namespace

void draw_up_needs(answers::Site& site, Day today, int days_ago) {
  if (!is_anything_due(days_ago))
    return;
  const Moment now = site.clock();
  site.data.writer().run([&](Database& db) { Drawing(db, today, days_ago, now).draw(); });
}

}  // namespace earshot::demo
