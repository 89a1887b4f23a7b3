// SPDX-License-Identifier: Apache-2.0
// A partnership in which people work: Ada, administrator; Priya, training lead; Sam, safeguarding
// reader. Their passwords are known, and their telephones too.
#pragma once

#include <map>
#include <string>

#include "people.h"
#include "staff/accounts.h"
#include "staff/second_step.h"
#include "staff/sign_in.h"
#include "store/people.h"

namespace earshot {

inline constexpr std::string_view good_password = "curlew ladder thimble";
// Its hash, as it was once made: making one takes a tenth of a second.
const std::string& good_hash();

class Staffed {
 public:
  explicit Staffed(Partnership& isle) : isle_(isle) {}

  // With an account that is open, and a telephone if their roles need one. Gives their id.
  std::string add(std::string_view name, Roles roles);
  std::string add(std::string_view name, Role role) { return add(name, Roles().add(role)); }
  static std::string email_of(std::string_view name);
  // What their telephone shows now. Each call is a new code, as if they had waited for it.
  std::string code_of(const std::string& person);
  Key key() { return staff::staff_key(isle_.site()); }

  template <class F>
  auto change(F f) {
    return isle_.site().data.writer().run([&](Database& db) { return f(db); });
  }

 private:
  Partnership& isle_;
  std::map<std::string, std::string> secrets_;
};

}  // namespace earshot
