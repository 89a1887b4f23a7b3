// SPDX-License-Identifier: Apache-2.0
#include "store/actions.h"

#include <string>

#include "model/deleted_words.h"
#include "store/moments.h"

namespace earshot::store {
namespace {

constexpr std::string_view waits = " and state in ('open', 'under_way')";
constexpr std::string_view stands = R"sql(
         and edition = (select max(edition)
                          from needs_action as other
                         where other.id = needs_action.id))sql";

template <class... Arguments>
std::vector<Action> actions_where(Database& db, const std::string& condition,
                                  const Arguments&... arguments) {
  std::vector<Action> actions;
  db.each<std::string, std::string, int, std::string, std::string, std::string, std::string,
          std::string, std::string, Day, std::string, std::string, std::string, std::int64_t>(
      "select id, cycle, edition, what, topic, coalesce(piece, ''), owner_person, owner,"
      "       coalesce(address, ''), due_on, state, impact, written_by, written_at"
      "  from needs_action left join needs_action_address on action = id where " +
          condition,
      [&](auto id, auto cycle, int edition, auto what, auto topic, auto piece, auto owner_person,
          auto owner, auto address, Day due_on, auto state, auto impact, auto written_by,
          std::int64_t written_at) {
        actions.push_back({.id = std::move(id),
                           .cycle = std::move(cycle),
                           .edition = edition,
                           .what = std::move(what),
                           .topic = std::move(topic),
                           .piece = std::move(piece),
                           .owner_person = std::move(owner_person),
                           .owner = std::move(owner),
                           .address = std::move(address),
                           .due_on = due_on,
                           .state = find_action_state(state).value(),
                           .impact = std::move(impact),
                           .written_by = std::move(written_by),
                           .written_at = moment(written_at)});
      },
      arguments...);
  return actions;
}

void keep_address(Database& db, const Action& action) {
  db.run("delete from needs_action_address where action = ?", action.id);
  if (action.waits() && !action.address.empty())
    db.run("insert into needs_action_address (action, address) values (?, ?)", action.id,
           action.address);
}

}  // namespace

std::vector<Action> actions_of_cycle(Database& db, std::string_view cycle) {
  return actions_where(db, "cycle = ?" + std::string(stands) + " order by due_on, id", cycle);
}

std::optional<Action> find_action(Database& db, std::string_view id) {
  auto found = actions_where(db, "id = ?" + std::string(stands), id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Action> actions_waiting_for(Database& db, std::string_view person) {
  return actions_where(
      db, "owner_person = ?" + std::string(waits) + std::string(stands) + " order by due_on, id",
      person);
}

std::vector<std::string> owners_of_waiting(Database& db) {
  std::vector<std::string> owners;
  db.each<std::string>("select distinct owner_person from needs_action where owner_person <> ''" +
                           std::string(waits) + std::string(stands) + " order by owner_person",
                       [&](std::string owner) { owners.push_back(std::move(owner)); });
  return owners;
}

std::vector<Action> history_of_action(Database& db, std::string_view id) {
  return actions_where(db, "id = ? order by edition", id);
}

bool add_action_edition(Database& db, const Action& action) {
  const bool added =
      db.run(R"sql(
      insert into needs_action (id, cycle, edition, what, topic, piece, owner_person, owner, due_on,
                                state, impact, written_by, written_at)
           select ?1, ?2, ?3 + 1, ?4, ?5, nullif(?6, ''), ?7, ?8, ?9, ?10, ?11, ?12, ?13
            where ?3 = coalesce((select max(edition)
                                   from needs_action
                                  where id = ?1), 0))sql",
             action.id, action.cycle, action.edition, action.what, action.topic, action.piece,
             action.owner_person, action.owner, action.due_on, row_of(action.state).name,
             action.impact, action.written_by, seconds(action.written_at)) == 1;
  if (added)
    keep_address(db, action);
  return added;
}

void remove_earlier_words_of_action(Database& db, std::string_view id) {
  db.run(R"sql(
      update needs_action
         set what = ?1,
             impact = iif(impact = '', '', ?1)
       where id = ?2
         and edition < (select max(edition)
                          from needs_action
                         where id = ?2))sql",
         words_deleted, id);
}

}  // namespace earshot::store
