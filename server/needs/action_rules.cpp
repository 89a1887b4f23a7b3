// SPDX-License-Identifier: Apache-2.0
#include "needs/action_rules.h"

#include <algorithm>
#include <tuple>

#include "base/letter.h"
#include "base/text.h"
#include "needs/cycle_rules.h"

namespace earshot::needs {
namespace {

class Reader {
 public:
  Reader(const TypedAction& typed, const ActionPlaces& places, const Action* before)
      : typed_(typed), places_(places), before_(before) {}

  ReadAction read() {
    if (before_ != nullptr)
      read_.action = *before_;
    read_.action.cycle = places_.cycle.id;
    read_.action.what = one_line(typed_.what);
    read_.action.impact = tidy(typed_.impact);
    read_.problems = wrong_words(read_.action.what, read_.action.impact);
    read_piece();
    read_topic();
    read_owner();
    read_day();
    read_how_far();
    return std::move(read_);
  }

 private:
  void problem(std::string field, std::string message) {
    read_.problems.push_back({.question = std::move(field), .message = std::move(message)});
  }

  // Only what stands, unless it was named before it was changed or withdrawn.
  void read_piece() {
    read_.action.piece = typed_.piece;
    if (typed_.piece.empty() || (before_ != nullptr && before_->piece == typed_.piece))
      return;
    if (std::ranges::none_of(places_.evidence, [&](const EvidenceOnFile& file) {
          return file.stands() && file.piece.id == typed_.piece;
        }))
      problem("piece", "This piece of evidence was changed or withdrawn. Choose it again, or none");
  }

  void read_topic() {
    std::string& topic = read_.action.topic;
    topic = typed_.topic;
    if (topic.empty())
      if (const auto found = std::ranges::find(places_.evidence, typed_.piece,
                                               [](const auto& file) { return file.piece.id; });
          found != places_.evidence.end())
        topic = found->piece.topic;
    if (topic.empty())
      return problem("topic", "Say which topic it follows from, or which piece of evidence");
    if (typed_.topic.empty() || (before_ != nullptr && before_->topic == topic))
      return;
    if (const Listed* meant = places_.lists.meant(List::topics, topic))
      topic = meant->name;
    else
      problem("topic", places_.lists.not_there(List::topics, topic));
  }

  void read_owner() {
    Action& action = read_.action;
    action.owner_person = typed_.owner_person;
    action.owner = one_line(typed_.owner);
    action.address = one_line(typed_.address);
    const std::string stays = before_ == nullptr ? std::string() : before_->owner_person;
    for (Problem& each :
         wrong_owner({action.owner_person, action.owner, action.address}, places_.people, stays))
      read_.problems.push_back(std::move(each));
  }

  void read_day() {
    if (auto wrong = wrong_planned_day(
            places_.cycle, typed_.due_on,
            "Write the day by which it is to be done, in numbers such as 14 5 2027"))
      problem("due_on", *std::move(wrong));
    else
      read_.action.due_on = *typed_.due_on;
  }

  void read_how_far() {
    if (const auto state = find_action_state(typed_.state))
      read_.action.state = *state;
    else
      problem("state", "Say how far it has come");
    if (!read_.action.waits())
      read_.action.address.clear();
  }

  const TypedAction& typed_;
  const ActionPlaces& places_;
  const Action* before_;
  ReadAction read_;
};

}  // namespace

Problems wrong_words(const std::string& what, const std::string& impact) {
  Problems problems;
  if (what.empty())
    problems.push_back(
        {.question = "what",
         .message = "Write what is to be done, such as Look at chronologies in ten files"});
  for (const auto& [field, text, most] :
       {std::tuple("what", &what, longest_action), std::tuple("impact", &impact, longest_impact)})
    if (length_on_screen(*text) > most)
      problems.push_back(
          {.question = field,
           .message = "This is too long. Use " + std::to_string(most) + " letters at most"});
  return problems;
}

Problems wrong_owner(const TypedOwner& owner, const std::vector<Person>& people,
                     std::string_view stays) {
  Problems problems;
  const auto problem = [&](std::string field, std::string message) {
    problems.push_back({.question = std::move(field), .message = std::move(message)});
  };
  if (owner.person.empty()) {
    if (owner.name.empty())
      problem("owner", "Say who sees to it: choose somebody, or write a name");
    if (length_on_screen(owner.name) > longest_owner)
      problem("owner",
              "This is too long. Use " + std::to_string(longest_owner) + " letters at most");
    if (!owner.address.empty() && !is_mail_address(owner.address))
      problem("address", "Write an email address, such as name@example.org, or leave it empty");
  } else if (!owner.name.empty() || !owner.address.empty()) {
    problem("owner", "Choose somebody with an account, or write a name, but not both");
  } else if (owner.person != stays && std::ranges::none_of(people, [&](const Person& person) {
               return person.id == owner.person && person.standing != Standing::left;
             })) {
    problem("owner_person", "They have no account any more. Choose somebody else");
  }
  return problems;
}

ReadAction read_action(const TypedAction& typed, const ActionPlaces& places, const Action* before) {
  return Reader(typed, places, before).read();
}

}  // namespace earshot::needs
