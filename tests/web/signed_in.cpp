// SPDX-License-Identifier: Apache-2.0
#include "web/signed_in.h"

#include "staff/sessions.h"
#include "staff/staffed.h"
#include "web/session.h"

namespace earshot::web {

Visitor signed_in_as(Office& office, const std::string& person, bool complete) {
  Partnership& isle = office.partnership();
  const staff::Coming coming{
      .new_cookie = make_cookie(), .browser = "Firefox on Windows", .now = isle.now()};
  isle.site().data.writer().run(
      [&](Database& db) { staff::start_session(db, coming, person, complete); });
  Visitor visitor(office);
  visitor.cookie = coming.new_cookie;
  visitor.token = form_token(coming.new_cookie);
  return visitor;
}

Visitor signed_in(Office& office, Roles roles) {
  Staffed people(office.partnership());
  const std::string name = "Kit" + to_hex(random_bytes(4)) + " Lane";
  return signed_in_as(office, people.add(name, roles));
}

Visitor signed_in(Office& office, Role role) { return signed_in(office, Roles().add(role)); }

}  // namespace earshot::web
