// SPDX-License-Identifier: Apache-2.0
#include "store/second_steps.h"

namespace earshot::store {

std::optional<std::string> second_step_of(Database& db, std::string_view person) {
  const auto sealed = db.one<Blob>(
      "select second_step from person where id = ? and second_step is not null", person);
  return sealed ? std::optional(sealed->bytes) : std::nullopt;
}

bool set_second_step(Database& db, std::string_view person,
                     const std::optional<std::string>& before, std::string_view sealed,
                     std::int64_t step) {
  return db.run(R"sql(
      update person
         set second_step = ?,
             last_step = ?
       where id = ?
         and state = 'active'
         and second_step is ?)sql",
                BlobView{sealed}, step, person,
                before ? std::optional(BlobView{*before}) : std::nullopt) == 1;
}

void end_second_step(Database& db, std::string_view person) {
  db.run("update person set second_step = null where id = ?", person);
  db.run("delete from recovery_code where person = ?", person);
}

bool use_step(Database& db, std::string_view person, std::int64_t step) {
  return db.run("update person set last_step = ?1 where id = ?2 and last_step < ?1", step,
                person) == 1;
}

void add_wrong_code(Database& db, std::string_view person) {
  db.run("update person set wrong_codes = wrong_codes + 1 where id = ?", person);
}

int wrong_codes(Database& db, std::string_view person) {
  return db.one<int>("select wrong_codes from person where id = ?", person).value_or(0);
}

void start_wrong_codes_anew(Database& db, std::string_view person) {
  db.run("update person set wrong_codes_before = wrong_codes, wrong_codes = 0 where id = ?",
         person);
}

int wrong_codes_before(Database& db, std::string_view person) {
  return db.one<int>("select wrong_codes_before from person where id = ?", person).value_or(0);
}

void replace_recovery_codes(Database& db, std::string_view person,
                            const std::vector<std::string>& hashes) {
  db.run("delete from recovery_code where person = ?", person);
  for (const std::string& hash : hashes)
    db.run("insert into recovery_code (person, hash) values (?, ?)", person, BlobView{hash});
}

bool use_recovery_code(Database& db, std::string_view person, std::string_view hash) {
  return db.run("delete from recovery_code where person = ? and hash = ?", person,
                BlobView{hash}) == 1;
}

int recovery_codes_left(Database& db, std::string_view person) {
  return db.one<int>("select count(*) from recovery_code where person = ?", person).value();
}

}  // namespace earshot::store
