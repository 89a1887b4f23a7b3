// SPDX-License-Identifier: Apache-2.0
#include "courses/what_follows.h"

#include <algorithm>

#include "base/log.h"
#include "courses/other_voices.h"
#include "store/askings.h"
#include "store/invitations.h"

namespace earshot::courses {

std::vector<host::FollowUp> what_follows(const host::Plugins& plugins, const Course& course,
                                         const Attendance& attendance, Day today) {
  host::Facts facts{
      {"course", course.code}, {"agency", attendance.who.agency}, {"role", attendance.who.role}};
  if (attendance.on)
    facts["attended_on"] = to_text(*attendance.on);
  std::vector<host::FollowUp> all;
  for (const std::string& plugin : plugins.ids()) {
    const host::Effects said = plugins.plan_follow_ups(plugin, facts, today);
    if (said.failed)
      log::error("A plugin could not say what follows from an attendance: " + plugin);
    for (const host::FollowUp& next : said.follow_ups)
      if (std::ranges::find(all, next.stage, &host::FollowUp::stage) == all.end())
        all.push_back(next);
  }
  return all;
}

bool add_with_follow_ups(Database& db, const store::KeptAttendance& kept,
                         const std::vector<host::FollowUp>& follow_ups) {
  if (!store::add_attendance(db, kept))
    return false;
  for (const host::FollowUp& next : follow_ups)
    store::plan_asking(db, kept.id, next.stage, next.form);
  return true;
}

bool take_off_roll(Database& db, std::string_view attendance) {
  for (const store::Asking& asking : store::askings_of(db, attendance))
    if (!asking.invitation.empty())
      store::delete_unused(db, asking.invitation);
  manager_was_somebody_else(db, attendance);
  return store::delete_attendance(db, attendance);
}

namespace {

bool let_all_stand(Database& db, std::string_view attendance, store::AskingStands to) {
  bool any = false;
  for (const store::Asking& asking : store::askings_of(db, attendance))
    for (const auto from : {store::AskingStands::planned, store::AskingStands::asked})
      any = (!asking.answered && store::let_asking_stand(db, attendance, asking.stage, from, to)) ||
            any;
  return any;
}

}  // namespace

bool ask_no_more(Database& db, std::string_view attendance) {
  return let_all_stand(db, attendance, store::AskingStands::refused);
}

bool was_somebody_else(Database& db, std::string_view attendance) {
  for (const store::Asking& asking : store::askings_of(db, attendance))
    if (!asking.invitation.empty())
      store::delete_unused(db, asking.invitation);
  manager_was_somebody_else(db, attendance);
  store::delete_voice(db, attendance, call_voice);
  return let_all_stand(db, attendance, store::AskingStands::withdrawn);
}

}  // namespace earshot::courses
