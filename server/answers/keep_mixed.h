// SPDX-License-Identifier: Apache-2.0
// Keeps what the mix made: sealed first, with nobody waiting, then written in one change - release,
// rows and words under new random ids, no boxes.
#pragma once

#include "answers/open_unit.h"
#include "base/database.h"
#include "store/releases.h"

namespace earshot::answers {

struct SealedRow {
  std::string id;
  std::string question;  // of words
  std::string sealed;
};

struct SealedMix {
  Key data_key = Key::random();
  std::vector<SealedRow> responses;  // in the order of their ids, which is a fair shuffle
  std::vector<SealedRow> words;
  store::SealedSums sums;
};

SealedMix seal_mix(const OpenedUnit& opened, const Release& release, const Key& needs);

bool all_sealed(Database& db, const UnitToMix& unit);

// False, with nothing written, if another process has mixed one of the surveys.
bool keep_mixed(Database& db, const UnitToMix& unit, const Release& release,
                const Codebook& codebook, const SealedMix& sealed, const Key& wrapping);

}  // namespace earshot::answers
