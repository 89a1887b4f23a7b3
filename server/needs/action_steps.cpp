// SPDX-License-Identifier: Apache-2.0
#include "needs/action_steps.h"

#include "model/letters.h"
#include "store/actions.h"
#include "store/forgetting.h"
#include "store/outbox.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

constexpr std::chrono::hours in_the_morning{9};

store::DueLetter letter_of(const Action& action, const RemindingRow& row) {
  return {.kind = action_letter,
          .about = action.id,
          .number = number_of({action.due_on, row.reminding}),
          .due_at = london_moment(action.due_on + row.after, in_the_morning)};
}

// Of a day that has passed nobody is reminded. Whether a letter is still wanted is found out when its turn comes,
// so one that is done needs nothing here.
void put_reminders(Database& db, const Action& action, Moment now) {
  for (const RemindingRow& row : all_remindings)
    if (const store::DueLetter letter = letter_of(action, row); letter.due_at > now)
      store::put_letter(db, letter);
}

void take_back_reminders(Database& db, const Action& action, Moment now) {
  for (const RemindingRow& row : all_remindings)
    store::take_back_letter(db, letter_of(action, row), now);
}

}  // namespace

Written write_action(Database& db, Action action, const Doer& doer) {
  const auto before = store::find_action(db, action.id);
  if (before && (before->edition != action.edition || before->cycle != action.cycle))
    return Written::too_late;
  if (before && before->says_the_same(action))
    return Written::the_same;
  action.written_by = doer.who;
  action.written_at = doer.now;
  if (!store::add_action_edition(db, action))
    return Written::too_late;
  if (before && before->due_on != action.due_on)
    take_back_reminders(db, *before, doer.now);
  if (action.waits())
    put_reminders(db, action, doer.now);
  store::add_to_record(db, {.who = std::string(doer.who),
                            .at = doer.now,
                            .what = before ? "changed-action" : "added-action",
                            .on = action.id});
  return Written::yes;
}

Written delete_action_words(Database& db, Action reworded, const Doer& doer) {
  const std::string id = reworded.id;
  const Written written = write_action(db, std::move(reworded), doer);
  if (written == Written::too_late)
    return written;
  store::remove_earlier_words_of_action(db, id);
  store::owe_rewrite(db, london_day(doer.now));
  store::add_to_record(
      db, {.who = std::string(doer.who), .at = doer.now, .what = "removed-action-words", .on = id});
  return Written::yes;
}

std::size_t hand_over_actions(Database& db, std::string_view from, const TypedOwner& to,
                              const Doer& doer) {
  std::size_t handed_over = 0;
  for (Action& action : store::actions_waiting_for(db, from)) {
    action.owner_person = to.person;
    action.owner = to.name;
    action.address = to.address;
    if (write_action(db, std::move(action), doer) == Written::yes)
      ++handed_over;
  }
  return handed_over;
}

}  // namespace earshot::needs
