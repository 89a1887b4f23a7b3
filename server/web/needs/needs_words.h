// SPDX-License-Identifier: Apache-2.0
// What pages of the learning needs analysis have in common: where they stand, whose they are, and a piece
// of evidence in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/action.h"
#include "model/cycle.h"
#include "model/evidence.h"
#include "model/programme.h"
#include "needs/cycle_steps.h"
#include "needs/drawn.h"
#include "needs/list_words.h"
#include "web/components.h"
#include "web/layout.h"
#include "web/visit.h"

namespace earshot::web {

std::string cycle_path(std::string_view id, std::string_view rest = {});  // "/needs/ID/evidence"
// Where an agency's training return is entered.
std::string returns_path(const Cycle& cycle, std::string_view agency);
std::string piece_path(std::string_view id, std::string_view rest = {});  // "/needs/evidence/ID"

// Of the address; absent if there is none.
std::optional<Cycle> cycle_of(const Visit& visit, Site& site);
// For pages that anybody may read once the cycle is final.
std::optional<Cycle> cycle_to_read(const Visit& visit, Site& site);
// As it stands now, or as it was agreed.
needs::NeedsDrawn drawn_for(const Visit& visit, Site& site, const Cycle& cycle);
Link back_to(const Visit& visit, const Cycle& cycle);  // from such a page
struct PieceAt {
  Cycle cycle;
  EvidenceOnFile file;
  // Whether it may be changed or withdrawn.
  bool is_open() const { return cycle.takes_evidence() && file.stands(); }
};
std::optional<PieceAt> piece_of(const Visit& visit, Site& site);

std::string offer_path(std::string_view id, std::string_view rest = {});  // "/needs/programme/ID"
struct OfferAt {
  Cycle cycle;
  ProgrammeRow row;
};
std::optional<OfferAt> offer_of(const Visit& visit, Site& site);

std::string action_path(std::string_view id, std::string_view rest = {});  // "/needs/actions/ID"
struct ActionAt {
  Cycle cycle;
  Action action;
};
std::optional<ActionAt> action_of(const Visit& visit, Site& site);
std::string said_path(std::string_view id, std::string_view rest = {});  // "/needs/said/ID"
// That it is overdue, before how far it has come.
Html how_far(const Action& action, Day today);

// The edition of which the form says that it was seen; 0: there was none.
int edition_seen(const Visit& visit);

needs::Doer doer_of(const Visit& visit);

std::string days_in_words(const Cycle& cycle);  // "1 April 2026 to 31 March 2027"
Shade shade_of(CycleState state);
Shade shade_of(OfferState state);

// How the cycle stands, and its other pages; `here`: the one that this is, as its address ends.
void lead_on(Html& page, const Cycle& cycle, std::string_view here);
// What the field offers, and below that what is on the list; what has left it where it stands already.
void choose_on_list(Html& page, const Filled& filled, const needs::ListWords& lists, List list,
                    ChoiceField field);

// Its reference; or that its words have been deleted.
std::string name_of(const Evidence& piece);
std::string severity_in_words(int severity);  // "3 (Finding)"
// One part as people read it; empty if nothing is said of it.
std::string part_in_words(const needs::ListWords& lists, const Evidence& piece, EvidencePart part);
// Agency or sector, role group and area; empty if it is about no one in particular.
std::string about_in_words(const needs::ListWords& lists, const Evidence& piece);

// The score on a scale of 100 with how sure it is; nothing where that is not known.
void place_score(Html& cell, const analysis::needs::Standing& standing);

// The way back after something was done: "?done=NAME", said there.
WhatWasDone needs_done_words(const Visit& visit);

}  // namespace earshot::web
