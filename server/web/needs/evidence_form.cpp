// SPDX-License-Identifier: Apache-2.0
// A piece of evidence is entered, or takes the place of another.
#include "needs/entering.h"
#include "needs/read_evidence.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/evidence_fields.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view stands_already =
    "A piece of this source, paragraph and topic stands already, about the same people. Change "
    "that one, or write which paragraph this is";
constexpr std::string_view says_the_same =
    "Nothing here is otherwise than it was. Change something, or go back";

constexpr std::string_view somebody_was_quicker =
    "Somebody else changed this while you were at it. What you typed stands below. Compare it with "
    "what stands now, then save again";

// A new piece has no `before`; a change is one that takes its place.
struct Entering {
  Cycle cycle;
  std::optional<Evidence> before;

  std::string path() const {
    return before ? piece_path(before->id, "change") : cycle_path(cycle.id, "evidence/new");
  }
  Link back() const {
    return before ? Link{"Back to the evidence", piece_path(before->id)}
                  : Link{"Back to the evidence of " + cycle.name, cycle_path(cycle.id, "evidence")};
  }
};

Page form_page(const Visit& visit, Site& site, const Entering& entering, const Filled& filled) {
  Sheet sheet{
      .title = entering.before ? "Change evidence" : "Enter evidence for " + entering.cycle.name,
      .problems = filled.problems,
      .back = entering.back()};
  Html& page = sheet.inside;
  if (entering.before)
    paragraph(page,
              "What you save takes the place of what stands now. That stays on file, with who "
              "entered it and when.");
  open_form(page, visit, entering.path());
  draw_evidence(page, filled, site.db());
  button(page, entering.before ? "Save in its place" : "Enter it");
  page.close("form");
  return shown(visit, site, sheet);
}

// What took its place, and what took the place of that; absent where nothing of it may be changed any more.
std::optional<PieceAt> what_stands_for(Site& site, const PieceAt& at) {
  PieceAt latest = at;
  while (!latest.file.superseded_by.empty()) {
    auto next = store::find_evidence(site.db(), latest.file.superseded_by);
    if (!next)
      return std::nullopt;
    latest.file = std::move(*next);
  }
  return latest.is_open() ? std::optional(std::move(latest)) : std::nullopt;
}

// Whoever was slower loses nothing of what they typed.
Page after_somebody(const Visit& visit, Site& site, const PieceAt& at) {
  const auto latest = what_stands_for(site, at);
  if (!latest)
    return see_other(piece_path(at.file.piece.id) + "?done=too-late");
  return form_page(visit, site, {latest->cycle, latest->file.piece},
                   {visit.form, {problem_at("source", somebody_was_quicker)}});
}

std::optional<Page> instead_of_done(needs::Entered entered, const Visit& visit, const House& house,
                                    const Entering& entering) {
  Site site(house);
  const auto again = [&](std::string_view field, std::string_view sentence) {
    return form_page(visit, site, entering, {visit.form, {problem_at(field, sentence)}});
  };
  switch (entered) {
    case needs::Entered::there_already:
      return again("reference", stands_already);
    case needs::Entered::the_same:
      return again("source", says_the_same);
    case needs::Entered::too_late:
      if (const auto at = entering.before ? piece_of(visit, site) : std::nullopt)
        return after_somebody(visit, site, *at);
      return see_other(cycle_path(entering.cycle.id, "evidence?done=closed"));
    case needs::Entered::yes:
      break;
  }
  return std::nullopt;
}

Outcome take(const Visit& visit, Site& site, const Entering& entering) {
  const needs::ListWords lists(store::find_listed(site.db()));
  const Evidence* before = entering.before ? &*entering.before : nullptr;
  needs::ReadEvidence read =
      needs::read_evidence(evidence_typed(visit.form), lists, entering.cycle, visit.today, before);
  if (!read.problems.empty())
    return form_page(visit, site, entering, {visit.form, std::move(read.problems)});
  read.piece.id = needs::new_evidence_id();
  read.piece.entered_by = visit.staff->person;
  read.piece.entered_at = visit.now;
  if (before != nullptr)
    read.piece.supersedes = before->id;
  return {see_other(piece_path(read.piece.id) +
                    (before == nullptr ? "?done=entered" : "?done=superseded")),
          [visit, entering, piece = read.piece, &house = site.house](Database& db) {
            const needs::Entered entered =
                entering.before ? needs::supersede(db, piece) : needs::enter(db, piece);
            return instead_of_done(entered, visit, house, entering);
          }};
}

// Absent: there is no such cycle or piece. With a page: it takes no evidence, or does not stand.
struct MayEnter {
  std::optional<Entering> entering;
  std::optional<Page> instead;
};
MayEnter new_in_cycle(const Visit& visit, Site& site) {
  auto cycle = cycle_of(visit, site);
  if (!cycle)
    return {std::nullopt, not_found(site)};
  if (!cycle->takes_evidence())
    return {std::nullopt, see_other(cycle_path(cycle->id, "evidence?done=closed"))};
  return {Entering{std::move(*cycle), std::nullopt}, std::nullopt};
}
MayEnter instead_of_piece(const Visit& visit, Site& site) {
  auto at = piece_of(visit, site);
  if (!at)
    return {std::nullopt, not_found(site)};
  if (!at->is_open())
    return {std::nullopt, see_other(piece_path(at->file.piece.id) + "?done=too-late")};
  return {Entering{std::move(at->cycle), std::move(at->file.piece)}, std::nullopt};
}

}  // namespace

Outcome ask_evidence(const Visit& visit, Site& site) {
  MayEnter may = new_in_cycle(visit, site);
  return may.entering ? form_page(visit, site, *may.entering, {}) : std::move(may.instead.value());
}

Outcome add_evidence(const Visit& visit, Site& site) {
  MayEnter may = new_in_cycle(visit, site);
  return may.entering ? take(visit, site, *may.entering) : std::move(may.instead.value());
}

Outcome ask_piece_change(const Visit& visit, Site& site) {
  MayEnter may = instead_of_piece(visit, site);
  if (!may.entering)
    return std::move(may.instead.value());
  return form_page(visit, site, *may.entering, {fields_of_evidence(*may.entering->before), {}});
}

Outcome change_piece(const Visit& visit, Site& site) {
  if (const auto at = piece_of(visit, site); at && !at->is_open())
    return after_somebody(visit, site, *at);
  MayEnter may = instead_of_piece(visit, site);
  return may.entering ? take(visit, site, *may.entering) : std::move(may.instead.value());
}

}  // namespace earshot::web
