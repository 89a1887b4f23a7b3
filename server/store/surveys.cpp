// SPDX-License-Identifier: Apache-2.0
#include "store/surveys.h"

#include "store/json.h"

namespace earshot::store {
namespace {

constexpr std::string_view select_surveys = R"sql(
      select id,
             title,
             form,
             form_version,
             stage,
             promise,
             floor,
             occasion,
             opens_on,
             closes_on,
             cycle_ends_on,
             public_key,
             state,
             answered,
             release,
             languages,
             reports_to
        from survey
)sql";

std::string with_spaces(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> at_spaces(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    words.emplace_back(word);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return words;
}

template <class... Arguments>
std::vector<Survey> surveys_where(Database& db, std::string_view condition,
                                  const Arguments&... arguments) {
  std::vector<Survey> surveys;
  db.each<std::string, std::string, std::string, int, std::string, std::string_view, int,
          std::string_view, Day, Day, Day, Blob, std::string_view, std::optional<int>,
          std::optional<std::string>, std::string_view, std::string>(
      std::string(select_surveys) + std::string(condition),
      [&](auto id, auto title, auto form, int version, auto stage, auto promise, int floor,
          auto occasion, Day opens, Day closes, Day cycle_ends, const Blob& key, auto state,
          std::optional<int> answered, auto release, auto languages, auto reports_to) {
        surveys.push_back({.id = std::move(id),
                           .title = std::move(title),
                           .form = std::move(form),
                           .form_version = version,
                           .stage = std::move(stage),
                           .promise = find_promise(promise).value(),
                           .floor = floor,
                           .occasion = occasion_from_json(occasion),
                           .opens_on = opens,
                           .closes_on = closes,
                           .cycle_ends_on = cycle_ends,
                           .state = find_survey_state(state).value(),
                           .answered = answered,
                           .public_key = key.bytes,
                           .release = std::move(release),
                           .languages = at_spaces(languages),
                           .reports_to = std::move(reports_to)});
      },
      arguments...);
  return surveys;
}

}  // namespace

void add_survey(Database& db, const Survey& survey) {
  db.run(R"sql(
      insert into survey (id, title, form, form_version, stage, promise, floor,
                          session, course, subject, occasion,
                          opens_on, closes_on, cycle_ends_on, public_key, languages, reports_to)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
         survey.id, survey.title, survey.form, survey.form_version, survey.stage,
         row_of(survey.promise).name, survey.floor, survey.occasion.session, survey.occasion.course,
         survey.occasion.subject, to_json(survey.occasion), survey.opens_on, survey.closes_on,
         survey.cycle_ends_on, BlobView{survey.public_key}, with_spaces(survey.languages),
         survey.reports_to);
}

std::optional<Survey> find_survey(Database& db, std::string_view id) {
  auto found = surveys_where(db, "where id = ?", id);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<Survey> all_surveys(Database& db) {
  return surveys_where(db, "order by opens_on desc, id");
}

std::vector<std::string> surveys_to_close(Database& db, Day today) {
  std::vector<std::string> ids;
  for (auto& [id] : db.all<std::string>(R"sql(
      select id
        from survey
       where state = 'open'
         and (closes_on < ?
              or (list in ('none', 'whole')
                  and exists (select 1 from invitation where survey = survey.id)
                  and not exists (select 1 from invitation
                                   where survey = survey.id and used = 0)))
       order by id)sql",
                                        today))
    ids.push_back(std::move(id));
  return ids;
}

std::vector<Survey> sealed_surveys(Database& db) {
  return surveys_where(db, "where state in ('closed', 'waiting') order by id");
}

bool is_open(Database& db, std::string_view id) {
  return db.one<int>("select 1 from survey where id = ? and state = 'open'", id).has_value();
}

std::optional<Standing> find_standing(Database& db, std::string_view survey,
                                      const std::optional<std::string>& invitation) {
  const auto row = db.one<std::string, Day, Day, std::optional<int>, int>(
      R"sql(
      select state,
             opens_on,
             closes_on,
             invitation.used,
             draft.invitation is not null
        from survey
             left join invitation on invitation.id = ? and invitation.survey = survey.id
             left join draft on draft.invitation = invitation.id
       where survey.id = ?)sql",
      BlobView{invitation ? std::string_view(*invitation) : std::string_view()}, survey);
  if (!row)
    return std::nullopt;
  const auto& [state, opens_on, closes_on, used, has_draft] = *row;
  return Standing{.state = find_survey_state(state).value(),
                  .opens_on = opens_on,
                  .closes_on = closes_on,
                  .used = invitation && used.value_or(1) == 1,
                  .has_draft = has_draft == 1};
}

std::vector<std::string> open_to_all_before(Database& db, const Survey& survey) {
  std::vector<std::string> surveys;
  db.each<std::string>(R"sql(
      select id
        from survey
       where form = ?
         and promise = 'open'
         and state <> 'open'
         and id <> ?
       order by closes_on desc,
                id
       limit 24)sql",
                       [&](auto id) { surveys.push_back(std::move(id)); }, survey.form, survey.id);
  return surveys;
}

int count_open_surveys(Database& db) {
  return db.one<int>("select count(*) from survey where state = 'open'").value_or(0);
}

std::vector<std::string> spent_surveys(Database& db) {
  std::vector<std::string> ids;
  for (auto& [id] :
       db.all<std::string>("select id from survey where state in ('released', 'destroyed')"))
    ids.push_back(std::move(id));
  return ids;
}

bool change_closing_day(Database& db, std::string_view id, Day closes_on) {
  return db.run("update survey set closes_on = ? where id = ? and state = 'open'", closes_on, id) ==
         1;
}

int answers_so_far(Database& db, std::string_view id) {
  return db
      .one<int>(R"sql(
      select coalesce(answered, (select count(*) from pending where survey = survey.id))
        from survey
       where id = ?)sql",
                id)
      .value_or(0);
}

// From then on its last day is the one on which it could be answered last.
bool close_survey(Database& db, std::string_view id, Day today) {
  return db.run(R"sql(
      update survey
         set state = 'closed',
             closes_on = max(opens_on, min(closes_on, ?)),
             answered = (select count(*) from pending where survey = survey.id)
       where id = ?
         and state = 'open')sql",
                today, id) == 1;
}

bool wait_for_more(Database& db, std::string_view id) {
  return db.run("update survey set state = 'waiting' where id = ? and state = 'closed'", id) == 1;
}

bool mark_released(Database& db, std::string_view id, std::string_view release) {
  return db.run(R"sql(
      update survey
         set state = 'released',
             release = ?
       where id = ?
         and state in ('closed', 'waiting'))sql",
                release, id) == 1;
}

bool destroy_unread(Database& db, std::string_view id) {
  if (db.run(R"sql(
      update survey
         set state = 'destroyed'
       where id = ?
         and state in ('closed', 'waiting'))sql",
             id) != 1)
    return false;
  db.run("delete from pending where survey = ?", id);
  return true;
}

}  // namespace earshot::store
