// SPDX-License-Identifier: Apache-2.0
#include "web/needs/needs_words.h"

#include <charconv>

#include "base/text.h"
#include "store/actions.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/programme.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/results/bars.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

constexpr Done all_done[] = {
    {"opened", "The cycle is open. Enter evidence as it comes."},
    {"changed", "Saved."},
    {"agree", "It is noted that it has been agreed."},
    {"take-back", "It is a draft again, and takes evidence."},
    {"finish", "It is final."},
    {"look-again", "Somebody changed this cycle just now. Look how it stands.", true},
    {"noted", "It is noted what was agreed."},
    {"entered", "The evidence has been entered."},
    {"superseded", "It stands as you wrote it. What stood before is under its history."},
    {"withdrawn", "It has been withdrawn, and counts no more."},
    {"too-late",
     "Somebody changed or withdrew this just now, so nothing was done. Look how it "
     "stands.",
     true},
    {"closed",
     "This cycle takes no evidence any more, because it has been agreed. The workforce "
     "development group can make it a draft again, unless it is final.",
     true},
    {"action-added", "The action has been added. Below it stands who is reminded, and when."},
    {"words-deleted", "The words have been deleted for good."},
    {"handed-over", "The actions have been handed over. The new owner is reminded of them."},
    {"published", "Everybody can read it now."},
    {"taken-back", "It is off the page. Whoever has read it may remember it."},
    {"offer-added", "It is in the programme."},
    {"offer-closed",
     "The cycle has been agreed, so its programme and its budget stay as they are. How far an "
     "offer "
     "has come can still be written.",
     true},
    {"budget-late", "Somebody set the budget just now. Look how it stands, then write it again.",
     true},
};

struct CyclePlace {
  std::string_view rest;
  std::string_view words;
  bool has_figures = false;  // that were agreed, once they were
};
constexpr CyclePlace cycle_places[] = {
    {"", "Learning needs", true},
    {"evidence", "Evidence", false},
    {"programme", "Programme", false},
    {"actions", "Actions", false},
    {"said", "You said, we did", false},
    {"training", "Training", true},
    {"returns", "Required training", true},
    {"little-progress", "Little or no progress", true},
    {"coverage", "Who answered", true},
    {"confidence", "How confident people are", true},
    {"groups", "How confident each group is", true},
    {"families", "Children and families", true},
};

std::string path_with(std::string_view start, std::string_view id, std::string_view rest) {
  std::string path = std::string(start) + std::string(id);
  return rest.empty() ? path : path + "/" + std::string(rest);
}

}  // namespace

std::string cycle_path(std::string_view id, std::string_view rest) {
  return path_with("/needs/", id, rest);
}
std::string returns_path(const Cycle& cycle, std::string_view agency) {
  return cycle_path(cycle.id, "returns/enter?agency=" + std::string(agency));
}
std::string piece_path(std::string_view id, std::string_view rest) {
  return path_with("/needs/evidence/", id, rest);
}

std::optional<Cycle> cycle_of(const Visit& visit, Site& site) {
  return store::find_cycle(site.db(), visit.variable);
}

std::optional<Cycle> cycle_to_read(const Visit& visit, Site& site) {
  auto cycle = cycle_of(visit, site);
  if (cycle && cycle->state != CycleState::final && !visit.may(Right::enter_evidence))
    return std::nullopt;
  return cycle;
}

needs::NeedsDrawn drawn_for(const Visit& visit, Site& site, const Cycle& cycle) {
  return needs::draw_up(site.house.site, site.db(), cycle, needs::stands_at(cycle, visit.now));
}

Link back_to(const Visit& visit, const Cycle& cycle) {
  if (!visit.may(Right::enter_evidence))
    return {"Back to learning needs", "/needs"};
  return {"Back to the learning needs of " + cycle.name, cycle_path(cycle.id)};
}

std::optional<PieceAt> piece_of(const Visit& visit, Site& site) {
  auto file = store::find_evidence(site.db(), visit.variable);
  if (!file)
    return std::nullopt;
  Cycle cycle = store::find_cycle(site.db(), file->piece.cycle).value();
  return PieceAt{std::move(cycle), std::move(*file)};
}

std::string offer_path(std::string_view id, std::string_view rest) {
  return path_with("/needs/programme/", id, rest);
}

std::optional<OfferAt> offer_of(const Visit& visit, Site& site) {
  auto row = store::find_programme_row(site.db(), visit.variable);
  if (!row)
    return std::nullopt;
  Cycle cycle = store::find_cycle(site.db(), row->cycle).value();
  return OfferAt{std::move(cycle), std::move(*row)};
}

std::string action_path(std::string_view id, std::string_view rest) {
  return path_with("/needs/actions/", id, rest);
}

std::optional<ActionAt> action_of(const Visit& visit, Site& site) {
  auto action = store::find_action(site.db(), visit.variable);
  if (!action)
    return std::nullopt;
  Cycle cycle = store::find_cycle(site.db(), action->cycle).value();
  return ActionAt{std::move(cycle), std::move(*action)};
}

std::string said_path(std::string_view id, std::string_view rest) {
  return path_with("/needs/said/", id, rest);
}

Html how_far(const Action& action, Day today) {
  Html cell;
  if (action.is_overdue(today)) {
    tag(cell, "Overdue", Shade::red);
    cell.text(" ");
  }
  cell.text(row_of(action.state).title);
  return cell;
}

int edition_seen(const Visit& visit) {
  const std::string_view text = visit.form["seen"];
  int edition = 0;
  std::from_chars(text.data(), text.data() + text.size(), edition);
  return edition;
}

needs::Doer doer_of(const Visit& visit) { return {visit.staff->person, visit.now}; }

std::string days_in_words(const Cycle& cycle) {
  return long_text(cycle.starts_on) + " to " + long_text(cycle.ends_on);
}

Shade shade_of(CycleState state) {
  switch (state) {
    case CycleState::draft:
      return Shade::yellow;
    case CycleState::agreed:
      return Shade::blue;
    case CycleState::final:
      break;
  }
  return Shade::green;
}

Shade shade_of(OfferState state) {
  switch (state) {
    case OfferState::planned:
      return Shade::blue;
    case OfferState::under_way:
      return Shade::yellow;
    case OfferState::done:
      return Shade::green;
    case OfferState::dropped:
      break;
  }
  return Shade::grey;
}

void lead_on(Html& page, const Cycle& cycle, std::string_view here) {
  page.open("p").text(days_in_words(cycle) + " ");
  tag(page, row_of(cycle.state).title, shade_of(cycle.state));
  page.close("p");
  const auto* place = std::ranges::find(cycle_places, here, &CyclePlace::rest);
  if (cycle.figures_at && place != std::end(cycle_places) && place->has_figures)
    paragraph(page, "These are the figures that were agreed, as they stood on " +
                        long_text(london_day(*cycle.figures_at)) + " at " +
                        london_time(*cycle.figures_at) +
                        ". Results and evidence since then are not in them.");
  page.open("ul", {{"class", "app-places"}});
  for (const CyclePlace& other : cycle_places)
    if (other.rest != here) {
      page.open("li");
      add_link(page,
               {std::string(other.words), cycle_path(cycle.id, other.rest), "of " + cycle.name});
      page.close("li");
    }
  page.close("ul");
}

void choose_on_list(Html& page, const Filled& filled, const needs::ListWords& lists, List list,
                    ChoiceField field) {
  for (const Listed* listed : lists.all(list))
    if (!listed->closed_on || listed->name == filled.value(field.name))
      field.choices.push_back({listed->name, listed->title});
  select_field(page, filled, field);
}

std::string name_of(const Evidence& piece) {
  return piece.reference.empty() ? "Words deleted" : piece.reference;
}

std::string severity_in_words(int severity) {
  return std::to_string(severity) + " (" +
         std::string(all_severities.at(static_cast<std::size_t>(severity)).title) + ")";
}

std::string part_in_words(const needs::ListWords& lists, const Evidence& piece, EvidencePart part) {
  const EvidencePartRow& row = row_of(part);
  if (row.list)
    return lists.title(*row.list, text_of(piece, part));
  switch (part) {
    case EvidencePart::source:
      return std::string(row_of(piece.source).title);
    case EvidencePart::kind:
      return std::string(row_of(piece.kind).title);
    case EvidencePart::severity:
      return severity_in_words(piece.severity);
    case EvidencePart::found_on:
      return long_text(piece.found_on);
    case EvidencePart::strategic:
      return piece.strategic
                 ? std::string(all_strategic.at(static_cast<std::size_t>(*piece.strategic)).title)
                 : std::string();
    default:
      return text_of(piece, part);
  }
}

std::string about_in_words(const needs::ListWords& lists, const Evidence& piece) {
  std::string words;
  for (const EvidencePart part :
       {piece.agency.empty() ? EvidencePart::sector : EvidencePart::agency, EvidencePart::role,
        EvidencePart::area})
    if (const std::string text = part_in_words(lists, piece, part); !text.empty())
      words += (words.empty() ? "" : "; ") + text;
  return words;
}

void place_score(Html& cell, const analysis::needs::Standing& standing) {
  const auto score = standing.told_score();
  if (!score || !standing.tells_how_sure())
    return;
  const auto& interval = standing.topic.interval;
  place_on_scale(
      cell, {.low = interval.low, .value = *score, .high = interval.high, .from = 0, .to = 100});
}

WhatWasDone needs_done_words(const Visit& visit) {
  if (visit.query["done"] != "brought-in")
    return said_done(all_done, visit);
  const std::string_view text = visit.query["added"];
  std::size_t added = 0;
  std::from_chars(text.data(), text.data() + text.size(), added);
  return count_of(added, "piece of evidence has", "pieces of evidence have") + " been brought in.";
}

}  // namespace earshot::web
