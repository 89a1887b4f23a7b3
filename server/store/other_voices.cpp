// SPDX-License-Identifier: Apache-2.0
#include "store/other_voices.h"

#include "model/names.h"

namespace earshot::store {
namespace {

// As the column has them.
constexpr Names<VoiceStands, 4> standing_names{{
    {VoiceStands::said, "said"},
    {VoiceStands::asked, "asked"},
    {VoiceStands::refused, "refused"},
    {VoiceStands::withdrawn, "withdrawn"},
}};

// Nobody is written to about one that was cancelled or stopped meanwhile.
constexpr std::string_view session_goes_on =
    R"sql(attendance in (select attendance.id
                              from attendance
                                   join course_session on course_session.id = attendance.session
                             where course_session.cancelled_on is null
                               and course_session.paused_on is null))sql";

// `rest` says which, and in which order.
template <class... Arguments>
std::vector<KeptVoice> voices_where(Database& db, std::string_view rest,
                                    const Arguments&... arguments) {
  std::vector<KeptVoice> found;
  db.each<std::string, std::string, Blob, Day, std::string, std::optional<Blob>, std::string, int,
          std::optional<Day>, std::string, std::optional<Day>, std::string, std::string,
          std::optional<Day>, std::string>(
      R"sql(
      select other_voice.attendance,
             attendance.session,
             other_voice.sealed,
             other_voice.said_on,
             other_voice.stands,
             other_voice.invitation,
             coalesce(invitation.survey, ''),
             coalesce(invitation.used, 0),
             other_voice.asked_on,
             other_voice.asked_in,
             other_voice.reminded_on,
             other_voice.reminded_in,
             attendance.came,
             attendance.on_day,
             attendance.agency
        from other_voice
             join attendance on attendance.id = other_voice.attendance
             join course_session on course_session.id = attendance.session
             left join invitation on invitation.id = other_voice.invitation
       where )sql" +
          std::string(rest),
      [&](auto attendance, auto session, Blob sealed, Day said_on, const std::string& stands,
          std::optional<Blob> invitation, auto survey, int used, auto asked_on, auto asked_in,
          auto reminded_on, auto reminded_in, const std::string& came, auto on, auto agency) {
        found.push_back({.attendance = std::move(attendance),
                         .session = std::move(session),
                         .sealed = std::move(sealed.bytes),
                         .said_on = said_on,
                         .stands = find_in(standing_names, stands).value(),
                         .invitation = invitation ? std::move(invitation->bytes) : std::string(),
                         .survey = std::move(survey),
                         .answered = used == 1,
                         .asked_on = asked_on,
                         .asked_in = std::move(asked_in),
                         .reminded_on = reminded_on,
                         .reminded_in = std::move(reminded_in),
                         .came = find_came(came).value(),
                         .on = on,
                         .agency = std::move(agency)});
      },
      arguments...);
  return found;
}

}  // namespace

bool add_voice(Database& db, const SaidVoice& said) {
  return db.run(R"sql(
      insert into other_voice (attendance, voice, sealed, said_on)
           values (?, ?, ?, ?)
      on conflict (attendance, voice) do nothing)sql",
                said.attendance, said.voice, BlobView{said.sealed}, said.said_on) == 1;
}

std::optional<KeptVoice> find_voice(Database& db, std::string_view attendance,
                                    std::string_view voice) {
  auto found =
      voices_where(db, "other_voice.attendance = ? and other_voice.voice = ?", attendance, voice);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<KeptVoice> voices_of_session(Database& db, std::string_view session,
                                         std::string_view voice) {
  return voices_where(db, R"sql(attendance.session = ?
         and other_voice.voice = ?
       order by other_voice.attendance)sql",
                      session, voice);
}

std::vector<KeptVoice> open_managers(Database& db) {
  return voices_where(db, R"sql(other_voice.voice = 'manager'
         and (other_voice.stands = 'said'
              or (other_voice.stands = 'asked' and other_voice.reminded_on is null))
         and coalesce(invitation.used, 0) = 0
         and course_session.cancelled_on is null
         and course_session.paused_on is null
       order by other_voice.attendance)sql");
}

std::vector<KeptVoice> managers_written_to_since(Database& db, Day since) {
  return voices_where(db, R"sql(other_voice.voice = 'manager'
         and (other_voice.asked_on >= ?1 or other_voice.reminded_on >= ?1)
       order by other_voice.attendance)sql",
                      since);
}

std::vector<KeptVoice> managers_of_letter(Database& db, std::string_view letter) {
  return voices_where(db, R"sql(?1 <> ''
         and (other_voice.asked_in = ?1 or other_voice.reminded_in = ?1)
       order by other_voice.attendance)sql",
                      letter);
}

bool mark_manager_asked(Database& db, const ManagerAsked& asked, std::string_view invitation) {
  return db.run(R"sql(
      update other_voice
         set stands = 'asked',
             invitation = ?,
             asked_on = ?,
             asked_in = ?
       where attendance = ?
         and voice = 'manager'
         and stands = 'said'
         and )sql" + std::string(session_goes_on),
                BlobView{invitation}, asked.today, asked.letter, asked.attendance) == 1;
}

bool mark_manager_reminded(Database& db, const ManagerAsked& reminded) {
  return db.run(R"sql(
      update other_voice
         set reminded_on = ?,
             reminded_in = ?
       where attendance = ?
         and voice = 'manager'
         and stands = 'asked'
         and reminded_on is null
         and invitation in (select id
                              from invitation
                             where used = 0)
         and )sql" + std::string(session_goes_on),
                reminded.today, reminded.letter, reminded.attendance) == 1;
}

bool refuse_manager(Database& db, std::string_view attendance) {
  return db.run(R"sql(
      update other_voice
         set stands = 'refused'
       where attendance = ?
         and voice = 'manager'
         and stands in ('said', 'asked'))sql",
                attendance) == 1;
}

bool withdraw_manager(Database& db, std::string_view attendance) {
  return db.run(R"sql(
      update other_voice
         set stands = 'withdrawn',
             sealed = x''
       where attendance = ?
         and voice = 'manager'
         and stands <> 'withdrawn')sql",
                attendance) == 1;
}

bool mark_called(Database& db, std::string_view attendance, Day today) {
  return db.run(R"sql(
      update other_voice
         set stands = 'asked',
             asked_on = ?,
             sealed = x''
       where attendance = ?
         and voice = 'call'
         and stands = 'said')sql",
                today, attendance) == 1;
}

void move_voices(Database& db, std::string_view from, std::string_view to) {
  db.run("update or ignore other_voice set attendance = ? where attendance = ?", to, from);
}

bool delete_voice(Database& db, std::string_view attendance, std::string_view voice) {
  return db.run("delete from other_voice where attendance = ? and voice = ?", attendance, voice) ==
         1;
}

int delete_voices(Database& db, std::string_view attendance) {
  return static_cast<int>(db.run("delete from other_voice where attendance = ?", attendance));
}

int delete_voices_of_session(Database& db, std::string_view session) {
  return static_cast<int>(db.run(R"sql(
      delete from other_voice
       where attendance in (select id
                              from attendance
                             where session = ?))sql",
                                 session));
}

}  // namespace earshot::store
