// SPDX-License-Identifier: Apache-2.0
#include "store/holds.h"

#include <string>

namespace earshot::store {
namespace {

constexpr std::string_view select_holds = R"sql(
      select id,
             coalesce(kind, ''),
             coalesce(survey, ''),
             reason,
             put_on,
             put_by,
             lifted_on,
             coalesce(lifted_by, ''),
             coalesce(lifted_because, '')
        from hold
)sql";

std::optional<std::string_view> if_any(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

template <class... Arguments>
std::vector<Hold> holds_where(Database& db, std::string_view condition,
                              const Arguments&... arguments) {
  std::vector<Hold> holds;
  db.each<std::string, std::string, std::string, std::string, Day, std::string, std::optional<Day>,
          std::string, std::string>(
      std::string(select_holds) + std::string(condition),
      [&](auto id, auto kind, auto survey, auto reason, Day put_on, auto put_by,
          std::optional<Day> lifted_on, auto lifted_by, auto because) {
        holds.push_back({std::move(id), std::move(kind), std::move(survey), std::move(reason),
                         put_on, std::move(put_by), lifted_on, std::move(lifted_by),
                         std::move(because)});
      },
      arguments...);
  return holds;
}

}  // namespace

void add_hold(Database& db, const Hold& hold) {
  db.run(R"sql(
      insert into hold (id, kind, survey, reason, put_on, put_by)
           values (?, ?, ?, ?, ?, ?))sql",
         hold.id, if_any(hold.kind), if_any(hold.survey), hold.reason, hold.put_on, hold.put_by);
}

bool lift_hold(Database& db, std::string_view id, std::string_view because, Day today,
               std::string_view who) {
  return db.run(R"sql(
      update hold
         set lifted_on = ?,
             lifted_by = ?,
             lifted_because = ?
       where id = ?
         and lifted_on is null)sql",
                today, who, because, id) == 1;
}

std::optional<Hold> find_hold(Database& db, std::string_view id) {
  auto found = holds_where(db, "where id = ?", id);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<Hold> standing_holds(Database& db) {
  return holds_where(db, "where lifted_on is null order by put_on, id");
}

std::vector<Hold> lifted_holds(Database& db) {
  return holds_where(db, "where lifted_on is not null order by lifted_on desc, id");
}

bool kind_is_held(Database& db, std::string_view kind) {
  return db.one<int>("select 1 from hold where kind = ? and lifted_on is null", kind).has_value();
}

}  // namespace earshot::store
