// SPDX-License-Identifier: Apache-2.0
#include "demo/staff.h"

#include <algorithm>

#include "base/passwords.h"
#include "staff/accounts.h"
#include "staff/links.h"
#include "staff/second_step.h"
#include "staff/sign_in.h"
#include "store/people.h"

namespace earshot::demo {
namespace {

constexpr StaffRow rows[] = {
    {"Nia Bevan", "nia@example.org", Role::administrator, Came::and_stays, 365,
     "Accounts, roles, settings and the staff record. Nia sees no answers and no words."},
    {"Amal Yusuf", "amal@example.org", Role::partnership_team, Came::and_stays, 364,
     "Runs the surveys: opens them, follows them, reads the results and the comments."},
    {"Priya Shah", "priya@example.org", Role::training_lead, Came::and_stays, 364,
     "How each course landed, with small groups kept together."},
    {"Leila Haddad", "leila@example.org", Role::safeguarding_reader, Came::and_stays, 364,
     "Reads what children and families have written. Something that may be urgent is waiting."},
    {"Joan Marsh", "joan@example.org", Role::safeguarding_reader, Came::and_stays, 363,
     "Is on duty when Leila is not. Children's words take two people."},
    {"Grace Adeyemi", "grace@example.org", Role::workforce_group, Came::and_stays, 363,
     "Draws up the learning needs for the year: what reviews, audits and forums found is there, "
     "with last year's, which is final."},
    {"Ruth Levy", "ruth@example.org", Role::scrutineer, Came::and_stays, 362,
     "The independent scrutineer: reads all that is published, and the staff record."},
    {"Sam Okoro", "sam@example.org", Role::administrator, Came::and_stays, 360,
     "The second administrator, for the day Nia loses her telephone."},
    {"Kim Doyle", "kim@example.org", Role::partnership_team, Came::and_left, 355, ""},
    {"Ben Carter", "ben@example.org", Role::partnership_team, Came::invited, 2, ""},
};

constexpr std::size_t secret_bytes = 20;  // of a telephone that nobody has

Person person_of(const StaffRow& row, Moment now) {
  return staff::new_person(row.name, row.email, Roles().add(row.role), now);
}

// As if they had opened their link: a password that nobody knows, and a telephone where it is asked.
void open_account(answers::Site& site, const Person& person, std::string_view secret) {
  const std::string hash = hash_password(to_base64(random_bytes(Key::size)));
  const Key key = staff::staff_key(site);
  const Moment now = site.clock();
  site.data.writer().run([&](Database& db) {
    staff::use_link(db, secret, person, hash,
                    {.cookie = "",
                     .new_cookie = to_base64(random_bytes(Key::size)),
                     .browser = "Firefox on Windows",
                     .now = now});
    if (person.roles.need_second_step())
      staff::keep_second_step(db, key, {person.id, random_bytes(secret_bytes), {}}, 0);
  });
}

}  // namespace

std::span<const StaffRow> staff_rows() { return rows; }

const StaffRow* find_staff_row(std::string_view email) {
  const auto* row = std::ranges::find(rows, email, &StaffRow::email);
  return row == std::end(rows) ? nullptr : row;
}

void take_on(answers::Site& site, const StaffRow& row) {
  const Moment now = site.clock();
  const Person person = person_of(row, now);
  const std::string secret = staff::new_link_secret();
  site.data.writer().run([&](Database& db) {
    return staff::invite(db, "shell", person, secret, now + staff::invitation_lives);
  });
  if (row.came != Came::invited)
    open_account(site, person, secret);
}

void see_off(answers::Site& site, const StaffRow& row) {
  const Moment now = site.clock();
  site.data.writer().run([&](Database& db) {
    const auto person = store::find_person_by_email(db, row.email);
    const auto nia = store::find_person_by_email(db, rows[0].email);
    return person && nia && staff::leave(db, nia->id, person->id, now);
  });
}

void spend_a_day(answers::Site& site, int number) {
  const StaffRow& row = rows[static_cast<std::size_t>(number) % std::size(rows)];
  const staff::Coming coming{.cookie = "",
                             .new_cookie = to_base64(random_bytes(Key::size)),
                             .browser = "Firefox on Windows",
                             .now = site.clock()};
  site.data.writer().run([&](Database& db) {
    const auto person = store::find_person_by_email(db, row.email);
    if (!person || person->standing != Standing::active)
      return;
    const Session session = staff::start_whole_session(db, coming, person->id);
    staff::sign_out(db, session, coming.now + std::chrono::hours(1));
  });
}

}  // namespace earshot::demo
