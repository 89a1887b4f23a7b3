// SPDX-License-Identifier: Apache-2.0
#include "answers/keep_mixed.h"

#include <algorithm>

#include "store/data_keys.h"
#include "store/json.h"
#include "store/pending.h"
#include "store/responses.h"
#include "store/surveys.h"
#include "store/words.h"

namespace earshot::answers {
namespace {

// Sorted random ids are a fair shuffle, and writing in the order of the key leaves no trace of any
// other order in the file.
template <class Row>
std::vector<std::pair<std::string, const Row*>> shuffled(const std::vector<Row>& rows) {
  std::vector<std::pair<std::string, const Row*>> order;
  order.reserve(rows.size());
  for (const Row& row : rows)
    order.emplace_back(random_bytes(16), &row);
  std::ranges::sort(order);
  return order;
}

// All rows of a release are of one length.
std::string inside_of(const OpenedRow& row, std::size_t beside_bytes) {
  std::string inside = row.coded + row.beside;
  inside.resize(row.coded.size() + beside_bytes);
  return inside;
}

}  // namespace

bool all_sealed(Database& db, const UnitToMix& unit) {
  return std::ranges::all_of(unit.surveys, [&](const Survey& survey) {
    const auto now = store::find_survey(db, survey.id);
    return now && (now->state == SurveyState::closed || now->state == SurveyState::waiting);
  });
}

SealedMix seal_mix(const OpenedUnit& opened, const Release& release, const Key& needs) {
  SealedMix sealed;
  std::size_t beside_bytes = 0;
  for (const OpenedRow& row : opened.rows)
    beside_bytes = std::max(beside_bytes, row.beside.size());
  for (const auto& [id, row] : shuffled(opened.rows))
    sealed.responses.push_back({id, "",
                                seal_value(sealed.data_key, response_place(release.id + to_hex(id)),
                                           inside_of(*row, beside_bytes))});
  for (const auto& [id, words] : shuffled(opened.words))
    sealed.words.push_back(
        {id, words->question,
         seal_value(sealed.data_key, words_place(release.id + to_hex(id)), words->inside)});
  sealed.sums.needs =
      seal_value(needs, needs_place(release.id), store::to_json(opened.needs.sums(release.floor)));
  if (const auto pairs = opened.pairs.tables(release.floor); !pairs.empty())
    sealed.sums.pairs = seal_value(needs, pairs_place(release.id), store::to_json(pairs));
  return sealed;
}

bool keep_mixed(Database& db, const UnitToMix& unit, const Release& release,
                const Codebook& codebook, const SealedMix& sealed, const Key& wrapping) {
  if (!all_sealed(db, unit))
    return false;
  store::add_release(db, release, codebook, sealed.sums);
  store::add_data_key(db, release.id, wrapping, sealed.data_key);
  for (const SealedRow& row : sealed.responses)
    store::add_response(db, release.id, row.id, row.sealed);
  for (const SealedRow& row : sealed.words)
    store::add_words(db, release.id, row.id, row.question, row.sealed);
  for (const Survey& survey : unit.surveys) {
    store::delete_boxes(db, survey.id);
    store::mark_released(db, survey.id, release.id);
  }
  return true;
}

}  // namespace earshot::answers
