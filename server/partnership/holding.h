// SPDX-License-Identifier: Apache-2.0
// Putting and lifting a legal hold: what is wrong with what was asked, and the change with its entry
// in the staff record. The reason stands with the hold, never in the record.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/problems.h"
#include "model/hold.h"

namespace earshot::partnership {

struct WantedHold {
  std::string on;  // a survey's id, or a kind of model/retention.h
  std::string reason;
};
inline constexpr std::size_t longest_reason = 1000;

// A problem's `question` is "on" or "reason": the field it stands beside.
Problems wrong_with(Database& db, const WantedHold& wanted);
std::optional<Problem> wrong_with_reason(std::string_view reason, std::string_view to_do);

// Inside a change, and after wrong_with found nothing. Gives the hold's id.
std::string put_hold(Database& db, const WantedHold& wanted, std::string_view who, Moment now);
// False if it does not stand (any more).
bool lift_hold(Database& db, std::string_view id, std::string_view because, std::string_view who,
               Moment now);

}  // namespace earshot::partnership
