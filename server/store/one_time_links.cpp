// SPDX-License-Identifier: Apache-2.0
#include "store/one_time_links.h"

#include "store/moments.h"

namespace earshot::store {
namespace {

std::optional<OneTimeLink> link_of_row(
    std::optional<std::tuple<std::string, std::string, std::int64_t>> row) {
  if (!row)
    return std::nullopt;
  auto& [purpose, person, ends_at] = *row;
  return OneTimeLink{find_in(link_purposes, purpose).value(), std::move(person), moment(ends_at)};
}

}  // namespace

void add_link(Database& db, std::string_view hash, const OneTimeLink& link) {
  const auto person = link.person.empty() ? std::nullopt : std::optional(link.person);
  db.run("delete from one_time_link where person is ?", person);
  db.run(R"sql(
      insert into one_time_link (hash, purpose, person, ends_at)
           values (?, ?, ?, ?))sql",
         BlobView{hash}, name_in(link_purposes, link.purpose), person, seconds(link.ends_at));
}

std::optional<OneTimeLink> find_link(Database& db, std::string_view hash, Moment now) {
  return link_of_row(db.one<std::string, std::string, std::int64_t>(R"sql(
      select purpose,
             coalesce(person, ''),
             ends_at
        from one_time_link
       where hash = ?
         and ends_at > ?)sql",
                                                                    BlobView{hash}, seconds(now)));
}

std::optional<OneTimeLink> take_link(Database& db, std::string_view hash, Moment now) {
  return link_of_row(db.one<std::string, std::string, std::int64_t>(R"sql(
      delete from one_time_link
       where hash = ?
         and ends_at > ?
   returning purpose,
             coalesce(person, ''),
             ends_at)sql",
                                                                    BlobView{hash}, seconds(now)));
}

std::optional<OneTimeLink> link_of(Database& db, std::string_view person) {
  return link_of_row(db.one<std::string, std::string, std::int64_t>(R"sql(
      select purpose,
             person,
             ends_at
        from one_time_link
       where person = ?)sql",
                                                                    person));
}

void forget_links(Database& db, std::string_view person) {
  db.run("delete from one_time_link where person = ?", person);
}

void forget_all_links(Database& db) { db.run("delete from one_time_link"); }

}  // namespace earshot::store
