// SPDX-License-Identifier: Apache-2.0
#include "store/sessions.h"

#include "store/moments.h"

namespace earshot::store {
namespace {

template <class... Arguments>
std::vector<Session> sessions(Database& db, const std::string& which,
                              const Arguments&... arguments) {
  std::vector<Session> all;
  const std::string sql = R"sql(
      select id,
             person,
             complete,
             made_at,
             seen_at,
             browser
        from session
       )sql" + which;
  db.each<std::string, std::string, int, std::int64_t, std::int64_t, std::string>(
      sql,
      [&](std::string id, std::string person, int complete, std::int64_t made, std::int64_t seen,
          std::string browser) {
        all.push_back({std::move(id), std::move(person), complete == 1, moment(made), moment(seen),
                       std::move(browser)});
      },
      arguments...);
  return all;
}

}  // namespace

void add_session(Database& db, std::string_view hash, const Session& session) {
  db.run(R"sql(
      insert into session (hash, id, person, complete, made_at, seen_at, browser)
           values (?, ?, ?, ?, ?, ?, ?))sql",
         BlobView{hash}, session.id, session.person, session.complete ? 1 : 0,
         seconds(session.made_at), seconds(session.seen_at), session.browser);
}

std::optional<Session> find_session(Database& db, std::string_view hash) {
  auto found = sessions(db, "where hash = ?", BlobView{hash});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Session> sessions_of(Database& db, std::string_view person) {
  return sessions(db, "where person = ? and complete = 1 order by seen_at desc, id", person);
}

void note_seen(Database& db, std::string_view id, Moment now) {
  db.run("update session set seen_at = ?1 where id = ?2 and seen_at < ?1", seconds(now), id);
}

bool end_session(Database& db, std::string_view person, std::string_view id) {
  return db.run("delete from session where person = ? and id = ?", person, id) == 1;
}

void end_session_with(Database& db, std::string_view hash) {
  db.run("delete from session where hash = ?", BlobView{hash});
}

void end_sessions(Database& db, std::string_view person, std::string_view but) {
  db.run("delete from session where person = ? and id <> ?", person, but);
}

void end_old_sessions(Database& db, Moment made, Moment seen) {
  db.run("delete from session where made_at < ? or seen_at < ?", seconds(made), seconds(seen));
}

void end_all_sessions(Database& db) { db.run("delete from session"); }

}  // namespace earshot::store
