// SPDX-License-Identifier: Apache-2.0
#include "store/to_read.h"

#include "store/moments.h"

namespace earshot::store {
namespace {

using Seconds = std::optional<std::int64_t>;

std::optional<Moment> maybe_moment(Seconds at) {
  return at ? std::optional(moment(*at)) : std::nullopt;
}

template <class... Arguments>
std::vector<ToRead> read(Database& db, const std::string& which, const Arguments&... arguments) {
  std::vector<ToRead> all;
  const std::string sql = R"sql(
      select id,
             receipt is not null,
             likely,
             found_at,
             told_at,
             told_deputy_at,
             opened_at,
             coalesce(opened_by, ''),
             dealt_with_on
        from disclosure
       where found_at is not null
       )sql" + which;
  db.each<BlobView, int, int, std::int64_t, Seconds, Seconds, Seconds, std::string,
          std::optional<Day>>(
      sql,
      [&](BlobView id, int asks_contact, int likely, std::int64_t found, Seconds told,
          Seconds deputy, Seconds opened, std::string opened_by, std::optional<Day> dealt) {
        all.push_back({.id = std::string(id.bytes),
                       .asks_contact = asks_contact == 1,
                       .likely = likely == 1,
                       .found_at = moment(found),
                       .told_at = maybe_moment(told),
                       .told_deputy_at = maybe_moment(deputy),
                       .opened_at = maybe_moment(opened),
                       .opened_by = std::move(opened_by),
                       .dealt_with_on = dealt});
      },
      arguments...);
  return all;
}

}  // namespace

std::optional<ToRead> find_to_read(Database& db, std::string_view id) {
  auto found = read(db, "and id = ?", BlobView{id});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<ToRead> list_to_read(Database& db, Way way, std::int64_t skip, std::int64_t most) {
  return read(db, R"sql(
         and (dealt_with_on is not null) = ?
    order by likely desc,
             receipt is not null desc,
             found_at desc,
             id
       limit ?
      offset ?)sql",
              way == Way::dealt_with ? 1 : 0, most, skip);
}

std::int64_t count_to_read(Database& db, Way way) {
  return db
      .one<std::int64_t>(R"sql(
      select count(*)
        from disclosure
       where found_at is not null
         and (dealt_with_on is not null) = ?)sql",
                         way == Way::dealt_with ? 1 : 0)
      .value();
}

Unread count_unread(Database& db) {
  const auto [all, likely, asks_contact, not_told, deputy_not_told, from] =
      db.one<int, int, int, int, int, Seconds>(R"sql(
      select count(*),
             coalesce(sum(likely), 0),
             coalesce(sum(receipt is not null), 0),
             coalesce(sum(told_at is null), 0),
             coalesce(sum(told_at is not null and told_deputy_at is null), 0),
             min(case when told_deputy_at is null then told_at end)
        from disclosure
       where found_at is not null
         and opened_at is null
         and dealt_with_on is null)sql")
          .value();
  return {.all = all,
          .likely = likely,
          .asks_contact = asks_contact,
          .not_told = not_told,
          .deputy_not_told = deputy_not_told,
          .deputy_waits_from = maybe_moment(from)};
}

void mark_told(Database& db, Moment now) {
  db.run(R"sql(
      update disclosure
         set told_at = ?
       where found_at is not null
         and opened_at is null
         and dealt_with_on is null
         and told_at is null)sql",
         seconds(now));
}

void mark_deputy_told(Database& db, Moment now) {
  db.run(R"sql(
      update disclosure
         set told_deputy_at = ?1,
             told_at = coalesce(told_at, ?1)
       where found_at is not null
         and opened_at is null
         and dealt_with_on is null
         and told_deputy_at is null)sql",
         seconds(now));
}

bool mark_opened(Database& db, std::string_view id, std::string_view who, Moment now) {
  return db.run(R"sql(
      update disclosure
         set opened_at = ?,
             opened_by = ?
       where id = ?
         and found_at is not null
         and opened_at is null)sql",
                seconds(now), who, BlobView{id}) == 1;
}

void add_step(Database& db, std::string_view id, const Step& step) {
  db.run(R"sql(
      insert into disclosure_step (disclosure, at, who, what, sealed)
           values (?, ?, ?, ?, ?))sql",
         BlobView{id}, seconds(step.at), step.who, step.what, BlobView{step.sealed});
}

std::vector<Step> steps_of(Database& db, std::string_view id) {
  std::vector<Step> steps;
  db.each<std::int64_t, std::string, std::string, BlobView>(
      R"sql(
      select at,
             who,
             what,
             sealed
        from disclosure_step
       where disclosure = ?
    order by number)sql",
      [&](std::int64_t at, std::string who, std::string what, BlobView sealed) {
        steps.push_back({moment(at), std::move(who), std::move(what), std::string(sealed.bytes)});
      },
      BlobView{id});
  return steps;
}

}  // namespace earshot::store
