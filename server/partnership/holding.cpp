// SPDX-License-Identifier: Apache-2.0
#include "partnership/holding.h"

#include "base/secrets.h"
#include "base/text.h"
#include "model/retention.h"
#include "store/forgetting.h"
#include "store/holds.h"
#include "store/staff_record.h"
#include "store/surveys.h"

namespace earshot::partnership {
namespace {

std::optional<Problem> wrong_with_on(Database& db, const std::string& on) {
  const auto wrong = [](std::string message) {
    return Problem{.question = "on", .message = std::move(message)};
  };
  if (on.empty())
    return wrong("Choose what is to be kept: one survey, or everything of a kind");
  if (const KeptKind* kind = find_kept_kind(on)) {
    if (kind->can_be_held)
      return std::nullopt;
    return wrong("There is nothing to hold of this kind. Choose another");
  }
  if (!store::find_survey(db, on))
    return wrong("There is no survey of that name. Choose one of the list");
  if (store::is_forgotten(db, on))
    return wrong("The answers to this survey have been deleted already, and can't be kept");
  return std::nullopt;
}

}  // namespace

std::optional<Problem> wrong_with_reason(std::string_view reason, std::string_view to_do) {
  const auto wrong = [](std::string message) {
    return Problem{.question = "reason", .message = std::move(message)};
  };
  if (reason.find_first_not_of(" \t\n") == reason.npos)
    return wrong("Write why " + std::string(to_do) + ", such as the number of the case");
  if (length_on_screen(reason) > longest_reason)
    return wrong("The reason is longer than " + std::to_string(longest_reason) +
                 " letters. Make it shorter");
  return std::nullopt;
}

Problems wrong_with(Database& db, const WantedHold& wanted) {
  Problems problems;
  if (auto wrong = wrong_with_on(db, wanted.on))
    problems.push_back(std::move(*wrong));
  if (auto wrong = wrong_with_reason(wanted.reason, "it must be kept"))
    problems.push_back(std::move(*wrong));
  return problems;
}

std::string put_hold(Database& db, const WantedHold& wanted, std::string_view who, Moment now) {
  Hold hold{.id = "h-" + to_hex(random_bytes(5)),
            .reason = wanted.reason,
            .put_on = london_day(now),
            .put_by = std::string(who)};
  (find_kept_kind(wanted.on) ? hold.kind : hold.survey) = wanted.on;
  store::add_hold(db, hold);
  store::add_to_record(db, {hold.put_by, now, "put-hold", wanted.on});
  return hold.id;
}

bool lift_hold(Database& db, std::string_view id, std::string_view because, std::string_view who,
               Moment now) {
  const auto hold = store::find_hold(db, id);
  if (!hold || !store::lift_hold(db, id, because, london_day(now), who))
    return false;
  store::add_to_record(
      db, {std::string(who), now, "lifted-hold", hold->kind.empty() ? hold->survey : hold->kind});
  return true;
}

}  // namespace earshot::partnership
