// SPDX-License-Identifier: Apache-2.0
// What this document is, how far it has been agreed, and what it rests on.
#include "base/secrets.h"
#include "base/text.h"
#include "needs/drawn_words.h"
#include "needs/needs_files.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"
#include "store/partnership.h"

namespace earshot::needs {
namespace {

constexpr std::size_t shown_of_hash =
    16;  // hex digits: enough that no two papers share them by chance
constexpr std::size_t a_group = 4;

// "3f2a 91bc 0d4e 77aa", which two people can read out to one another.
std::string check_figure(const NeedsDrawn& drawn) {
  const std::string hex = to_hex(sha256(as_json(drawn))).substr(0, shown_of_hash);
  std::string groups;
  for (std::size_t at = 0; at < hex.size(); at += a_group)
    groups += (at == 0 ? "" : " ") + hex.substr(at, a_group);
  return groups;
}

std::string state_in_words(const Cycle& cycle) {
  switch (cycle.state) {
    case CycleState::draft:
      return "This is a draft: nobody has agreed it, and anything in it may still change.";
    case CycleState::agreed:
      return "It was agreed by " + cycle.agreed_by + " on " + long_text(*cycle.agreed_on) +
             ", and is not yet final.";
    case CycleState::final:
      break;
  }
  return "It was agreed by " + cycle.agreed_by + " on " + long_text(*cycle.agreed_on) +
         ", and has been final since " + long_text(*cycle.final_on) + ".";
}

std::string what_is_missing(int unopened) {
  return "What " +
         how_many(static_cast<std::size_t>(unopened), "set of results says",
                  "sets of results say") +
         " of learning needs could not be read, because the key is not there: this analysis is not "
         "whole. The section on where figures come from says which.";
}

std::vector<std::string> sentences_of(const ReportFrom& from) {
  const CycleGathered& gathered = from.drawn.gathered;
  std::vector<std::string> sentences{
      "This is the learning needs analysis of " + store::find_partnership(from.db).called() +
          " for " + gathered.cycle.name + ", from " + long_text(gathered.cycle.starts_on) + " to " +
          long_text(gathered.cycle.ends_on) + ", as it stood on " +
          long_text(london_day(gathered.as_of)) + " at " + london_time(gathered.as_of) + ".",
      state_in_words(gathered.cycle)};
  if (agreed_since(gathered))
    sentences.emplace_back(agreed_as_it_is_now);
  if (gathered.unopened > 0)
    sentences.push_back(what_is_missing(gathered.unopened));
  return sentences;
}

void add_state(ReportTable& table, const Cycle& cycle) {
  const std::string rests = "The cycle, version " + std::to_string(cycle.edition);
  table.rows.push_back({"Cycle", cycle.name, rests});
  table.rows.push_back({"First day", cycle.starts_on, rests});
  table.rows.push_back({"Last day", cycle.ends_on, rests});
  table.rows.push_back({"State", std::string(row_of(cycle.state).title), rests});
  if (cycle.agreed_on) {
    table.rows.push_back({"Agreed by", cycle.agreed_by, rests});
    table.rows.push_back({"Agreed on", *cycle.agreed_on, rests});
  }
  if (cycle.final_on)
    table.rows.push_back({"Final since", *cycle.final_on, rests});
}

void add_what_it_rests_on(ReportTable& table, const ReportFrom& from) {
  const NeedsDrawn& drawn = from.drawn;
  const CycleGathered& gathered = drawn.gathered;
  const Numbering numbers(from);
  table.rows.push_back(
      {"As it stood on", london_day(gathered.as_of), "The day that was asked for"});
  table.rows.push_back(
      {"Results that count", counted(gathered.releases.size()), numbers.of(gathered.releases)});
  table.rows.push_back({"Answers in them", drawn.answered(), numbers.of(gathered.releases)});
  table.rows.push_back(
      {"Pieces of evidence", counted(gathered.pieces.size()), numbers.of(gathered.pieces)});
  if (gathered.before)
    table.rows.push_back(
        {"Compared with", gathered.before->name, numbers.of(gathered.releases_before)});
  table.rows.push_back(
      {"Results without their key", gathered.unopened,
       gathered.unopened == 0 ? "Nothing" : "The section Where figures come from"});
  table.rows.push_back({"Check figure", check_figure(drawn), "The whole analysis"});
}

}  // namespace

ReportSection cover_section(const ReportFrom& from) {
  ReportSection section{.name = "cover",
                        .title = "Cover and status",
                        .part = ReportPart::document,
                        .sentences = sentences_of(from),
                        .tables = {}};
  ReportTable table{.name = "status",
                    .title = "How it stands, and what it rests on",
                    .heading = {"What", "How it stands", "Rests on"},
                    .rows = {},
                    .notes = {},
                    .when_empty = {}};
  table.rows.push_back(
      {"Partnership", store::find_partnership(from.db).called(), "The partnership's settings"});
  add_state(table, from.drawn.gathered.cycle);
  add_what_it_rests_on(table, from);
  table.notes = {
      "Two papers with the same check figure say the same of needs, figure for figure. It is the "
      "beginning of the SHA-256 of the analysis as JSON; programme, actions and what was said and "
      "done are no part of it.",
      "R1, E1 and the like are numbers of results and of evidence: the sections Where figures come "
      "from and Other evidence say which they are."};
  section.tables.push_back(std::move(table));
  return section;
}

}  // namespace earshot::needs
