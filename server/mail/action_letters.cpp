// SPDX-License-Identifier: Apache-2.0
#include "mail/action_letters.h"

#include "model/action.h"
#include "store/actions.h"
#include "store/people.h"

namespace earshot::mail {
namespace {

const LetterReader in_english{"en"};

struct Pieces {
  Reminding reminding;
  std::string_view subject;
  std::string_view begin;
};
constexpr Pieces all_pieces[] = {
    {Reminding::soon, "subject_soon", "soon"},
    {Reminding::today, "subject_today", "today"},
    {Reminding::overdue, "subject_overdue", "overdue"},
};

bool is_true_on(Day today, const Reminder& reminder) {
  switch (reminder.reminding) {
    case Reminding::soon:
      return today < reminder.due_on;
    case Reminding::today:
      return today == reminder.due_on;
    case Reminding::overdue:
      break;
  }
  return today > reminder.due_on;
}

// Whoever has an account is written to where they sign in, and may find the action there.
struct Owner {
  std::string name;
  std::string address;
  bool sees_actions = false;
};
std::optional<Owner> owner_of(Database& db, const Action& action) {
  Owner owner{action.owner, action.address};
  if (!action.owner_person.empty()) {
    const auto person = store::find_person(db, action.owner_person);
    if (!person || person->standing == Standing::left)
      return std::nullopt;
    owner = {person->name, person->email, person->roles.may(Right::enter_evidence)};
  }
  return owner.address.empty() ? std::nullopt : std::optional(std::move(owner));
}

}  // namespace

std::optional<Written> write_action(const Writing& writing, const store::OutboxLetter& letter) {
  const auto action = store::find_action(writing.db, letter.about);
  const Reminder reminder = reminder_of(letter.number);
  if (!action || !action->waits() || action->due_on != reminder.due_on ||
      !is_true_on(london_day(writing.now), reminder))
    return std::nullopt;
  const auto owner = owner_of(writing.db, *action);
  if (!owner)
    return std::nullopt;
  const Fillings fillings{{"day", long_text(action->due_on)}, {"action", action->what}};
  const auto say = [&](std::string_view piece) {
    return writing.words.say(action_letter, piece, in_english, fillings);
  };
  const Pieces& pieces = all_pieces[static_cast<std::size_t>(reminder.reminding)];
  Written written{.to = owner->address,
                  .name = owner->name,
                  .subject = say(pieces.subject),
                  .paragraphs = {say(pieces.begin), say("action")},
                  .links = {},
                  .after = {say("tell")}};
  if (owner->sees_actions)
    written.links.push_back({say("open"), writing.address + "/needs/actions/" + action->id});
  return written;
}

std::string name_of_owner(answers::Site&, Database& db, const store::OutboxLetter& letter) {
  const auto action = store::find_action(db, letter.about);
  if (!action || action->owner_person.empty())
    return action ? action->owner : std::string();
  const auto person = store::find_person(db, action->owner_person);
  return person ? person->name : std::string();
}

}  // namespace earshot::mail
