// SPDX-License-Identifier: Apache-2.0
// Evidence, as it was entered: pieces are added and withdrawn, never changed. Whether a cycle still takes
// evidence, and which of two people was quicker, is decided in the statement.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/evidence.h"

namespace earshot::store {

// All of a cycle's, with what became of each; the latest found first.
std::vector<EvidenceOnFile> evidence_of_cycle(Database& db, std::string_view cycle);
std::optional<EvidenceOnFile> find_evidence(Database& db, std::string_view id);
// What a piece took the place of, and what has taken its place since, itself among them: the first first.
std::vector<EvidenceOnFile> history_of_evidence(Database& db, std::string_view id);

// False if the cycle is no draft any more, or what it supersedes does not stand any more.
bool add_evidence(Database& db, const Evidence& piece);
// False if the cycle is no draft any more, or it does not stand any more.
bool withdraw_evidence(Database& db, const Withdrawal& withdrawal);
// Of a piece and of its whole history: reference and finding. The figures stay.
void remove_words_of_evidence(Database& db, std::string_view id);

}  // namespace earshot::store
