// SPDX-License-Identifier: Apache-2.0
#include "store/cycles.h"

#include "store/moments.h"

#include <string>

namespace earshot::store {
namespace {

template <class... Arguments>
std::vector<Cycle> cycles_where(Database& db, std::string_view condition,
                                const Arguments&... arguments) {
  std::vector<Cycle> cycles;
  db.each<std::string, std::string, Day, Day, std::string, std::string, std::optional<Day>,
          std::optional<Day>, std::optional<std::int64_t>, int>(
      "select id, name, starts_on, ends_on, state, agreed_by, agreed_on, final_on, figures_at, "
      "edition"
      "  from cycle " +
          std::string(condition),
      [&](auto id, auto name, Day starts_on, Day ends_on, auto state, auto agreed_by,
          std::optional<Day> agreed_on, std::optional<Day> final_on,
          std::optional<std::int64_t> figures_at, int edition) {
        cycles.push_back(
            {.id = std::move(id),
             .name = std::move(name),
             .starts_on = starts_on,
             .ends_on = ends_on,
             .state = find_cycle_state(state).value(),
             .agreed_by = std::move(agreed_by),
             .agreed_on = agreed_on,
             .final_on = final_on,
             .figures_at = figures_at ? std::optional(moment(*figures_at)) : std::nullopt,
             .edition = edition});
      },
      arguments...);
  return cycles;
}

std::optional<Cycle> only(std::vector<Cycle> found) {
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}  // namespace

std::vector<Cycle> all_cycles(Database& db) {
  return cycles_where(db, "order by starts_on desc, id");
}

std::optional<Cycle> find_cycle(Database& db, std::string_view id) {
  return only(cycles_where(db, "where id = ?", id));
}

std::optional<Cycle> find_cycle_by_name(Database& db, std::string_view name) {
  return only(cycles_where(db, "where name = ?", name));
}

std::optional<Cycle> cycle_of_day(Database& db, Day day) {
  return only(cycles_where(db, "where starts_on <= ? and ends_on >= ?", day, day));
}

bool add_cycle(Database& db, const Cycle& cycle) {
  return db.run(R"sql(
      insert into cycle (id, name, starts_on, ends_on)
           select ?, ?, ?, ?
            where not exists (
                  select 1
                    from cycle
                   where name = ?
                      or (starts_on <= ? and ends_on >= ?)))sql",
                cycle.id, cycle.name, cycle.starts_on, cycle.ends_on, cycle.name, cycle.ends_on,
                cycle.starts_on) == 1;
}

bool change_cycle(Database& db, const Cycle& cycle) {
  return db.run(R"sql(
      update cycle
         set name = ?,
             starts_on = ?,
             ends_on = ?,
             state = ?,
             agreed_by = ?,
             agreed_on = ?,
             final_on = ?,
             figures_at = ?,
             edition = edition + 1
       where id = ?
         and edition = ?
         and state <> 'final'
         and not exists (
             select 1
               from cycle as other
              where other.id <> cycle.id
                and (other.name = ? or (other.starts_on <= ? and other.ends_on >= ?))))sql",
                cycle.name, cycle.starts_on, cycle.ends_on, row_of(cycle.state).name,
                cycle.agreed_by, cycle.agreed_on, cycle.final_on,
                cycle.figures_at ? std::optional(seconds(*cycle.figures_at)) : std::nullopt,
                cycle.id, cycle.edition, cycle.name, cycle.ends_on, cycle.starts_on) == 1;
}

}  // namespace earshot::store
