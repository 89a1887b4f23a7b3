// SPDX-License-Identifier: Apache-2.0
// Noting what was done.
#include "model/steps.h"
#include "base/text.h"
#include "store/disclosures.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/safeguarding/one.h"
#include "web/safeguarding/safeguarding.h"

namespace earshot::web {
namespace {

Problems wrong_with(const Opened& opened, const StepRow* step, const std::string& words) {
  Problems problems;
  if (!opened.it.opened_at) {
    problems.push_back(
        problem_at("step", "Nobody had read this yet. Read it, then note what you did"));
    return problems;
  }
  if (!step)
    problems.push_back(problem_at("step", "Choose what you did"));
  if (step && step->needs_words && words.empty())
    problems.push_back(
        problem_at("words", step->then == StepRow::Then::nothing
                                ? "Write what you did"
                                : "Write why, so that whoever looks at it later understands it"));
  if (length_on_screen(words) > static_cast<std::size_t>(answers::longest_step))
    problems.push_back(problem_at("words", "Make it shorter: 2,000 letters or fewer"));
  return problems;
}

struct Noted {
  StepRow::Then then;
  std::string_view deed;
  std::string_view done;
};
// In the order of StepRow::Then.
constexpr Noted noted[] = {
    {StepRow::Then::nothing, "noted-step", "noted"},
    {StepRow::Then::done, "dealt-with-words", "dealt-with"},
    {StepRow::Then::again, "took-up-words", "taken-up"},
};

// Nothing, if its time came meanwhile.
void keep(Database& db, const Visit& visit, const std::string& id, const StepRow& step,
          const std::string& sealed) {
  if (!store::find_to_read(db, id))
    return;
  if (step.then == StepRow::Then::done)
    store::deal_with_disclosure(db, id, visit.today);
  if (step.then == StepRow::Then::again)
    store::take_up_again(db, id);
  store::add_step(db, id,
                  {.at = visit.now,
                   .who = visit.staff->person,
                   .what = std::string(step.name),
                   .sealed = sealed});
  store::add_to_record(db, {visit.staff->person, visit.now,
                            noted[static_cast<std::size_t>(step.then)].deed, to_base64(id)});
}

}  // namespace

Outcome take_step(const Visit& visit, Site& site) {
  auto boxes = answers::SafeguardingBoxes::find(site.house.site);
  if (!boxes)
    return no_key_page(visit, site);
  const auto opened = find_opened(visit, site.db(), *boxes);
  if (!opened)
    return not_found(site);
  const StepRow* step = find_step(visit.form["step"]);
  const std::string words = tidy(visit.form["words"]);
  if (Problems wrong = wrong_with(*opened, step, words); !wrong.empty())
    return opened_on_record(visit, site, *boxes, *opened, {visit.form, std::move(wrong)});
  const std::string_view done = noted[static_cast<std::size_t>(step->then)].done;
  const std::string leads_to =
      step->then == StepRow::Then::nothing ? path_of(opened->it) : "/safeguarding";
  return {see_other(leads_to + "?done=" + std::string(done)),
          [visit, id = opened->it.id, step = *step,
           sealed = boxes->seal_step(words)](Database& db) -> std::optional<Page> {
            keep(db, visit, id, step, sealed);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
