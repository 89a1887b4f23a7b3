// SPDX-License-Identifier: Apache-2.0
#include "answers/keep_mixed.h"

#include <algorithm>
#include <map>

#include "store/data_keys.h"
#include "store/pending.h"
#include "store/releases.h"
#include "store/responses.h"
#include "store/surveys.h"
#include "store/words.h"

namespace earshot::answers {
namespace {

constexpr std::string_view derived_prefix = "derived.";

// Derived values are few words a plugin chose; each name is one more field, its values its options.
Codebook with_derived(const OpenedUnit& opened) {
  std::map<std::string, std::vector<std::string>> values;
  for (const OpenedRow& row : opened.rows)
    for (const host::Derived& derived : row.derived)
      values[derived.name].push_back(derived.value);
  Codebook codebook = opened.coding.kept();
  for (auto& [name, options] : values) {
    std::ranges::sort(options);
    options.erase(std::unique(options.begin(), options.end()), options.end());
    codebook.fields.push_back(
        {std::string(derived_prefix) + name, FieldKind::choice, std::move(options)});
  }
  return codebook;
}

// Sorted random ids are a fair shuffle, and writing in the order of the key leaves no trace of any
// other order in the file.
template <class Row, class Write>
void write_shuffled(const std::vector<Row>& rows, Write write) {
  std::vector<std::pair<std::string, const Row*>> shuffled;
  for (const Row& row : rows)
    shuffled.emplace_back(random_bytes(16), &row);
  std::ranges::sort(shuffled);
  for (const auto& [id, row] : shuffled)
    write(id, *row);
}

std::string inside_of(const OpenedRow& row, const Codebook& codebook, std::size_t plain_fields) {
  std::string inside = row.coded;
  for (std::size_t i = plain_fields; i < codebook.fields.size(); ++i) {
    const Field& field = codebook.fields[i];
    std::vector<std::string> values;
    for (const host::Derived& derived : row.derived)
      if (field.question.substr(derived_prefix.size()) == derived.name)
        values = {derived.value};
    write_code(inside, field, !values.empty(), &values);
  }
  return inside + row.tail;
}

}  // namespace

bool all_sealed(Database& db, const UnitToMix& unit) {
  return std::ranges::all_of(unit.surveys, [&](const Survey& survey) {
    const auto now = store::find_survey(db, survey.id);
    return now && (now->state == SurveyState::closed || now->state == SurveyState::waiting);
  });
}

bool keep_mixed(Database& db, const UnitToMix& unit, const OpenedUnit& opened,
                const Release& release, const Key& wrapping) {
  if (!all_sealed(db, unit))
    return false;
  const Codebook codebook = with_derived(opened);
  const std::size_t plain_fields = opened.coding.kept().fields.size();
  const Key data_key = Key::random();
  store::add_release(db, release, codebook);
  store::add_data_key(db, release.id, wrapping, data_key);
  write_shuffled(opened.rows, [&](const std::string& id, const OpenedRow& row) {
    store::add_response(db, release.id, id,
                        seal_value(data_key, response_place(release.id + to_hex(id)),
                                   inside_of(row, codebook, plain_fields)));
  });
  write_shuffled(opened.words, [&](const std::string& id, const OpenedWords& words) {
    store::add_words(db, release.id, id, words.question,
                     seal_value(data_key, words_place(release.id + to_hex(id)), words.inside));
  });
  for (const Survey& survey : unit.surveys) {
    store::delete_boxes(db, survey.id);
    store::mark_released(db, survey.id, release.id);
  }
  return true;
}

}  // namespace earshot::answers
