// SPDX-License-Identifier: Apache-2.0
#include "store/forgetting.h"

namespace earshot::store {

std::vector<EndedSurvey> ended_surveys(Database& db) {
  std::vector<EndedSurvey> ended;
  db.each<std::string, std::string, std::string, int, int, Day, std::string, std::optional<Day>>(
      R"sql(
      select survey.id,
             survey.title,
             survey.form,
             survey.form_version,
             survey.course <> '' or survey.session <> '',
             survey.closes_on,
             coalesce(survey.release, ''),
             release.released_on
        from survey
             left join release on release.id = survey.release
       where survey.state in ('released', 'destroyed')
         and not exists (select 1 from forgotten_survey where survey = survey.id)
       order by survey.closes_on, survey.id)sql",
      [&](auto id, auto title, auto form, int version, int of_course, Day closes_on, auto release,
          std::optional<Day> released_on) {
        ended.push_back({std::move(id), std::move(title), std::move(form), version, of_course == 1,
                         closes_on, std::move(release), released_on});
      });
  return ended;
}

// The condition is in the statement: a hold that was put a moment ago counts.
bool forget_answers(Database& db, std::string_view release, std::string_view kind, Day today) {
  const bool may_go = db.run(R"sql(
      insert into forgotten (gone_on, kind, release, how_many, words)
           select ?,
                  ?,
                  id,
                  (select count(*) from response where release = release.id),
                  (select count(*) from words where release = release.id)
             from release
            where id = ?
              and not exists (select 1
                                from hold
                               where lifted_on is null
                                 and (kind = ?
                                      or survey in (select id
                                                      from survey
                                                     where survey.release = release.id)))
      on conflict (release) do nothing)sql",
                             today, kind, release, kind) == 1;
  if (!may_go)
    return false;
  db.run("delete from response where release = ?", release);
  db.run("delete from words where release = ?", release);
  db.run("delete from data_key where owner = ?", release);
  return true;
}

bool forget_invitations(Database& db, std::string_view survey, std::string_view kind, Day today) {
  const bool may_go = db.run(R"sql(
      insert into forgotten_survey (survey, gone_on, invited, used)
           select id,
                  ?,
                  (select count(*) from invitation where survey = survey.id),
                  (select count(*) from invitation where survey = survey.id and used = 1)
             from survey
            where id = ?
              and state in ('released', 'destroyed')
              and not exists (select 1
                                from hold
                               where lifted_on is null
                                 and (kind = ? or survey = survey.id))
      on conflict (survey) do nothing)sql",
                             today, survey, kind) == 1;
  if (may_go)
    db.run("delete from invitation where survey = ?", survey);
  return may_go;
}

bool is_forgotten(Database& db, std::string_view survey) {
  return db.one<int>("select 1 from forgotten_survey where survey = ?", survey).has_value();
}

void note_forgotten(Database& db, std::string_view kind, std::int64_t how_many, Day today) {
  if (how_many > 0)
    db.run("insert into forgotten (gone_on, kind, how_many) values (?, ?, ?)", today, kind,
           how_many);
}

void rewrite(Database& db) { db.run("vacuum"); }

void owe_rewrite(Database& db, Day today) {
  db.run("insert into rewrite_owed (since) values (?) on conflict (since) do nothing", today);
}

bool rewrite_is_owed(Database& db) {
  return db.one<int>("select 1 from rewrite_owed limit 1").has_value();
}

void rewrite_is_done(Database& db) { db.run("delete from rewrite_owed"); }

std::vector<std::string> forgotten_releases(Database& db) {
  std::vector<std::string> ids;
  for (auto& [id] :
       db.all<std::string>("select release from forgotten where release is not null order by 1"))
    ids.push_back(std::move(id));
  return ids;
}

KeptOfRelease count_kept(Database& db, std::string_view release) {
  const auto row = db.one<int, int>(R"sql(
      select (select count(*) from response where release = ?),
             (select count(*) from words where release = ?))sql",
                                    release, release);
  return {std::get<0>(*row), std::get<1>(*row)};
}

std::vector<Forgotten> forgotten_since(Database& db, Day day) {
  std::vector<Forgotten> gone;
  db.each<Day, std::string, std::string, int, int>(
      R"sql(
      select max(gone_on),
             kind,
             coalesce(release, ''),
             sum(how_many),
             sum(words)
        from forgotten
       where gone_on >= ?
       group by kind,
                release
       order by max(number) desc)sql",
      [&](Day gone_on, auto kind, auto release, int how_many, int words) {
        gone.push_back({gone_on, std::move(kind), std::move(release), how_many, words});
      },
      day);
  return gone;
}

}  // namespace earshot::store
