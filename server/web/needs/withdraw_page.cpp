// SPDX-License-Identifier: Apache-2.0
// A piece of evidence is withdrawn, with a reason; words that name somebody can be deleted with it.
#include "base/text.h"
#include "needs/entering.h"
#include "needs/read_evidence.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

std::string path_of(const PieceAt& at) { return piece_path(at.file.piece.id); }

Page withdraw_form(const Visit& visit, Site& site, const PieceAt& at, const Filled& filled) {
  Sheet sheet{.title = "Withdraw evidence",
              .problems = filled.problems,
              .back = {"Back to the evidence", path_of(at)}};
  Html& page = sheet.inside;
  inset(page, name_of(at.file.piece));
  paragraph(page,
            "It counts no more from now on. It stays on file with your reason, so that an analysis "
            "that was drawn up before can be understood. To correct it, change it instead.");
  open_form(page, visit, piece_path(at.file.piece.id, "withdraw"));
  long_field(page, filled,
             {.name = "reason",
              .label = "Why is it withdrawn?",
              .hint = "Name no child, no family and no colleague.",
              .rows = 3,
              .most = static_cast<int>(needs::longest_reason)});
  checkbox(page, filled, "names_somebody", "Delete its words, because they name somebody",
           "Reference and finding are deleted for good, here and in all its earlier wordings. "
           "Enter it again without the name.");
  button(page, "Withdraw it", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_withdrawal(const Visit& visit, Site& site) {
  const auto at = piece_of(visit, site);
  if (!at)
    return not_found(site);
  if (!at->is_open())
    return see_other(path_of(*at) + "?done=too-late");
  return withdraw_form(visit, site, *at, {});
}

Outcome withdraw_piece(const Visit& visit, Site& site) {
  const auto at = piece_of(visit, site);
  if (!at)
    return not_found(site);
  if (!at->is_open())
    return see_other(path_of(*at) + "?done=too-late");
  const Withdrawal wanted{.piece = at->file.piece.id,
                          .reason = tidy(visit.form["reason"]),
                          .withdrawn_by = visit.staff->person,
                          .withdrawn_at = visit.now,
                          .words_removed = visit.form["names_somebody"] == "yes"};
  if (Problems problems = needs::wrong_reason(wanted.reason); !problems.empty())
    return withdraw_form(visit, site, *at, {visit.form, std::move(problems)});
  return {see_other(path_of(*at) + "?done=withdrawn"),
          [wanted, path = path_of(*at)](Database& db) -> std::optional<Page> {
            if (needs::withdraw(db, wanted))
              return std::nullopt;
            return see_other(path + "?done=too-late");
          }};
}

}  // namespace earshot::web
