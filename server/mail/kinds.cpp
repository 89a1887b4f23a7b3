// SPDX-License-Identifier: Apache-2.0
#include "mail/kinds.h"

#include <algorithm>

#include "mail/action_letters.h"
#include "mail/course_letters.h"
#include "mail/manager_letters.h"
#include "mail/staff_letters.h"

namespace earshot::mail {
namespace {

using namespace std::chrono_literals;

constexpr Kind kinds[] = {
    // name, title, tried for, urgent, how it is written, whom it is for, who may see that
    {action_letter, "Reminders of actions", 3 * 24h, false, write_action, name_of_owner,
     static_cast<Rights>(Right::enter_evidence)},
    {alert_letter, "There is something to read", 7 * 24h, true, write_alert, name_of_person,
     Right::run_people | Right::change_settings},
    {invitation_letter, "Questions about a course", 7 * 24h, false, write_invitation,
     name_of_attendee, static_cast<Rights>(Right::run_courses)},
    {reminder_letter, "Reminders about a course", 3 * 24h, false, write_reminder, name_of_attendee,
     static_cast<Rights>(Right::run_courses)},
    {manager_letter, "Questions to a manager", 7 * 24h, false, write_manager, name_of_manager,
     static_cast<Rights>(Right::run_courses)},
    {password_letter, "Link for a new password", 1h, true, write_password, name_of_person,
     static_cast<Rights>(Right::run_people)},
    {welcome_letter, "Invitation to work with Earshot", 7 * 24h, false, write_welcome,
     name_of_person, static_cast<Rights>(Right::run_people)},
    {rota_letter, "Days on the rota", 2 * 24h, false, write_rota, name_of_person,
     Right::run_people | Right::change_settings},
};

}  // namespace

std::span<const Kind> all_kinds() { return kinds; }

const Kind* find_kind(std::string_view name) {
  const auto* found = std::ranges::find(kinds, name, &Kind::name);
  return found == std::end(kinds) ? nullptr : found;
}

}  // namespace earshot::mail
