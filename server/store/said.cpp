// SPDX-License-Identifier: Apache-2.0
#include "store/said.h"

#include <string>

#include "store/moments.h"

namespace earshot::store {
namespace {

constexpr std::string_view stands = R"sql(
         and edition = (select max(edition)
                          from said as other
                         where other.id = said.id))sql";

template <class... Arguments>
std::vector<Said> said_where(Database& db, const std::string& condition,
                             const Arguments&... arguments) {
  std::vector<Said> all;
  db.each<std::string, std::string, int, std::string, std::string, std::string, std::string,
          std::string, int, std::string, std::int64_t>(
      "select id, cycle, edition, whose, said, did, moved, plain, published, written_by, written_at"
      "  from said where " +
          condition + std::string(stands) + " order by written_at desc, id",
      [&](auto id, auto cycle, int edition, auto by, auto said, auto did, auto moved, auto plain,
          int published, auto written_by, std::int64_t written_at) {
        all.push_back({.id = std::move(id),
                       .cycle = std::move(cycle),
                       .edition = edition,
                       .by = find_said_by(by).value(),
                       .said = std::move(said),
                       .did = std::move(did),
                       .moved = std::move(moved),
                       .plain = std::move(plain),
                       .published = published == 1,
                       .written_by = std::move(written_by),
                       .written_at = moment(written_at)});
      },
      arguments...);
  return all;
}

}  // namespace

std::vector<Said> said_of_cycle(Database& db, std::string_view cycle) {
  return said_where(db, "cycle = ?", cycle);
}

std::vector<Said> all_published(Database& db) { return said_where(db, "published = 1"); }

Published what_is_published(Database& db) {
  const auto found =
      db.one<int, int>("select count(*), count(nullif(plain, '')) from said where published = 1" +
                       std::string(stands));
  return {.anything = std::get<0>(*found) > 0, .in_plain_words = std::get<1>(*found) > 0};
}

std::optional<Said> find_said(Database& db, std::string_view id) {
  auto found = said_where(db, "id = ?", id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool add_said_edition(Database& db, const Said& said) {
  return db.run(R"sql(
      insert into said (id, cycle, edition, whose, said, did, moved, plain, published, written_by,
                        written_at)
           select ?1, ?2, ?3 + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
            where ?3 = coalesce((select max(edition)
                                   from said
                                  where id = ?1), 0))sql",
                said.id, said.cycle, said.edition, row_of(said.by).name, said.said, said.did,
                said.moved, said.plain, said.published ? 1 : 0, said.written_by,
                seconds(said.written_at)) == 1;
}

}  // namespace earshot::store
