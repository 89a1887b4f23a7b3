// SPDX-License-Identifier: Apache-2.0
#include "store/listed.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace earshot::store {
namespace {

constexpr std::string_view select_listed = R"sql(
      select list,
             name,
             title,
             place,
             closed_on,
             became,
             more,
             since
        from listed
)sql";

template <class... Arguments>
std::vector<Listed> listed_where(Database& db, std::string_view condition,
                                 const Arguments&... arguments) {
  std::vector<Listed> all;
  db.each<std::string_view, std::string, std::string, int, std::optional<Day>,
          std::optional<std::string>, std::string_view, int>(
      std::string(select_listed) + std::string(condition),
      [&](std::string_view list, std::string name, std::string title, int place,
          std::optional<Day> closed_on, std::optional<std::string> became, std::string_view more,
          int since) {
        const ListRow* row = find_list(list);
        if (row == nullptr)
          return;  // of a newer program
        Listed each{.list = row->list,
                    .name = std::move(name),
                    .title = std::move(title),
                    .place = place,
                    .closed_on = closed_on,
                    .became = std::move(became).value_or(""),
                    .since = since};
        nlohmann::json::parse(more).get_to(each.more);
        all.push_back(std::move(each));
      },
      arguments...);
  return all;
}

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

Lists find_lists(Database& db) { return lists_from(find_listed(db)); }

std::vector<Listed> find_listed(Database& db) {
  return listed_where(db, "where until is null order by list, place, name");
}

std::vector<Listed> find_listed(Database& db, List list) {
  return listed_where(db, "where until is null and list = ? order by place, name",
                      row_of(list).name);
}

std::optional<Listed> find_listed(Database& db, List list, std::string_view name) {
  auto found =
      listed_where(db, "where until is null and list = ? and name = ?", row_of(list).name, name);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

bool add_listed(Database& db, const Listed& listed, int edition) {
  return db.run(R"sql(
      insert into listed (list, name, since, place, title, closed_on, became, more)
           select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
            where not exists (select 1 from listed where list = ?1 and name = ?2))sql",
                row_of(listed.list).name, listed.name, edition, listed.place, listed.title,
                listed.closed_on, unless_empty(listed.became),
                nlohmann::json(listed.more).dump()) == 1;
}

bool end_wording(Database& db, const Listed& listed, int edition) {
  return db.run(R"sql(
      update listed
         set until = ?
       where list = ?
         and name = ?
         and since = ?
         and until is null)sql",
                edition, row_of(listed.list).name, listed.name, listed.since) == 1;
}

void begin_wording(Database& db, const Listed& listed, int edition) {
  db.run(R"sql(
      insert into listed (list, name, since, place, title, closed_on, became, more)
           values (?, ?, ?, ?, ?, ?, ?, ?))sql",
         row_of(listed.list).name, listed.name, edition, listed.place, listed.title,
         listed.closed_on, unless_empty(listed.became), nlohmann::json(listed.more).dump());
}

bool change_listed(Database& db, const Listed& wanted, int edition) {
  if (!end_wording(db, wanted, edition))
    return false;
  begin_wording(db, wanted, edition);
  return true;
}

void place_listed(Database& db, const Listed& listed) {
  db.run("update listed set place = ? where list = ? and name = ? and until is null", listed.place,
         row_of(listed.list).name, listed.name);
}

std::vector<Revision> find_revisions(Database& db, List list) {
  std::map<int, Day> made_on;
  db.each<int, Day>(
      "select number, made_on from edition where of = ?",
      [&](int number, Day day) { made_on.emplace(number, day); }, row_of(list).name);
  std::vector<Revision> revisions;
  std::map<std::string, Listed> latest;
  for (Listed& each :
       listed_where(db, "where list = ? order by since, place, name", row_of(list).name)) {
    const auto before = latest.find(each.name);
    revisions.push_back(
        {.edition = each.since,
         .made_on = made_on.at(each.since),
         .name = each.name,
         .before = before == latest.end() ? std::nullopt : std::optional(before->second),
         .after = each});
    latest[each.name] = std::move(each);
  }
  std::ranges::stable_sort(revisions, std::ranges::greater(), &Revision::edition);
  return revisions;
}

}  // namespace earshot::store
