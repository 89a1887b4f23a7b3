// SPDX-License-Identifier: Apache-2.0
#include "needs/board_decisions.h"

#include <algorithm>

#include "base/pounds.h"
#include "base/text.h"
#include "needs/board_needs.h"
#include "needs/counted_words.h"
#include "needs/programme_rules.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::Group;

constexpr std::size_t most_overdue = 4;
constexpr std::size_t longest_what = 80, longest_owner = 30;  // letters
constexpr std::size_t most_moved = 3, most_of_a_level = 4;

std::vector<const TopicDrawn*> without_priority(const NeedsDrawn& drawn) {
  std::vector<const TopicDrawn*> topics = topics_for_board(drawn);
  std::erase_if(topics, [](const TopicDrawn* topic) { return topic->agreed.has_value(); });
  return topics;
}

// "high for Neglect and Domestic abuse; not this year for Online harm"
std::string levels_in_words(const NeedsDrawn& drawn) {
  std::string words;
  for (const AgreedLevelRow& row : all_agreed_levels) {
    std::vector<const TopicDrawn*> topics;
    for (const TopicDrawn& topic : drawn.topics)
      if (topic.agreed && topic.agreed->level == row.level)
        topics.push_back(&topic);
    if (!topics.empty())
      words += (words.empty() ? "" : "; ") + folded(row.title) + " for " +
               named_for_board(topics, most_of_a_level);
  }
  return words;
}

void ask_priorities(std::vector<std::string>& asked, const NeedsDrawn& drawn) {
  const bool draft = drawn.gathered.cycle.takes_evidence();
  if (const std::string levels = levels_in_words(drawn); !levels.empty())
    asked.push_back((draft ? "Agree the priorities: " : "Note the agreed priorities: ") + levels +
                    ".");
  const auto open = without_priority(drawn);
  if (open.empty())
    return;
  asked.push_back((draft ? "Say which priority these have, for which none has been agreed: "
                         : "Note that for these no priority was agreed: ") +
                  named_for_board(open) + ".");
}

void ask_programme(std::vector<std::string>& asked, const BoardFrom& from) {
  const ProgrammeSum sum = sum_of(from.programme);
  if (sum.offers == 0)
    return;
  std::string words = from.drawn.gathered.cycle.takes_evidence() ? "Agree the programme of "
                                                                 : "Note the agreed programme of ";
  words += in_pounds(sum.cost_pence) + ": " +
           count_in_words(sum.offers, "learning offer", "learning offers") + " with " +
           count_in_words(sum.places, "place", "places") + ".";
  if (!from.budget || sum.cost_pence > from.budget->pence)
    words += " " + budget_in_words(sum, from.budget);
  asked.push_back(std::move(words));
}

std::string owner_of(const BoardFrom& from, const Action& action) {
  const auto person = from.people.find(action.owner_person);
  if (person != from.people.end())
    return person->second;
  return action.owner.empty() ? "somebody who has left" : action.owner;
}

// By the day they were due, as they come.
void ask_overdue(std::vector<std::string>& asked, const BoardFrom& from, Day today) {
  std::size_t overdue = 0;
  std::vector<Action> all = from.earlier;
  all.insert(all.end(), from.actions.begin(), from.actions.end());
  for (const Action& action : all) {
    if (!action.is_overdue(today) || ++overdue > most_overdue)
      continue;
    asked.push_back("Decide what becomes of an action overdue since " + long_text(action.due_on) +
                    ": " + shortened(action.what, longest_what) + " (" +
                    shortened(owner_of(from, action), longest_owner) + ").");
  }
  if (overdue > most_overdue)
    asked.push_back("Decide what becomes of " +
                    count_in_words(overdue - most_overdue, "more overdue action, which is",
                                   "more overdue actions, which are") +
                    " in the full analysis.");
}

std::string earlier_in_words(const std::vector<Action>& earlier) {
  return earlier.empty()
             ? ""
             : " Of earlier cycles " + count_in_words(earlier.size(), "action is", "actions are") +
                   " overdue.";
}

std::string actions_in_words(const BoardFrom& from, Day today) {
  if (from.actions.empty())
    return "No action has been entered for this cycle." + earlier_in_words(from.earlier);
  const auto in_state = [&](ActionState state) {
    return std::ranges::count(from.actions, state, &Action::state);
  };
  const auto overdue = std::ranges::count_if(
      from.actions, [&](const Action& action) { return action.is_overdue(today); });
  return "Actions: " + std::to_string(from.actions.size()) + " in all, " +
         std::to_string(in_state(ActionState::done)) + " done, " + std::to_string(overdue) +
         " overdue, " + std::to_string(in_state(ActionState::dropped)) + " dropped." +
         earlier_in_words(from.earlier);
}

std::string offers_in_words(const std::vector<ProgrammeRow>& programme) {
  if (programme.empty())
    return "No learning offer has been written into the programme yet.";
  std::string words = "Learning offers: " + std::to_string(programme.size()) + " in all";
  for (const OfferStateRow& row : all_offer_states)
    words += ", " + std::to_string(std::ranges::count(programme, row.state, &ProgrammeRow::state)) +
             " " + folded(row.title);
  return words + ".";
}

// Only what is told with how sure that is: a share that chance alone might have moved has not moved.
std::vector<std::string> what_moved(const NeedsDrawn& drawn) {
  std::vector<const TopicDrawn*> better, worse;
  std::size_t compared = 0;
  for (const TopicDrawn& topic : drawn.topics)
    if (const auto trend = topic.standing.topic.components[Component::trend]) {
      ++compared;
      if (*trend < 0.5)
        better.push_back(&topic);
      if (*trend > 0.5)
        worse.push_back(&topic);
    }
  if (compared == 0)
    return {
        "Whether confidence has moved since an earlier cycle can't be said: nothing can be "
        "compared."};
  const std::string before = drawn.gathered.before ? drawn.gathered.before->name : "last time";
  std::vector<std::string> words{
      "Compared with " + before + " in " + count_in_words(compared, "topic", "topics") +
      ": fewer say that they are not confident in " + std::to_string(better.size()) + ", more in " +
      std::to_string(worse.size()) + ", and in " +
      std::to_string(compared - better.size() - worse.size()) + " that is not sure."};
  if (!better.empty())
    words.push_back("Fewer: " + named_for_board(better, most_moved) + ".");
  if (!worse.empty())
    words.push_back("More: " + named_for_board(worse, most_moved) + ".");
  return words;
}

std::string said_in_words(const std::vector<Said>& all) {
  const auto published = std::ranges::count(all, true, &Said::published);
  if (published == 0)
    return "Nothing is published yet under \"You said, we did\".";
  const auto moved = std::ranges::count_if(
      all, [](const Said& said) { return said.published && !said.moved.empty(); });
  return "\"You said, we did\": " + std::to_string(published) + " published, " +
         std::to_string(moved) + " of them with what was seen since.";
}

}  // namespace

std::vector<std::string> decisions_of(const BoardFrom& from) {
  std::vector<std::string> asked;
  ask_priorities(asked, from.drawn);
  ask_programme(asked, from);
  ask_overdue(asked, from, london_day(from.drawn.gathered.as_of));
  if (asked.empty())
    asked.emplace_back("None yet: there is nothing to agree.");
  return asked;
}

std::vector<std::string> progress_of(const BoardFrom& from) {
  std::vector<std::string> words{actions_in_words(from, london_day(from.drawn.gathered.as_of)),
                                 offers_in_words(from.programme)};
  std::ranges::move(what_moved(from.drawn), std::back_inserter(words));
  words.push_back(said_in_words(from.said));
  return words;
}

}  // namespace earshot::needs
