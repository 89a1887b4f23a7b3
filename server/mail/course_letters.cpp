// SPDX-License-Identifier: Apache-2.0
#include "mail/course_letters.h"

#include <algorithm>

#include "answers/links.h"
#include "courses/roll.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::mail {
namespace {

const LetterReader in_english{"en"};  // nobody has said which other language they read

// One thing that is still wanted of whoever the letter is for.
struct Wanted {
  std::string course;
  std::string day;
  std::string path;
  Day closes_on{};
  bool at_once = false;
  bool again = false;  // they were asked before
};

std::optional<store::Asking> asking_of(Database& db, const store::AskingLine& line) {
  for (store::Asking& asking : store::askings_of(db, line.attendance))
    if (asking.stage == line.stage)
      return std::move(asking);
  return std::nullopt;
}

std::string day_in_words(const CourseSession& session, const store::Asking& asking) {
  if (asking.on)
    return long_text(*asking.on);
  return session.days.empty() ? "" : long_text(session.days.back().day);
}

std::optional<Wanted> still_wanted(const Writing& writing, const store::AskingLine& line) {
  const auto asking = asking_of(writing.db, line);
  if (!asking || asking->stands != store::AskingStands::asked || asking->answered ||
      asking->invitation.empty())
    return std::nullopt;
  const auto survey = store::find_survey(writing.db, asking->survey);
  if (!survey || survey->state != SurveyState::open || survey->closes_on < london_day(writing.now))
    return std::nullopt;
  const auto session = store::find_session_of_course(writing.db, asking->session).value();
  const Key link_key = answers::house_key(writing.site, answers::link_key);
  return Wanted{.course = store::find_course(writing.db, session.course).value().title,
                .day = day_in_words(session, *asking),
                .path = answers::personal_link(link_key, asking->invitation),
                .closes_on = survey->closes_on,
                .at_once = asking->stage == "after",
                .again = line.number > 0};
}

struct About {
  Attendee who;
  std::vector<Wanted> wanted;
};
std::optional<About> find_about(const Writing& writing, const std::string& id) {
  const auto letter = store::find_asking_letter(writing.db, id);
  if (!letter || letter->lines.empty())
    return std::nullopt;
  const auto found =
      courses::find_attendance(writing.site, writing.db, letter->lines.front().attendance);
  if (!found || found->who.address.empty())
    return std::nullopt;
  About about{found->who, {}};
  for (const store::AskingLine& line : letter->lines)
    if (auto wanted = still_wanted(writing, line))
      about.wanted.push_back(std::move(*wanted));
  return about.wanted.empty() ? std::nullopt : std::optional(std::move(about));
}

struct Pieces {
  std::string_view letter;
  std::string_view subject, subject_later, after, later;
};
constexpr Pieces of_invitation{invitation_letter, "subject", "subject_later", "after", "later"};
constexpr Pieces of_reminder{reminder_letter, "subject", "subject", "begin", "begin"};

std::optional<Written> write(const Writing& writing, const store::OutboxLetter& letter,
                             const Pieces& pieces) {
  const auto about = find_about(writing, letter.about);
  if (!about)
    return std::nullopt;
  const auto say = [&](const Pieces& of, std::string_view piece, const Wanted& wanted) {
    return writing.words.say(of.letter, piece, in_english,
                             {{"course", wanted.course}, {"day", wanted.day}});
  };
  const Wanted& first = about->wanted.front();
  const bool several = about->wanted.size() > 1;
  const std::string no_more =
      writing.address +
      answers::no_more_link(answers::house_key(writing.site, answers::link_key), letter.about);
  Written written{
      .to = about->who.address,
      .name = about->who.name,
      .subject = several
                     ? writing.words.say(pieces.letter, "subject_several", in_english)
                     : say(pieces, first.at_once ? pieces.subject : pieces.subject_later, first),
      .paragraphs = {},
      .links = {},
      .not_you = no_more,
      .stop = no_more};
  Day ends = first.closes_on;
  for (const Wanted& wanted : about->wanted) {
    written.paragraphs.push_back(
        wanted.again ? say(of_reminder, of_reminder.after, wanted)
                     : say(pieces, wanted.at_once ? pieces.after : pieces.later, wanted));
    written.links.push_back({say(pieces, "link", wanted), writing.address + wanted.path});
    ends = std::min(ends, wanted.closes_on);
  }
  written.after = {writing.words.say(pieces.letter, "ends", in_english, {{"day", long_text(ends)}}),
                   writing.words.say(pieces.letter, "private", in_english)};
  return written;
}

}  // namespace

std::optional<Written> write_invitation(const Writing& writing, const store::OutboxLetter& letter) {
  return write(writing, letter, of_invitation);
}

std::optional<Written> write_reminder(const Writing& writing, const store::OutboxLetter& letter) {
  return write(writing, letter, of_reminder);
}

std::string name_of_attendee(answers::Site& site, Database& db, const store::OutboxLetter& letter) {
  const auto asking = store::find_asking_letter(db, letter.about);
  const auto found = asking && !asking->lines.empty()
                         ? courses::find_attendance(site, db, asking->lines.front().attendance)
                         : std::nullopt;
  return found ? courses::called(found->who) : std::string();
}

}  // namespace earshot::mail
