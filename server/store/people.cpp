// SPDX-License-Identifier: Apache-2.0
#include "store/people.h"

#include <stdexcept>

#include "store/moments.h"
#include "store/one_time_links.h"
#include "store/sessions.h"

namespace earshot::store {
namespace {

Roles roles_named(std::string_view names) {
  Roles roles;
  for (const RoleRow& row : all_roles)
    if ((" " + std::string(names) + " ").find(" " + std::string(row.name) + " ") !=
        std::string::npos)
      roles.add(row.role);
  return roles;
}

using Row =
    std::tuple<std::string, std::string, std::string, std::string, std::string, int, std::int64_t>;

Person person_of(Row row) {
  auto& [id, name, email, standing, roles, has_second_step, invited_at] = row;
  return {.id = std::move(id),
          .name = std::move(name),
          .email = std::move(email),
          .standing = find_in(standings, standing).value(),
          .roles = roles_named(roles),
          .has_second_step = has_second_step == 1,
          .invited_at = moment(invited_at)};
}

template <class... Arguments>
std::vector<Person> people(Database& db, const std::string& which, const Arguments&... arguments) {
  std::vector<Person> all;
  const std::string sql = R"sql(
      select id,
             name,
             coalesce(email, ''),
             state,
             coalesce((select group_concat(role, ' ')
                         from person_role
                        where person = person.id), ''),
             second_step is not null,
             invited_at
        from person
       )sql" + which;
  for (auto& row :
       db.all<std::string, std::string, std::string, std::string, std::string, int, std::int64_t>(
           sql, arguments...))
    all.push_back(person_of(std::move(row)));
  return all;
}

std::optional<Person> only(std::vector<Person> found) {
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool is_last_administrator(Database& db, std::string_view person) {
  return db.one<int>(R"sql(
      select count(*) = 1 and max(person) = ?
        from person_role
       where role = 'administrator'
         and person in (select id from person where state = 'active'))sql",
                     person) == 1;
}

void give_roles(Database& db, std::string_view person, Roles roles) {
  db.run("delete from person_role where person = ?", person);
  for (const RoleRow& row : all_roles)
    if (roles.has(row.role))
      db.run("insert into person_role (person, role) values (?, ?)", person, row.name);
}

}  // namespace

std::optional<Person> find_person(Database& db, std::string_view id) {
  return only(people(db, "where id = ?", id));
}

std::optional<Person> find_person_by_email(Database& db, std::string_view email) {
  return only(people(db, "where email = ?", email));
}

std::vector<Person> all_people(Database& db) {
  return people(db, "order by state = 'left', name collate nocase, id");
}

bool add_person(Database& db, const Person& person) {
  const bool added = db.run(R"sql(
      insert into person (id, name, email, state, invited_at)
           values (?, ?, ?, 'invited', ?)
      on conflict (email) do nothing)sql",
                            person.id, person.name, person.email, seconds(person.invited_at)) == 1;
  if (added)
    give_roles(db, person.id, person.roles);
  return added;
}

std::optional<std::string> password_of(Database& db, std::string_view person) {
  return db.one<std::string>("select password from person where id = ? and state = 'active'",
                             person);
}

bool set_password(Database& db, std::string_view person, std::string_view hash) {
  return db.run(R"sql(
      update person
         set password = ?,
             state = 'active'
       where id = ?
         and state <> 'left')sql",
                hash, person) == 1;
}

bool rename_person(Database& db, std::string_view person, std::string_view name) {
  return db.run("update person set name = ? where id = ? and state <> 'left'", name, person) == 1;
}

int count_active(Database& db, Role role) {
  return db
      .one<int>(R"sql(
      select count(*)
        from person_role
       where role = ?
         and person in (select id from person where state = 'active'))sql",
                row_of(role).name)
      .value();
}

bool is_anybody_active(Database& db) {
  return db.one<int>("select exists (select 1 from person where state = 'active')") == 1;
}

bool set_roles(Database& db, std::string_view person, Roles roles) {
  const auto known = find_person(db, person);
  if (!known || known->standing == Standing::left ||
      (!roles.has(Role::administrator) && is_last_administrator(db, person)))
    return false;
  give_roles(db, person, roles);
  return true;
}

bool close_account(Database& db, std::string_view person, Moment now) {
  if (is_last_administrator(db, person))
    return false;
  const bool closed = db.run(R"sql(
      update person
         set state = 'left',
             email = null,
             password = null,
             second_step = null,
             left_at = ?
       where id = ?
         and state <> 'left')sql",
                             seconds(now), person) == 1;
  if (!closed)
    return false;
  end_sessions(db, person);
  forget_links(db, person);
  db.run("delete from recovery_code where person = ?", person);
  db.run("delete from person_role where person = ?", person);
  return true;
}

}  // namespace earshot::store
