// SPDX-License-Identifier: Apache-2.0
#include "needs/agreeing.h"

#include "base/text.h"
#include "store/agreed.h"
#include "store/forgetting.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

void add(Problems& problems, std::string field, std::string message) {
  problems.push_back({.question = std::move(field), .message = std::move(message)});
}

void check_length(Problems& problems, const std::string& field, const std::string& text,
                  std::size_t most) {
  if (length_on_screen(text) > most)
    add(problems, field, "This is too long. Use " + std::to_string(most) + " letters at most");
}

}  // namespace

Problems wrong_agreed(const TypedAgreed& typed, const Cycle& cycle, Day today) {
  Problems problems;
  if (!find_agreed_level(typed.level))
    add(problems, "level", "Choose what was agreed");
  if (typed.reason.empty())
    add(problems, "reason", "Write why, so that somebody who was not there understands it");
  check_length(problems, "reason", typed.reason, longest_agreed_reason);
  if (!typed.agreed_on)
    add(problems, "agreed_on", "There is no such day. Write it in numbers, such as 14 5 2027");
  else if (*typed.agreed_on > today)
    add(problems, "agreed_on", "This day is still to come. Write the day on which it was agreed");
  else if (*typed.agreed_on < cycle.starts_on)
    add(problems, "agreed_on",
        "This is before " + cycle.name + " began, on " + long_text(cycle.starts_on) +
            ". Write a later day");
  check_length(problems, "commentary", typed.commentary, longest_commentary);
  return problems;
}

AgreedPriority agreed_from(const TypedAgreed& typed) {
  return {.cycle = {},
          .topic = {},
          .level = find_agreed_level(typed.level).value(),
          .reason = typed.reason,
          .agreed_on = typed.agreed_on.value(),
          .commentary = typed.commentary,
          .noted_by = {}};
}

bool note_agreed(Database& db, const AgreedPriority& agreed) {
  if (!store::add_agreed(db, agreed))
    return false;
  store::add_to_record(db, {.who = agreed.noted_by,
                            .at = agreed.noted_at,
                            .what = "agreed-priority",
                            .on = agreed.cycle});
  return true;
}

bool delete_agreed_words(Database& db, const std::string& cycle, std::string_view topic,
                         const Doer& doer) {
  if (store::remove_words_of_agreed(db, cycle, topic) == 0)
    return false;
  store::owe_rewrite(db, london_day(doer.now));
  store::add_to_record(
      db,
      {.who = std::string(doer.who), .at = doer.now, .what = "removed-agreed-words", .on = cycle});
  return true;
}

}  // namespace earshot::needs
