// SPDX-License-Identifier: Apache-2.0
#include "demo/programme.h"

#include <algorithm>
#include <stdexcept>

#include "demo/bank_programme.h"
#include "needs/action_rules.h"
#include "needs/action_steps.h"
#include "needs/agreeing.h"
#include "needs/programme_rules.h"
#include "needs/programme_steps.h"
#include "needs/said_steps.h"
#include "store/actions.h"
#include "store/agreed.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "store/people.h"
#include "store/programme.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr std::string_view grace = "grace@example.org";
constexpr std::string_view amal = "amal@example.org";

// Of most days there is nothing to be written.
bool is_anything_due(int days_ago) {
  const auto is_of = [&](const auto& rows, auto day) {
    return std::ranges::find(rows, days_ago, day) != rows.end();
  };
  return is_of(budget_rows(), &BudgetRow::set_days_ago) ||
         is_of(offer_rows(), &OfferRow::written_days_ago) ||
         is_of(progress_rows(), &ProgressRow::noted_days_ago) ||
         is_of(action_rows(), &ActionRow::written_days_ago) ||
         is_of(action_progress_rows(), &ActionProgressRow::noted_days_ago) ||
         is_of(agreed_rows(), &AgreedRow::noted_days_ago) ||
         is_of(said_rows(), &SaidRow::written_days_ago);
}

[[noreturn]] void not_sound(std::string_view what, const std::string& why) {
  throw std::logic_error("'" + std::string(what) + "' of the demonstration is not sound: " + why);
}

// Through the same readers as in earnest, so that a topic that is no more is noticed.
class Planning {
 public:
  Planning(Database& db, Day today, int days_ago, Moment now)
      : db_(db), today_(today), days_ago_(days_ago), now_(now), lists_(store::find_listed(db)) {}

  void plan() {
    for (const BudgetRow& row : budget_rows())
      if (row.set_days_ago == days_ago_)
        set(row);
    for (const OfferRow& row : offer_rows())
      if (row.written_days_ago == days_ago_)
        add(row);
    for (const ProgressRow& row : progress_rows())
      if (row.noted_days_ago == days_ago_)
        note(row);
    for (const ActionRow& row : action_rows())
      if (row.written_days_ago == days_ago_)
        add(row);
    for (const ActionProgressRow& row : action_progress_rows())
      if (row.noted_days_ago == days_ago_)
        note(row);
    for (const AgreedRow& row : agreed_rows())
      if (row.noted_days_ago == days_ago_)
        agree(row);
    for (const SaidRow& row : said_rows())
      if (row.written_days_ago == days_ago_)
        say(row);
  }

 private:
  std::string id_of(std::string_view email) {
    return store::find_person_by_email(db_, email).value().id;
  }
  Cycle cycle_of(OfCycle which) {
    const std::vector<Cycle> all = store::all_cycles(db_);
    return which == OfCycle::this_year ? all.front() : all.back();
  }
  void keep(std::string_view what, needs::Written written) {
    if (written != needs::Written::yes)
      not_sound(what, "it could not be written");
  }

  void set(const BudgetRow& row) {
    const needs::ReadBudget read = needs::read_budget(std::string(row.pounds));
    const std::string who = id_of(grace);
    keep("the budget",
         needs::set_budget(db_, cycle_of(row.cycle).id, {.pence = read.pence}, {who, now_}));
  }

  void add(const OfferRow& row) {
    const needs::TypedOffer typed{.topic = std::string(row.topic),
                                  .offer = std::string(row.offer),
                                  .audience = std::string(row.audience),
                                  .level = std::string(row.level),
                                  .places = std::string(row.places),
                                  .cost = std::string(row.cost),
                                  .owner = std::string(row.owner),
                                  .measure = std::string(row.measure),
                                  .planned_on = today_ - days(row.planned_days_ago),
                                  .state = std::string(row_of(OfferState::planned).name),
                                  .progress = {}};
    needs::ReadOffer read = needs::read_offer(typed, lists_, cycle_of(row.cycle));
    if (!read.problems.empty())
      not_sound(row.offer, read.problems.front().message);
    read.row.id = needs::new_programme_id();
    const std::string who = id_of(grace);
    keep(row.offer, needs::write_offer(db_, std::move(read.row), {who, now_}));
  }

  void note(const ProgressRow& noted) {
    const std::string who = id_of(grace);
    for (const OfCycle which : {OfCycle::last_year, OfCycle::this_year})
      for (ProgrammeRow& row : store::programme_of_cycle(db_, cycle_of(which).id))
        if (row.what.offer == noted.offer) {
          row.state = noted.state;
          row.progress = noted.progress;
          return keep(noted.offer, needs::write_offer(db_, std::move(row), {who, now_}));
        }
    not_sound(noted.offer, "nothing is offered so");
  }

  std::string piece_of(const std::vector<EvidenceOnFile>& evidence, std::string_view reference) {
    for (const EvidenceOnFile& file : evidence)
      if (file.stands() && file.piece.reference == reference)
        return file.piece.id;
    return {};
  }

  void add(const ActionRow& row) {
    const Cycle cycle = cycle_of(row.cycle);
    const auto evidence = store::evidence_of_cycle(db_, cycle.id);
    const auto people = store::all_people(db_);
    const needs::TypedAction typed{
        .what = std::string(row.what),
        .topic = std::string(row.topic),
        .piece = piece_of(evidence, row.piece),
        .owner_person = row.email.empty() ? std::string() : id_of(row.email),
        .owner = std::string(row.owner),
        .address = {},
        .due_on = today_ - days(row.due_days_ago),
        .state = std::string(row_of(ActionState::open).name),
        .impact = {}};
    needs::ReadAction read = needs::read_action(typed, {cycle, lists_, evidence, people});
    if (!read.problems.empty())
      not_sound(row.what, read.problems.front().message);
    read.action.id = needs::new_programme_id();
    const std::string who = id_of(grace);
    keep(row.what, needs::write_action(db_, std::move(read.action), {who, now_}));
  }

  void note(const ActionProgressRow& noted) {
    const std::string who = id_of(grace);
    for (const OfCycle which : {OfCycle::last_year, OfCycle::this_year})
      for (Action& action : store::actions_of_cycle(db_, cycle_of(which).id))
        if (action.what == noted.what) {
          action.state = noted.state;
          action.impact = noted.impact;
          return keep(noted.what, needs::write_action(db_, std::move(action), {who, now_}));
        }
    not_sound(noted.what, "there is no such action");
  }

  void agree(const AgreedRow& row) {
    const Cycle cycle = cycle_of(row.cycle);
    const needs::TypedAgreed typed{.level = std::string(row_of(row.level).name),
                                   .reason = std::string(row.reason),
                                   .agreed_on = london_day(now_),
                                   .commentary = std::string(row.commentary)};
    if (const auto problems = needs::wrong_agreed(typed, cycle, london_day(now_));
        !problems.empty() || lists_.meant(List::topics, row.topic) == nullptr)
      not_sound(row.topic, problems.empty() ? "there is no such topic" : problems.front().message);
    AgreedPriority agreed = needs::agreed_from(typed);
    agreed.cycle = cycle.id;
    agreed.topic = row.topic;
    agreed.edition = 1 + static_cast<int>(std::ranges::count(store::agreed_in_cycle(db_, cycle.id),
                                                             row.topic, &AgreedPriority::topic));
    agreed.noted_by = id_of(grace);
    agreed.noted_at = now_;
    if (!needs::note_agreed(db_, agreed))
      not_sound(row.topic, "what was agreed could not be noted");
  }

  // Grace writes it, and Amal of the partnership team publishes it.
  void say(const SaidRow& row) {
    const needs::TypedSaid typed{std::string(all_said_by[static_cast<std::size_t>(row.by)].name),
                                 std::string(row.said), std::string(row.did),
                                 std::string(row.moved), std::string(row.plain)};
    needs::ReadSaid read =
        needs::read_said(typed, {.id = needs::new_programme_id(), .cycle = cycle_of(row.cycle).id});
    if (!read.problems.empty())
      not_sound(row.said, read.problems.front().message);
    const std::string who = id_of(grace), publishes = id_of(amal);
    keep(row.said, needs::write_said(db_, read.said, {who, now_}));
    read.said.edition = 1;
    if (row.published)
      keep(row.said, needs::publish_said(db_, std::move(read.said), true, {publishes, now_}));
  }

  Database& db_;
  Day today_;
  int days_ago_;
  Moment now_;
  const needs::ListWords lists_;
};

}  // namespace

void plan_programme(answers::Site& site, Day today, int days_ago) {
  if (!is_anything_due(days_ago))
    return;
  const Moment now = site.clock();
  site.data.writer().run([&](Database& db) { Planning(db, today, days_ago, now).plan(); });
}

}  // namespace earshot::demo
