// SPDX-License-Identifier: Apache-2.0
#include "staff/accounts.h"

#include "base/secrets.h"
#include "base/text.h"
#include "staff/links.h"
#include "staff/names.h"
#include "staff/sign_in.h"
#include "store/holdings.h"
#include "store/one_time_links.h"
#include "store/people.h"
#include "store/second_steps.h"
#include "store/sessions.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

Problem wrong(std::string field, std::string message) {
  return {.question = std::move(field), .message = std::move(message)};
}

// Whoever the link was made for; for the first account, whoever is made now.
std::string person_of(Database& db, const OneTimeLink& link, const Person& first) {
  if (link.purpose != LinkPurpose::first)
    return link.person;
  if (!store::add_person(db, first))  // an invitation that nobody took up has the address
    if (const auto invited = store::find_person_by_email(db, first.email)) {
      store::rename_person(db, invited->id, first.name);
      store::set_roles(db, invited->id, first.roles);
      return invited->id;
    }
  return first.id;
}

void record_use(Database& db, const OneTimeLink& link, const std::string& person, Moment now) {
  const bool opened = link.purpose == LinkPurpose::first || link.purpose == LinkPurpose::invitation;
  store::add_to_record(db, {person, now, opened ? "opened-account" : "changed-password"});
}

// The two roles that need watching are told of by name.
constexpr std::pair<Role, std::string_view> told_by_name[] = {
    {Role::administrator, "made-administrator"},
    {Role::safeguarding_reader, "made-safeguarding-reader"},
};

void record_roles(Database& db, std::string_view who, const Person& person, Roles before,
                  Moment now) {
  for (const auto& [role, deed] : told_by_name)
    if (person.roles.has(role) && !before.has(role))
      store::add_to_record(db, {std::string(who), now, deed, person.id});
}

}  // namespace

Problems check_person(std::string_view name, std::string_view email) {
  Problems problems;
  if (auto message = wrong_with_name(name))
    problems.push_back(wrong("name", std::move(*message)));
  if (!is_email(sign_in_name(email)))
    problems.push_back(wrong("email", "Enter an email address, such as priya.shah@example.gov.uk"));
  return problems;
}

Problems check_roles(Roles roles) {
  if (roles.empty())
    return {wrong("roles", "Choose at least one role")};
  for (const RoleRow& row : all_roles)
    if (row.alone && roles.has(row.role) && roles != Roles().add(row.role))
      return {wrong("roles", "Choose \"" + std::string(row.title) +
                                 "\" by itself: whoever has that role can have no other")};
  return {};
}

Person new_person(std::string_view name, std::string_view email, Roles roles, Moment now) {
  return {.id = to_hex(random_bytes(8)),
          .name = tidy(name),
          .email = sign_in_name(email),
          .roles = roles,
          .invited_at = now};
}

bool invite(Database& db, std::string_view who, const Person& person, std::string_view secret,
            Moment link_ends_at) {
  if (!store::add_person(db, person))
    return false;
  store::add_link(db, hash_of_cookie(secret), {LinkPurpose::invitation, person.id, link_ends_at});
  store::add_to_record(db, {std::string(who), person.invited_at, "invited", person.id});
  record_roles(db, who, person, {}, person.invited_at);
  return true;
}

std::optional<Session> use_link(Database& db, std::string_view secret, const Person& first,
                                std::string_view hash, const Coming& coming) {
  if (!find_link(db, secret, coming.now))
    return std::nullopt;
  const auto link = store::take_link(db, hash_of_cookie(secret), coming.now);
  if (!link)
    return std::nullopt;
  const std::string id = person_of(db, *link, first);
  if (!store::set_password(db, id, hash))
    return std::nullopt;
  store::forget_links(db, id);  // an older one must not open what is theirs now
  if (link->purpose == LinkPurpose::way_back)
    store::end_second_step(db, id);
  store::end_sessions(db, id);
  record_use(db, *link, id, coming.now);
  const Person person = store::find_person(db, id).value();
  const bool complete = !person.has_second_step && !person.roles.need_second_step();
  return complete ? start_whole_session(db, coming, id) : start_session(db, coming, id, false);
}

bool change_roles(Database& db, std::string_view who, std::string_view person, Roles roles,
                  Moment now) {
  const auto known = store::find_person(db, person);
  if (who == person || !known || !store::set_roles(db, person, roles))
    return false;
  store::end_sessions(db, person);
  store::add_to_record(db, {std::string(who), now, "changed-roles", std::string(person)});
  record_roles(db, who, store::find_person(db, person).value(), known->roles, now);
  return true;
}

bool leave(Database& db, std::string_view who, std::string_view person, Moment now) {
  if (!store::close_account(db, person, now))
    return false;
  store::add_to_record(db, {std::string(who), now, "left", std::string(person)});
  return true;
}

bool hand_over(Database& db, std::string_view who, std::string_view from, std::string_view to,
               Moment now) {
  const auto receiver = store::find_person(db, to);
  if (from == to || !receiver || receiver->standing != Standing::active)
    return false;
  if (store::hand_over(db, from, to) == 0)
    return false;
  store::add_to_record(db, {std::string(who), now, "handed-over", std::string(from)});
  store::add_to_record(db, {std::string(who), now, "took-over", std::string(to)});
  return true;
}

void change_password(Database& db, const Session& session, std::string_view hash, Moment now) {
  store::set_password(db, session.person, hash);
  store::end_sessions(db, session.person, session.id);
  store::forget_links(db, session.person);
  store::add_to_record(db, {session.person, now, "changed-password"});
}

void end_session(Database& db, const Session& own, std::string_view id, Moment now) {
  if (store::end_session(db, own.person, id))
    store::add_to_record(db, {own.person, now, "ended-session"});
}

int how_many_administrators(Database& db) { return store::count_active(db, Role::administrator); }

bool is_first_start(Database& db) { return !store::is_anybody_active(db); }

}  // namespace earshot::staff
