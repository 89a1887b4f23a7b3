// SPDX-License-Identifier: Apache-2.0
#include "staff/second_step.h"

#include "base/one_time_codes.h"
#include "base/readable_codes.h"
#include "store/second_steps.h"

namespace earshot::staff {
namespace {

constexpr std::size_t recovery_codes = 10;
constexpr std::size_t recovery_code_letters = 12;  // 58 bits, at ten guesses in five minutes

Place second_step_place(std::string_view person) { return {"person", "second_step", person}; }

std::string recovery_hash(const Key& key, std::string_view person, std::string_view code) {
  return keyed_hash(key, "recovery code of " + std::string(person), letters_of(code));
}

}  // namespace

Key staff_key(answers::Site& site) { return answers::house_key(site, staff_key_name); }

std::string secret_to_set_up(Database& db, const Key& key, std::string_view person,
                             std::string_view session) {
  const std::string present = store::second_step_of(db, person).value_or("");
  return keyed_hash(key, "second step to set up in " + std::string(session), present)
      .substr(0, one_time_secret_bytes);
}

SetUp set_up_second_step(Database& db, const Key& key, const ToSetUp& wanted, std::string_view code,
                         const Coming& coming) {
  const auto open = find_session(db, coming.cookie, coming.now);
  if (!open || open->person.id != wanted.person)
    return SetUp::late;
  const auto step = find_one_time_step(wanted.secret, letters_of(code), coming.now);
  if (!step)
    return SetUp::wrong;
  return keep_second_step(db, key, wanted, *step) ? SetUp::done : SetUp::late;
}

bool keep_second_step(Database& db, const Key& key, const ToSetUp& wanted, std::int64_t step) {
  const std::string sealed = seal_value(key, second_step_place(wanted.person), wanted.secret);
  return store::set_second_step(db, wanted.person, wanted.before, sealed, step);
}

std::vector<std::string> new_recovery_codes() {
  std::vector<std::string> codes(recovery_codes);
  for (std::string& code : codes)
    code = in_fours(random_letters(recovery_code_letters));
  return codes;
}

void keep_recovery_codes(Database& db, const Key& key, std::string_view person,
                         const std::vector<std::string>& codes) {
  std::vector<std::string> hashes;
  for (const std::string& code : codes)
    hashes.push_back(recovery_hash(key, person, code));
  store::replace_recovery_codes(db, person, hashes);
}

Code use_code(Database& db, const Key& key, std::string_view person, std::string_view typed,
              Moment now) {
  const std::string letters = letters_of(typed);
  if (letters.size() == recovery_code_letters)
    return store::use_recovery_code(db, person, recovery_hash(key, person, letters))
               ? Code::recovery
               : Code::wrong;
  if (store::wrong_codes(db, person) >= most_wrong_codes)
    return Code::stopped;
  const auto sealed = store::second_step_of(db, person);
  const auto secret = sealed ? open_value(key, second_step_place(person), *sealed) : std::nullopt;
  const auto step = secret ? find_one_time_step(*secret, letters, now) : std::nullopt;
  return step && store::use_step(db, person, *step) ? Code::telephone : Code::wrong;
}

}  // namespace earshot::staff
