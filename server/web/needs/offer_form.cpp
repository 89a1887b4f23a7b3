// SPDX-License-Identifier: Apache-2.0
// A learning offer is added to the programme, or its next edition is written. Once the cycle has been agreed, how
// far it has come can be written and nothing else.
#include "base/pounds.h"
#include "base/text.h"
#include "needs/programme_rules.h"
#include "needs/programme_steps.h"
#include "store/listed.h"
#include "store/programme.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody else changed this while you were at it. What you typed stands below. Compare it with "
    "what stands now, then save again";
constexpr std::string_view says_the_same =
    "Nothing here is otherwise than it was. Change something, or go back";
constexpr std::string_view there_already =
    "This very offer is in the programme already, so it was not added again. Change something, or "
    "go "
    "back";

// A new offer has no `before`.
struct Writing {
  Cycle cycle;
  std::optional<ProgrammeRow> before;

  bool is_how_far_only() const { return before && !cycle.takes_evidence(); }
  std::string path() const {
    return before ? offer_path(before->id, "change") : cycle_path(cycle.id, "programme/new");
  }
  Link back() const {
    return before ? Link{"Back to the learning offer", offer_path(before->id)}
                  : Link{"Back to the programme", cycle_path(cycle.id, "programme")};
  }
  std::string title() const {
    if (!before)
      return "Add a learning offer to " + cycle.name;
    return is_how_far_only() ? "How far it has come" : "Change a learning offer";
  }
};

void line(Html& page, const Filled& filled, std::string name, std::string label, std::string hint) {
  text_field(page, filled,
             {.name = std::move(name), .label = std::move(label), .hint = std::move(hint)});
}

void ask_what(Html& page, const Filled& filled, Database& db) {
  const needs::ListWords lists(store::find_listed(db));
  choose_on_list(page, filled, lists, List::topics,
                 {.name = "topic", .legend = "Learning need", .choices = {{"", "Choose a topic"}}});
  line(page, filled, "offer", "What is offered", "Such as Half a day on neglect, in a room");
  line(page, filled, "audience", "For whom", "Such as Health visitors and school nurses");
  choose_on_list(
      page, filled, lists, List::levels,
      {.name = "level", .legend = "Level (if any)", .choices = {{"", "None in particular"}}});
  text_field(page, filled,
             {.name = "places",
              .label = "Places",
              .hint = "0 if it has none, such as a leaflet",
              .width = Width::digits,
              .inputmode = "numeric",
              .spelling = false});
  text_field(page, filled,
             {.name = "cost",
              .label = "Cost in pounds",
              .hint = "For all of it, such as 1,250 or 1,250.50",
              .width = Width::short_words,
              .inputmode = "decimal",
              .spelling = false});
  line(page, filled, "owner", "Owner", "Who sees to it, such as Training lead");
  line(page, filled, "measure", "Measure of success",
       "How you will know that it has worked, such as Confidence after three months");
  day_field(page, filled, "planned_on", "Planned for",
            "The day it is held, or by when it is there");
}

void ask_how_far(Html& page, const Filled& filled) {
  ChoiceField field{.name = "state", .legend = "How far has it come?", .choices = {}};
  for (const OfferStateRow& row : all_offer_states)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  radios(page, filled, field);
  long_field(page, filled,
             {.name = "progress",
              .label = "Progress after six months (if any)",
              .hint = "What has been held, who came, and what the measure says so far",
              .most = static_cast<int>(needs::longest_progress)});
}

Page form_page(const Visit& visit, Site& site, const Writing& writing, const Filled& filled) {
  Sheet sheet{.title = writing.title(), .problems = filled.problems, .back = writing.back()};
  Html& page = sheet.inside;
  if (writing.before)
    inset(page, writing.before->what.offer);
  if (writing.is_how_far_only())
    paragraph(page,
              "The cycle has been agreed, so what is offered stays as it is. Write how far it "
              "has come.");
  open_form(page, visit, writing.path());
  hidden(page, "seen", filled.value("seen"));
  if (!writing.is_how_far_only())
    ask_what(page, filled, site.db());
  ask_how_far(page, filled);
  button(page, writing.before ? "Save" : "Add it");
  page.close("form");
  return shown(visit, site, sheet);
}

Filled filled_with(const ProgrammeRow& row) {
  Filled filled;
  const LearningOffer& what = row.what;
  for (const auto& [name, value] : {std::pair<const char*, std::string>{"topic", what.topic},
                                    {"offer", what.offer},
                                    {"audience", what.audience},
                                    {"level", what.level},
                                    {"places", std::to_string(what.places)},
                                    {"cost", in_pounds(what.cost_pence)},
                                    {"owner", what.owner},
                                    {"measure", what.measure},
                                    {"state", std::string(row_of(row.state).name)},
                                    {"progress", row.progress},
                                    {"seen", std::to_string(row.edition)}})
    filled.values.add(name, value);
  put_day(filled.values, "planned_on", what.planned_on);
  return filled;
}

needs::TypedOffer typed_in(const Fields& form) {
  const auto said = [&](std::string_view name) { return std::string(form[name]); };
  return {.topic = said("topic"),
          .offer = said("offer"),
          .audience = said("audience"),
          .level = said("level"),
          .places = said("places"),
          .cost = said("cost"),
          .owner = said("owner"),
          .measure = said("measure"),
          .planned_on = day_typed(form, "planned_on"),
          .state = said("state"),
          .progress = said("progress")};
}

Page again(const Visit& visit, Site& site, const Writing& writing, int edition,
           std::string_view sentence) {
  return form_page(visit, site, writing,
                   {seen_now(visit.form, edition),
                    {problem_at(writing.is_how_far_only() ? "state" : "topic", sentence)}});
}

// With the edition that stands by then, so that saving it once more is meant.
std::optional<Page> instead_of_done(needs::Written written, const Visit& visit, const House& house,
                                    const Writing& writing) {
  if (written == needs::Written::yes)
    return std::nullopt;
  Site site(house);
  if (written == needs::Written::the_same)
    return again(visit, site, writing, edition_seen(visit),
                 writing.before ? says_the_same : there_already);
  const auto now =
      writing.before ? store::find_programme_row(site.db(), writing.before->id) : std::nullopt;
  if (!now)
    return see_other(cycle_path(writing.cycle.id, "programme?done=offer-closed"));
  return again(visit, site, {writing.cycle, now}, now->edition, somebody_was_quicker);
}

Outcome take(const Visit& visit, Site& site, const Writing& writing) {
  const needs::ListWords lists(store::find_listed(site.db()));
  const ProgrammeRow* before = writing.before ? &*writing.before : nullptr;
  if (before != nullptr && edition_seen(visit) != before->edition)
    return again(visit, site, writing, before->edition, somebody_was_quicker);
  needs::ReadOffer read = needs::read_offer(typed_in(visit.form), lists, writing.cycle, before);
  if (!read.problems.empty())
    return form_page(visit, site, writing, {visit.form, std::move(read.problems)});
  if (before == nullptr)
    read.row.id = needs::new_programme_id();
  return {see_other(offer_path(read.row.id) +
                    (before == nullptr ? "?done=offer-added" : "?done=changed")),
          [visit, writing, row = read.row, &house = site.house](Database& db) {
            return instead_of_done(needs::write_offer(db, row, doer_of(visit)), visit, house,
                                   writing);
          }};
}

Filled new_one() {
  Filled filled;
  filled.values.add("state", std::string(row_of(OfferState::planned).name));
  filled.values.add("seen", "0");
  return filled;
}

}  // namespace

Outcome ask_offer(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "programme?done=offer-closed"));
  return form_page(visit, site, {*cycle, std::nullopt}, new_one());
}

Outcome add_offer(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "programme?done=offer-closed"));
  return take(visit, site, {*cycle, std::nullopt});
}

Outcome ask_offer_change(const Visit& visit, Site& site) {
  const auto at = offer_of(visit, site);
  if (!at)
    return not_found(site);
  return form_page(visit, site, {at->cycle, at->row}, filled_with(at->row));
}

Outcome change_offer(const Visit& visit, Site& site) {
  const auto at = offer_of(visit, site);
  return at ? take(visit, site, {at->cycle, at->row}) : not_found(site);
}

}  // namespace earshot::web
