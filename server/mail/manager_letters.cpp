// SPDX-License-Identifier: Apache-2.0
#include "mail/manager_letters.h"

#include <algorithm>

#include "answers/links.h"
#include "courses/attendance_rules.h"
#include "courses/other_voices.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::mail {
namespace {

const LetterReader in_english{"en"};  // nobody has said which other language they read

// One practitioner about whom the manager is still to be asked.
struct Wanted {
  Reached manager;
  Fillings fillings;
  std::string course;
  std::string path;
  Day closes_on{};
  bool again = false;
};

std::optional<Survey> survey_to_answer(const Writing& writing, const store::KeptVoice& kept) {
  if (kept.stands != store::VoiceStands::asked || kept.answered || kept.invitation.empty())
    return std::nullopt;
  auto survey = store::find_survey(writing.db, kept.survey);
  if (!survey || survey->state != SurveyState::open || survey->closes_on < london_day(writing.now))
    return std::nullopt;
  return survey;
}

std::optional<Wanted> still_wanted(const Writing& writing, const store::KeptVoice& kept,
                                   const std::string& letter) {
  const auto survey = survey_to_answer(writing, kept);
  const auto manager = survey ? courses::find_manager(writing.site, kept) : std::nullopt;
  const auto named = courses::find_attendance(writing.site, writing.db, kept.attendance);
  if (!manager || !named)
    return std::nullopt;
  const auto session = store::find_session_of_course(writing.db, kept.session).value();
  const std::string course = store::find_course(writing.db, session.course).value().title;
  const auto last = courses::last_day_of(kept.came, kept.on, session);
  if (!last || session.cancelled_on || session.paused_on)
    return std::nullopt;
  const Key link_key = answers::house_key(writing.site, answers::link_key);
  return Wanted{.manager = *manager,
                .fillings = {{"name", courses::called(named->who)},
                             {"course", course},
                             {"day", long_text(*last)}},
                .course = course,
                .path = answers::personal_link(link_key, kept.invitation),
                .closes_on = survey->closes_on,
                .again = kept.reminded_in == letter};
}

std::vector<Wanted> all_wanted(const Writing& writing, const std::string& letter) {
  std::vector<Wanted> all;
  for (const store::KeptVoice& kept : store::managers_of_letter(writing.db, letter))
    if (auto wanted = still_wanted(writing, kept, letter))
      all.push_back(std::move(*wanted));
  return all;
}

std::string subject_of(const Writing& writing, const std::vector<Wanted>& all) {
  if (all.size() > 1)
    return writing.words.say(manager_letter, "subject_several", in_english);
  return writing.words.say(manager_letter, all.front().again ? "subject_again" : "subject",
                           in_english, {{"course", all.front().course}});
}

}  // namespace

std::optional<Written> write_manager(const Writing& writing, const store::OutboxLetter& letter) {
  const std::vector<Wanted> all = all_wanted(writing, letter.about);
  if (all.empty())
    return std::nullopt;
  const auto say = [&](std::string_view piece, const Fillings& fillings) {
    return writing.words.say(manager_letter, piece, in_english, fillings);
  };
  const std::string no_more =
      writing.address +
      answers::no_more_link(answers::house_key(writing.site, answers::link_key), letter.about);
  Written written{.to = all.front().manager.address,
                  .name = all.front().manager.name,
                  .subject = subject_of(writing, all),
                  .paragraphs = {},
                  .links = {},
                  .not_you = no_more,
                  .stop = no_more};
  Day ends = all.front().closes_on;
  for (const Wanted& wanted : all) {
    written.paragraphs.push_back(say(wanted.again ? "again" : "asks", wanted.fillings));
    written.links.push_back({say("link", wanted.fillings), writing.address + wanted.path});
    ends = std::min(ends, wanted.closes_on);
  }
  written.after = {say("ends", {{"day", long_text(ends)}}), say("private", {})};
  return written;
}

std::string name_of_manager(answers::Site& site, Database& db, const store::OutboxLetter& letter) {
  for (const store::KeptVoice& kept : store::managers_of_letter(db, letter.about))
    if (const auto manager = courses::find_manager(site, kept))
      return manager->name;
  return {};
}

}  // namespace earshot::mail
