// SPDX-License-Identifier: Apache-2.0
#include "web/needs/owners.h"

#include "store/people.h"

namespace earshot::web {

std::string owner_in_words(Site& site, const Action& action) {
  if (action.owner_person.empty())
    return action.owner;
  const auto person = store::find_person(site.db(), action.owner_person);
  if (!person)
    return "Somebody who has left";
  return person->name + (person->standing == Standing::left ? ", who has left" : "");
}

bool has_nobody(Site& site, const Action& action) {
  if (!action.waits() || action.owner_person.empty())
    return false;
  const auto person = store::find_person(site.db(), action.owner_person);
  return !person || person->standing == Standing::left;
}

std::string hand_over_path(std::string_view person) {
  return "/needs/hand-over/" + std::string(person);
}

void choose_owner(Html& page, const Filled& filled, const std::vector<Person>& people) {
  ChoiceField field{.name = "owner_person",
                    .legend = "Somebody with an account",
                    .choices = {{"", "Somebody without one"}}};
  for (const Person& person : people)
    if (person.standing != Standing::left || person.id == filled.value("owner_person"))
      field.choices.push_back({person.id, person.name});
  select_field(page, filled, field);
  text_field(page, filled,
             {.name = "owner",
              .label = "Or a name",
              .hint = "Of whoever has no account, such as Named nurse, Solent",
              .spelling = false});
  text_field(page, filled,
             {.name = "address",
              .label = "And their email address (if they are to be reminded)",
              .hint = "It is deleted when the action is done or dropped",
              .type = "email",
              .spelling = false});
}

bool waits_for(const ProgrammeRow& row, const Person& person) {
  return (row.state == OfferState::planned || row.state == OfferState::under_way) &&
         row.what.owner.find(person.name) != std::string::npos;
}

}  // namespace earshot::web
