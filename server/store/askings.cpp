// SPDX-License-Identifier: Apache-2.0
#include "store/askings.h"

#include <algorithm>

namespace earshot::store {
namespace {

// As the column has them.
constexpr std::string_view standing_names[] = {"planned", "asked",   "skipped",
                                               "late",    "refused", "withdrawn"};

AskingStands standing_of(std::string_view name) {
  return static_cast<AskingStands>(std::ranges::find(standing_names, name) -
                                   std::begin(standing_names));
}

template <class... Arguments>
std::vector<Asking> askings_where(Database& db, std::string_view condition,
                                  const Arguments&... arguments) {
  std::vector<Asking> found;
  db.each<std::string, std::string, std::string, std::string, std::string, std::optional<Day>,
          std::optional<Blob>, std::string, int, std::optional<Day>, int, std::optional<Day>,
          std::string, std::optional<Day>, std::string, int>(
      R"sql(
      select asking.attendance,
             attendance.session,
             asking.stage,
             asking.form,
             asking.stands,
             asking.not_before,
             asking.invitation,
             coalesce(invitation.survey, ''),
             coalesce(invitation.used, 0),
             asking.asked_on,
             asking.reminders,
             asking.reminded_on,
             attendance.came,
             attendance.on_day,
             attendance.agency,
             exists (select 1
                       from here_on
                      where here_on.attendance = attendance.id
                        and here_on.day = attendance.on_day)
        from asking
             join attendance on attendance.id = asking.attendance
             join course_session on course_session.id = attendance.session
             left join invitation on invitation.id = asking.invitation
       where )sql" +
          std::string(condition),
      [&](auto attendance, auto session, auto stage, auto form, const std::string& stands,
          auto not_before, std::optional<Blob> invitation, auto survey, int used, auto asked_on,
          int reminders, auto reminded_on, const std::string& came, auto on, auto agency,
          int signed_in) {
        found.push_back({.attendance = std::move(attendance),
                         .session = std::move(session),
                         .stage = std::move(stage),
                         .form = std::move(form),
                         .stands = standing_of(stands),
                         .not_before = not_before,
                         .invitation = invitation ? std::move(invitation->bytes) : std::string(),
                         .survey = std::move(survey),
                         .answered = used == 1,
                         .asked_on = asked_on,
                         .reminders = reminders,
                         .reminded_on = reminded_on,
                         .came = find_came(came).value(),
                         .on = on,
                         .agency = std::move(agency),
                         .may_come_again = signed_in == 1});
      },
      arguments...);
  return found;
}

}  // namespace

std::string_view name_of(AskingStands stands) {
  return standing_names[static_cast<std::size_t>(stands)];
}

void plan_asking(Database& db, std::string_view attendance, std::string_view stage,
                 std::string_view form) {
  db.run(R"sql(
      insert into asking (attendance, stage, form)
           values (?, ?, ?)
      on conflict (attendance, stage) do nothing)sql",
         attendance, stage, form);
}

// The letters hang on the row, so there are two for a moment; an invitation stands in one only.
void move_asking(Database& db, std::string_view attendance, std::string_view stage,
                 std::string_view to) {
  const auto invitation = db.one<std::optional<Blob>>(
      "select invitation from asking where attendance = ? and stage = ?", attendance, stage);
  db.run("update asking set invitation = null where attendance = ? and stage = ?", attendance,
         stage);
  db.run(R"sql(
      insert into asking (attendance, stage, form, stands, not_before, asked_on, reminders, reminded_on)
           select ?, stage, form, stands, not_before, asked_on, reminders, reminded_on
             from asking
            where attendance = ?
              and stage = ?)sql",
         to, attendance, stage);
  db.run("update asking_line set attendance = ? where attendance = ? and stage = ?", to, attendance,
         stage);
  delete_asking(db, attendance, stage);
  if (invitation && *invitation)
    db.run("update asking set invitation = ? where attendance = ? and stage = ?",
           BlobView{(*invitation)->bytes}, to, stage);
}

void delete_asking(Database& db, std::string_view attendance, std::string_view stage) {
  db.run("delete from asking where attendance = ? and stage = ?", attendance, stage);
}

std::vector<Asking> open_askings(Database& db) {
  return askings_where(db, R"sql(asking.stands in ('planned', 'asked')
         and coalesce(invitation.used, 0) = 0
         and course_session.cancelled_on is null
         and course_session.paused_on is null
       order by asking.attendance, asking.stage)sql");
}

std::vector<Asking> askings_of_session(Database& db, std::string_view session) {
  return askings_where(db, "attendance.session = ? order by asking.attendance, asking.stage",
                       session);
}

std::vector<Asking> askings_of(Database& db, std::string_view attendance) {
  return askings_where(db, "asking.attendance = ? order by asking.stage", attendance);
}

std::optional<Asking> find_asking_invited(Database& db, std::string_view invitation) {
  auto found = askings_where(db, "asking.invitation = ?", BlobView{invitation});
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

bool mark_asked(Database& db, std::string_view attendance, std::string_view stage,
                std::string_view invitation, Day today) {
  return db.run(R"sql(
      update asking
         set stands = 'asked',
             invitation = ?,
             asked_on = ?
       where attendance = ?
         and stage = ?
         and stands = 'planned')sql",
                BlobView{invitation}, today, attendance, stage) == 1;
}

bool mark_reminded(Database& db, std::string_view attendance, std::string_view stage, int reminders,
                   Day today) {
  return db.run(R"sql(
      update asking
         set reminders = reminders + 1,
             reminded_on = ?
       where attendance = ?
         and stage = ?
         and stands = 'asked'
         and reminders = ?
         and invitation in (select id
                              from invitation
                             where used = 0))sql",
                today, attendance, stage, reminders) == 1;
}

bool let_asking_stand(Database& db, std::string_view attendance, std::string_view stage,
                      AskingStands from, AskingStands to) {
  return db.run(R"sql(
      update asking
         set stands = ?
       where attendance = ?
         and stage = ?
         and stands = ?)sql",
                name_of(to), attendance, stage, name_of(from)) == 1;
}

std::vector<std::string> all_stages(Database& db) {
  std::vector<std::string> stages;
  db.each<std::string>("select distinct stage from asking order by stage",
                       [&](std::string stage) { stages.push_back(std::move(stage)); });
  return stages;
}

bool ask_not_before(Database& db, std::string_view attendance, std::string_view stage,
                    std::optional<Day> day) {
  return db.run(R"sql(
      update asking
         set not_before = ?
       where attendance = ?
         and stage = ?
         and stands = 'planned')sql",
                day, attendance, stage) == 1;
}

void add_course_survey(Database& db, const CourseSurvey& survey) {
  db.run("insert into course_survey (survey, session, stage) values (?, ?, ?)", survey.survey,
         survey.session, survey.stage);
}

std::vector<CourseSurvey> surveys_of_session(Database& db, std::string_view session) {
  std::vector<CourseSurvey> found;
  db.each<std::string, std::string, std::string>(
      R"sql(
      select course_survey.survey,
             course_survey.session,
             course_survey.stage
        from course_survey
             join survey on survey.id = course_survey.survey
       where course_survey.session = ?
       order by survey.opens_on, survey.id)sql",
      [&](auto survey, auto of, auto stage) {
        found.push_back({std::move(survey), std::move(of), std::move(stage)});
      },
      session);
  return found;
}

std::map<std::string, int> forgotten_answers(Database& db, std::string_view session) {
  std::map<std::string, int> answered;
  db.each<std::string, int>(
      R"sql(
      select course_survey.stage,
             sum(forgotten_survey.used)
        from course_survey
             join forgotten_survey on forgotten_survey.survey = course_survey.survey
       where course_survey.session = ?
       group by course_survey.stage)sql",
      [&](auto stage, int count) { answered[std::move(stage)] = count; }, session);
  return answered;
}

std::optional<Day> joined_until(Database& db, std::string_view session) {
  return db
      .one<std::optional<Day>>(R"sql(
      select max(survey.cycle_ends_on)
        from course_survey
             join survey on survey.id = course_survey.survey
       where course_survey.session = ?)sql",
                               session)
      .value_or(std::nullopt);
}

std::optional<CourseSurvey> find_course_survey(Database& db, std::string_view survey) {
  std::optional<CourseSurvey> found;
  db.each<std::string, std::string, std::string>(
      "select survey, session, stage from course_survey where survey = ?",
      [&](auto id, auto session, auto stage) {
        found = CourseSurvey{std::move(id), std::move(session), std::move(stage)};
      },
      survey);
  return found;
}

void add_asking_letter(Database& db, const AskingLetter& letter) {
  db.run("insert into asking_letter (id, person, made_on, kind) values (?, ?, ?, ?)", letter.id,
         BlobView{letter.person}, letter.made_on, letter.reminder ? "reminder" : "invitation");
  for (const AskingLine& line : letter.lines)
    db.run("insert into asking_line (letter, attendance, stage, number) values (?, ?, ?, ?)",
           letter.id, line.attendance, line.stage, line.number);
}

std::optional<AskingLetter> find_asking_letter(Database& db, std::string_view id) {
  std::optional<AskingLetter> found;
  db.each<std::string, Blob, Day, std::string>(
      "select id, person, made_on, kind from asking_letter where id = ?",
      [&](auto letter, Blob person, Day made_on, const std::string& kind) {
        found = AskingLetter{.id = std::move(letter),
                             .person = std::move(person.bytes),
                             .made_on = made_on,
                             .reminder = kind == "reminder",
                             .lines = {}};
      },
      id);
  if (found)
    db.each<std::string, std::string, int>(
        "select attendance, stage, number from asking_line where letter = ? order by attendance, "
        "stage",
        [&](auto attendance, auto stage, int number) {
          found->lines.push_back({std::move(attendance), std::move(stage), number});
        },
        id);
  return found;
}

std::vector<Undelivered> undelivered_askings(Database& db, std::string_view session) {
  std::vector<Undelivered> found;
  db.each<std::string, std::string>(
      R"sql(
      select asking_line.attendance,
             asking_line.stage
        from attendance
             join asking_line on asking_line.attendance = attendance.id
             join outbox on outbox.about = asking_line.letter
       where attendance.session = ?
         and outbox.kind in ('invitation', 'reminder')
       group by asking_line.attendance, asking_line.stage
      having sum(outbox.state in ('refused', 'returned')) > 0
         and sum(outbox.state = 'sent') = 0
       order by asking_line.attendance, asking_line.stage)sql",
      [&](auto attendance, auto stage) {
        found.push_back({std::move(attendance), std::move(stage)});
      },
      session);
  return found;
}

int asking_letters_since(Database& db, std::string_view person, Day since) {
  return *db.one<int>(
      "select count(*) from asking_letter where person = ? and made_on > ? and kind = 'invitation'",
      BlobView{person}, since);
}

int forget_asking_letters_before(Database& db, Day day) {
  return static_cast<int>(db.run("delete from asking_letter where made_on < ?", day));
}

}  // namespace earshot::store
