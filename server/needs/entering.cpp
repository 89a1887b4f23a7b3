// SPDX-License-Identifier: Apache-2.0
#include "needs/entering.h"

#include <algorithm>

#include "base/secrets.h"
#include "base/text.h"
#include "store/evidence.h"
#include "store/forgetting.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

bool stands_already(Database& db, const Evidence& piece) {
  const std::string key = key_of(piece);
  return std::ranges::any_of(
      store::evidence_of_cycle(db, piece.cycle), [&](const EvidenceOnFile& file) {
        return file.stands() && file.piece.id != piece.supersedes && key_of(file.piece) == key;
      });
}

Entered keep(Database& db, const Evidence& piece, std::string_view deed) {
  if (stands_already(db, piece))
    return Entered::there_already;
  if (!store::add_evidence(db, piece))
    return Entered::too_late;
  store::add_to_record(
      db, {.who = piece.entered_by, .at = piece.entered_at, .what = deed, .on = piece.id});
  return Entered::yes;
}

}  // namespace

std::string key_of_paragraph(const Evidence& piece) {
  return std::string(row_of(piece.source).name) + '\n' + folded(one_line(piece.reference)) + '\n' +
         piece.topic;
}

std::string key_of(const Evidence& piece) {
  std::string key = key_of_paragraph(piece);
  for (const std::string& about : {piece.agency, piece.sector, piece.role, piece.level, piece.area})
    key += '\n' + about;
  return key;
}

Entered enter(Database& db, const Evidence& piece) { return keep(db, piece, "entered-evidence"); }

Entered supersede(Database& db, const Evidence& piece) {
  const auto before = store::find_evidence(db, piece.supersedes);
  if (!before || !before->stands())
    return Entered::too_late;
  if (differences(before->piece, piece).empty())
    return Entered::the_same;
  return keep(db, piece, "changed-evidence");
}

bool withdraw(Database& db, const Withdrawal& withdrawal) {
  if (!store::withdraw_evidence(db, withdrawal))
    return false;
  if (withdrawal.words_removed) {
    store::remove_words_of_evidence(db, withdrawal.piece);
    store::owe_rewrite(db, london_day(withdrawal.withdrawn_at));
  }
  store::add_to_record(
      db, {.who = withdrawal.withdrawn_by,
           .at = withdrawal.withdrawn_at,
           .what = withdrawal.words_removed ? "removed-evidence-words" : "withdrew-evidence",
           .on = withdrawal.piece});
  return true;
}

std::string new_evidence_id() { return to_hex(random_bytes(6)); }

}  // namespace earshot::needs
