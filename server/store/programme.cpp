// SPDX-License-Identifier: Apache-2.0
#include "store/programme.h"

#include <string>

#include "store/moments.h"

namespace earshot::store {
namespace {

constexpr std::string_view stands = R"sql(
         and edition = (select max(edition)
                          from programme_row as other
                         where other.id = programme_row.id))sql";

template <class... Arguments>
std::vector<ProgrammeRow> rows_where(Database& db, const std::string& condition,
                                     const Arguments&... arguments) {
  std::vector<ProgrammeRow> rows;
  db.each<std::string, std::string, int, std::string, std::string, std::string, std::string, int,
          std::int64_t, std::string, std::string, Day, std::string, std::string, std::string,
          std::int64_t>(
      "select id, cycle, edition, topic, offer, audience, level, places, cost_pence, owner, "
      "measure,"
      "       planned_on, state, progress, written_by, written_at"
      "  from programme_row where " +
          condition,
      [&](auto id, auto cycle, int edition, auto topic, auto offer, auto audience, auto level,
          int places, std::int64_t cost_pence, auto owner, auto measure, Day planned_on, auto state,
          auto progress, auto written_by, std::int64_t written_at) {
        rows.push_back({.id = std::move(id),
                        .cycle = std::move(cycle),
                        .edition = edition,
                        .what = {.topic = std::move(topic),
                                 .offer = std::move(offer),
                                 .audience = std::move(audience),
                                 .level = std::move(level),
                                 .places = places,
                                 .cost_pence = cost_pence,
                                 .owner = std::move(owner),
                                 .measure = std::move(measure),
                                 .planned_on = planned_on},
                        .state = find_offer_state(state).value(),
                        .progress = std::move(progress),
                        .written_by = std::move(written_by),
                        .written_at = moment(written_at)});
      },
      arguments...);
  return rows;
}

}  // namespace

std::vector<ProgrammeRow> programme_of_cycle(Database& db, std::string_view cycle) {
  return rows_where(db, "cycle = ?" + std::string(stands) + " order by planned_on, id", cycle);
}

std::optional<ProgrammeRow> find_programme_row(Database& db, std::string_view id) {
  auto found = rows_where(db, "id = ?" + std::string(stands), id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<ProgrammeRow> history_of_programme_row(Database& db, std::string_view id) {
  return rows_where(db, "id = ? order by edition", id);
}

bool add_programme_edition(Database& db, const ProgrammeRow& row) {
  const LearningOffer& what = row.what;
  return db.run(R"sql(
      insert into programme_row (id, cycle, edition, topic, offer, audience, level, places, cost_pence,
                                 owner, measure, planned_on, state, progress, written_by, written_at)
           select ?1, ?2, ?3 + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
            where ?3 = coalesce((select max(edition)
                                   from programme_row
                                  where id = ?1), 0))sql",
                row.id, row.cycle, row.edition, what.topic, what.offer, what.audience, what.level,
                what.places, what.cost_pence, what.owner, what.measure, what.planned_on,
                row_of(row.state).name, row.progress, row.written_by, seconds(row.written_at)) == 1;
}

std::optional<Budget> find_budget(Database& db, std::string_view cycle) {
  std::optional<Budget> found;
  db.each<int, std::int64_t, std::string, std::int64_t>(
      R"sql(
      select edition,
             pence,
             set_by,
             set_at
        from programme_budget
       where cycle = ?
    order by edition desc
       limit 1)sql",
      [&](int edition, std::int64_t pence, auto set_by, std::int64_t set_at) {
        found = Budget{edition, pence, std::move(set_by), moment(set_at)};
      },
      cycle);
  return found;
}

bool add_budget_edition(Database& db, std::string_view cycle, const Budget& budget) {
  return db.run(R"sql(
      insert into programme_budget (cycle, edition, pence, set_by, set_at)
           select ?1, ?2 + 1, ?3, ?4, ?5
            where ?2 = coalesce((select max(edition)
                                   from programme_budget
                                  where cycle = ?1), 0))sql",
                cycle, budget.edition, budget.pence, budget.set_by, seconds(budget.set_at)) == 1;
}

}  // namespace earshot::store
