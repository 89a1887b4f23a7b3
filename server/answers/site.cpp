// SPDX-License-Identifier: Apache-2.0
#include "answers/site.h"

#include <stdexcept>

#include "store/notes.h"

namespace earshot::answers {
namespace {

constexpr std::string_view chain = "chain-";

}  // namespace

std::string survey_key(std::string_view survey) { return "survey-" + std::string(survey); }
std::string keeping_key(std::string_view release) { return "keep-" + std::string(release); }
std::string contacts_key(std::string_view survey) { return "contacts-" + std::string(survey); }
std::string chain_key(Day until) { return std::string(chain) + to_text(until); }

std::optional<Day> chain_until(std::string_view name) {
  if (!name.starts_with(chain))
    return std::nullopt;
  return parse_day(name.substr(chain.size()));
}

Key house_key(Site& site, std::string_view name) {
  const std::string note = std::string(name) + " key";
  const auto used = [&] { return store::find_note(*site.data.snapshot(), note); }();
  if (!used) {
    const Key key = site.keys.find_or_make(name);
    site.data.writer().run([&](Database& db) { store::keep_note(db, note, to_hex(key_id(key))); });
    return key;
  }
  const auto key = site.keys.is_damaged(name) ? std::nullopt : site.keys.find(name);
  if (key && to_hex(key_id(*key)) == *used)
    return *key;
  throw std::runtime_error(
      "The " + note + " that this database was used with is not in the key folder " +
      site.keys.first().string() +
      ". Put the right key folder there. If it is lost for good, restore a backup with --new-keys: "
      "personal links that were sent before stop working.");
}

std::optional<Key> find_house_key(Site& site, std::string_view name) {
  const auto used = store::find_note(*site.data.snapshot(), std::string(name) + " key");
  const auto key = site.keys.is_damaged(name) ? std::nullopt : site.keys.find(name);
  return key && used && to_hex(key_id(*key)) == *used ? key : std::nullopt;
}

// A key of the same name could come from elsewhere, so it is held against the survey's public one.
std::optional<BoxKeys> find_box_keys(KeyFolder& keys, const Survey& survey) {
  if (keys.is_damaged(survey_key(survey.id)))
    return std::nullopt;
  const auto key = keys.find(survey_key(survey.id));
  if (!key)
    return std::nullopt;
  BoxKeys found = BoxKeys::from_private(*key);
  if (found.public_key != survey.public_key)
    return std::nullopt;
  return found;
}

std::string box_context(std::string_view survey) { return "pending|" + std::string(survey); }

}  // namespace earshot::answers
