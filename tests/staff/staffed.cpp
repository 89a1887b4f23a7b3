// SPDX-License-Identifier: Apache-2.0
#include "staff/staffed.h"

#include "base/one_time_codes.h"
#include "base/passwords.h"

namespace earshot {

const std::string& good_hash() {
  static const std::string hash = hash_password(good_password);
  return hash;
}

std::string Staffed::email_of(std::string_view name) {
  return staff::sign_in_name(name.substr(0, name.find(' '))) + "@example.org";
}

std::string Staffed::add(std::string_view name, Roles roles) {
  const Moment now = isle_.now();
  const Key sealing = key();
  const Person person = staff::new_person(name, email_of(name), roles, now);
  const std::string secret = "secret of twenty " + person.id.substr(0, 3);
  change([&](Database& db) {
    store::add_person(db, person);
    store::set_password(db, person.id, good_hash());
    if (roles.need_second_step()) {
      const auto step = one_time_step(now) - 1;
      staff::keep_second_step(db, sealing, {person.id, secret, {}}, step);
    }
    return true;
  });
  secrets_[person.id] = secret;
  return person.id;
}

std::string Staffed::code_of(const std::string& person) {
  isle_.later(std::chrono::seconds(30));
  return one_time_code(secrets_.at(person), one_time_step(isle_.now()));
}

}  // namespace earshot
