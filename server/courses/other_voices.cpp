// SPDX-License-Identifier: Apache-2.0
#include "courses/other_voices.h"

#include <stdexcept>

#include "base/bytes.h"
#include "courses/attendance_rules.h"
#include "courses/next_step.h"
#include "model/stages.h"
#include "store/invitations.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

// One size, or how long a name is would tell whose row it is.
constexpr std::size_t inside_bytes = 3 * most_reached_bytes + 16;

// Of the session, so that it stays readable when two entries of one person become one.
Place place_of(std::string_view voice, std::string_view session) {
  return {"other_voice", voice, session};
}

// Nobody is asked anything of that attendance from the day after.
std::optional<Day> end_of_stages(Database& db, const store::Asking& asking) {
  const auto session = store::find_session_of_course(db, asking.session);
  const auto last = session ? last_day_of(asking.came, asking.on, *session) : std::nullopt;
  if (!last)
    return std::nullopt;
  return stages_end(*last, store::find_partnership(db).asking);
}

bool is_first_follow_up(Database& db, const store::Asking& asking) {
  std::vector<std::string> stages;
  for (const store::Asking& each : store::askings_of(db, asking.attendance))
    stages.push_back(each.stage);
  const auto follow_ups = follow_ups_in_order(std::move(stages));
  return !follow_ups.empty() && follow_ups.front() == asking.stage;
}

}  // namespace

MaySay may_say(Database& db, const store::Asking& asking, std::string_view voice, Day today) {
  if (!is_first_follow_up(db, asking))
    return MaySay::never;
  if (store::find_voice(db, asking.attendance, voice))
    return MaySay::said_before;
  const auto until = end_of_stages(db, asking);
  return until && today <= *until ? MaySay::now : MaySay::too_late;
}

std::string seal_voice(const Roll& roll, std::string_view voice, const Reached& reached) {
  ByteWriter bytes;
  bytes.text(reached.name);
  bytes.text(reached.address);
  bytes.text(reached.when);
  std::string inside = bytes.take();
  if (inside.size() > inside_bytes)
    throw std::invalid_argument("what somebody said is too long to be kept");
  inside.resize(inside_bytes, '\0');
  return roll.seal_beside(place_of(voice, roll.session()), inside);
}

std::optional<Reached> open_voice(const Roll& roll, const store::KeptVoice& kept,
                                  std::string_view voice) {
  const auto inside = roll.open_beside(place_of(voice, roll.session()), kept.sealed);
  if (!inside)
    return std::nullopt;
  ByteReader bytes(*inside);
  Reached found;
  found.name = bytes.text();
  found.address = bytes.text();
  found.when = bytes.text();
  return bytes.good() ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<Reached> find_manager(answers::Site& site, const store::KeptVoice& kept) {
  const auto roll = find_roll(site, kept.session);
  return roll ? open_voice(*roll, kept, manager_voice) : std::nullopt;
}

bool is_to_be_asked(const store::KeptVoice& kept, const CourseSession& session,
                    const AskingRules& rules, Day today) {
  const auto last = last_day_of(kept.came, kept.on, session);
  return kept.stands == store::VoiceStands::said && last && today <= stages_end(*last, rules);
}

ManagersStanding managers_of(Database& db, const CourseSession& session, Day today) {
  ManagersStanding standing;
  const AskingRules rules = store::find_partnership(db).asking;
  for (const store::KeptVoice& kept : store::voices_of_session(db, session.id, manager_voice)) {
    standing.to_ask += is_to_be_asked(kept, session, rules, today);
    standing.asked += kept.asked_on.has_value();
    standing.answered += kept.answered;
  }
  return standing;
}

Calls calls_of(answers::Site& site, Database& db, std::string_view session) {
  Calls calls;
  const auto roll = find_roll(site, session);
  for (const store::KeptVoice& kept : store::voices_of_session(db, session, call_voice)) {
    if (kept.asked_on)
      ++calls.called_on[*kept.asked_on];
    else if (auto reached = roll ? open_voice(*roll, kept, call_voice) : std::nullopt)
      calls.to_call.push_back({kept.attendance, std::move(*reached)});
  }
  return calls;
}

bool ask_manager_no_more(Database& db, std::string_view attendance) {
  return store::refuse_manager(db, attendance);
}

bool manager_was_somebody_else(Database& db, std::string_view attendance) {
  const auto kept = store::find_voice(db, attendance, manager_voice);
  if (kept && !kept->invitation.empty())
    store::delete_unused(db, kept->invitation);
  return store::withdraw_manager(db, attendance);
}

}  // namespace earshot::courses
