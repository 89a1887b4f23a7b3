// SPDX-License-Identifier: Apache-2.0
// One piece of evidence, and what has become of it: what it took the place of and what has taken its
// place, each with who did it and when.
#include "base/text.h"
#include "model/deleted_words.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/record_words.h"

namespace earshot::web {
namespace {

std::string entered_in_words(Site& site, const Evidence& piece) {
  return doer_in_words(site, piece.entered_by) + ", " + when(piece.entered_at);
}

std::string by_the_rubric(const Evidence& piece) {
  return severity_in_words(piece.severity) + ". " +
         std::string(all_severities.at(static_cast<std::size_t>(piece.severity)).rubric);
}

void what_it_says(Html& page, Site& site, const needs::ListWords& lists, const Evidence& piece) {
  std::vector<SummaryRow> rows;
  for (const EvidencePartRow& row : all_evidence_parts) {
    std::string words = row.part == EvidencePart::severity ? by_the_rubric(piece)
                                                           : part_in_words(lists, piece, row.part);
    if (words.empty() && row.needed)
      words = words_deleted;
    if (!words.empty())
      rows.push_back({std::string(row.title), words});
  }
  rows.push_back({"Entered by", entered_in_words(site, piece)});
  summary_list(page, rows);
}

// What it is no more, before anything else.
void say_how_it_stands(Html& page, Site& site, const EvidenceOnFile& file) {
  if (file.withdrawn) {
    const Withdrawal& gone = *file.withdrawn;
    notice(page, "Withdrawn",
           "It counts no more. " + doer_in_words(site, gone.withdrawn_by) + ", " +
               when(gone.withdrawn_at) + ": " + gone.reason);
  } else if (!file.superseded_by.empty()) {
    Html inside;
    inside.text("It counts no more. ");
    add_link(inside, {"See what stands in its place", piece_path(file.superseded_by)});
    notice(page, "Changed since", std::move(inside));
  }
}

// "Severity: 4 (Most serious), before that 3 (Finding)". Long words stand where they were entered.
std::string change_in_words(const needs::ListWords& lists, const Evidence& before,
                            const Evidence& after, EvidencePart part) {
  const auto said = [&](const Evidence& piece) {
    const std::string words = part_in_words(lists, piece, part);
    return words.empty() ? std::string("nothing") : words;
  };
  const std::string title(row_of(part).title);
  return part == EvidencePart::finding
             ? title + ": in other words"
             : title + ": " + said(after) + ", before that " + said(before);
}

Inside changes_in_words(const needs::ListWords& lists, const Evidence& before,
                        const Evidence& after) {
  std::vector<std::string> lines;
  for (const EvidencePart part : differences(before, after))
    lines.push_back(change_in_words(lists, before, after, part));
  if (lines.empty())
    return Inside("The words were deleted");
  Html cell;
  bullets(cell, lines);
  return cell;
}

void its_history(Html& page, Site& site, const needs::ListWords& lists, const Evidence& piece) {
  const auto history = store::history_of_evidence(site.db(), piece.id);
  if (history.size() < 2)
    return;
  page.element("h2", "Its history");
  Table rows{.id = "history",
             .caption = "What was entered, the first first",
             .columns = {{"When"}, {"Who"}, {"What"}}};
  for (std::size_t at = 0; at < history.size(); ++at) {
    const Evidence& each = history[at].piece;
    Html moment;
    if (each.id == piece.id)
      moment.text(when(each.entered_at) + " (this one)");
    else
      add_link(moment, {when(each.entered_at), piece_path(each.id)});
    rows.rows.push_back(
        {std::move(moment), doer_in_words(site, each.entered_by),
         at == 0 ? Inside("Entered") : changes_in_words(lists, history[at - 1].piece, each)});
  }
  table(page, rows);
}

}  // namespace

Outcome show_piece(const Visit& visit, Site& site) {
  const auto at = piece_of(visit, site);
  if (!at)
    return not_found(site);
  const Evidence& piece = at->file.piece;
  const needs::ListWords lists(store::find_listed(site.db()));
  Sheet sheet{
      .title = name_of(piece),
      .back = {"Back to the evidence of " + at->cycle.name, cycle_path(at->cycle.id, "evidence")},
      .done = needs_done_words(visit)};
  Html& page = sheet.inside;
  say_how_it_stands(page, site, at->file);
  what_it_says(page, site, lists, piece);
  if (at->is_open()) {
    open_buttons(page);
    link_button(page, "Change", piece_path(piece.id, "change"));
    link_button(page, "Withdraw", piece_path(piece.id, "withdraw"), Weight::secondary);
    page.close("div");
  }
  its_history(page, site, lists, piece);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
