// SPDX-License-Identifier: Apache-2.0
#include "courses/register_words.h"

#include <algorithm>

#include "courses/likeness.h"

namespace earshot::courses {
namespace {

struct CameWord {
  std::string_view word;  // as bare_words()
  Came came;
};
constexpr auto came_words = std::to_array<CameWord>({
    {"y", Came::attended},
    {"yes", Came::attended},
    {"true", Came::attended},
    {"1", Came::attended},
    {"\xE2\x9C\x93", Came::attended},  // check marks
    {"\xE2\x9C\x94", Came::attended},
    {"present", Came::attended},
    {"came", Came::attended},
    {"complete", Came::attended},
    {"completed", Came::attended},
    {"passed", Came::attended},
    {"attended all", Came::attended},
    {"attended in full", Came::attended},
    {"fully attended", Came::attended},
    {"part attended", Came::part},
    {"part", Came::part},
    {"partial", Came::part},
    {"partially attended", Came::part},
    {"partly attended", Came::part},
    {"attended part", Came::part},
    {"left early", Came::part},
    {"walk in", Came::unscheduled},
    {"walkin", Came::unscheduled},
    {"drop in", Came::unscheduled},
    {"not booked", Came::unscheduled},
    {"unscheduled", Came::unscheduled},
    {"n", Came::absent},
    {"no", Came::absent},
    {"false", Came::absent},
    {"0", Came::absent},
    {"dna", Came::absent},
    {"absent", Came::absent},
    {"no show", Came::absent},
    {"noshow", Came::absent},
    {"not attended", Came::absent},
    {"didnt attend", Came::absent},
    {"did not show", Came::absent},
    {"failed to attend", Came::absent},
    {"cancelled", Came::cancelled},
    {"canceled", Came::cancelled},
    {"cancelled place", Came::cancelled},
    {"apologies", Came::cancelled},
    {"withdrawn", Came::cancelled},
    {"withdrew", Came::cancelled},
    {"booked", Came::booked},
    {"confirmed", Came::booked},
    {"registered", Came::booked},
    {"enrolled", Came::booked},
    {"reserved", Came::booked},
});

template <class Thing>
const Thing* named(const std::vector<Thing>& things, std::string_view name) {
  const auto found = std::ranges::find(things, name, &Thing::name);
  return found == things.end() ? nullptr : &*found;
}

// What it was merged into, as far as that is still on the list; null if nothing is left of it.
template <class Thing>
const Thing* still_open(const std::vector<Thing>& things, const Thing* thing) {
  for (int step = 0; thing != nullptr && thing->listing.closed_on && step < 20; ++step)
    thing = thing->listing.became.empty() ? nullptr : named(things, thing->listing.became);
  return thing != nullptr && thing->listing.closed_on ? nullptr : thing;
}

// Titles of what is open stand before those of what has become something else.
template <class Thing>
void learn(Meanings& known, WordsFor words_for, const std::vector<Thing>& things) {
  for (const bool open : {true, false})
    for (const Thing& thing : things)
      if (const Thing* now = still_open(things, &thing);
          now != nullptr && open != thing.listing.closed_on.has_value()) {
        known.emplace(std::pair(words_for, bare_words(thing.title)), now->name);
        known.emplace(std::pair(words_for, bare_words(thing.name)), now->name);
      }
}

}  // namespace

std::optional<WordsFor> find_words_for(std::string_view name) {
  const auto* found = std::ranges::find(all_words_for, name, &WordsRow::name);
  return found == all_words_for.end() ? std::nullopt : std::optional(found->words_for);
}

std::string bare_words(std::string_view text) {
  std::string bare, word;
  const auto end_word = [&] {
    if (!word.empty() && word != "the")
      bare += (bare.empty() ? "" : " ") + word;
    word.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    const bool curly = text.substr(at).starts_with("\xE2\x80\x99");
    const bool capital = letter >= 'A' && letter <= 'Z';
    const bool stays = capital || (letter >= 'a' && letter <= 'z') ||
                       (letter >= '0' && letter <= '9') ||
                       (static_cast<unsigned char>(letter) >= 0x80 && !curly);
    if (stays)
      word += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    else if (curly)
      at += 2;
    else if (letter != '\'')
      end_word();
    if (letter == '&')
      word = "and";
    if (letter == '&')
      end_word();
  }
  end_word();
  return bare;
}

Words::Words(const Lists& lists, Meanings said) : lists_(lists), known_(std::move(said)) {
  // What has left its list since it was said means nothing any more.
  std::erase_if(known_, [&](const auto& one) {
    const auto& [key, name] = one;
    if (name.empty())
      return false;
    if (key.first == WordsFor::agency)
      return still_open(lists.agencies, named(lists.agencies, name)) == nullptr;
    if (key.first == WordsFor::role)
      return still_open(lists.roles, named(lists.roles, name)) == nullptr;
    return !find_came(name);
  });
  learn(known_, WordsFor::agency, lists.agencies);
  learn(known_, WordsFor::role, lists.roles);
  for (const CameRow& row : all_came)
    for (const std::string_view word : {row.title, row.name})
      known_.emplace(std::pair(WordsFor::came, bare_words(word)), row.name);
  for (const CameWord& row : came_words)
    known_.emplace(std::pair(WordsFor::came, std::string(row.word)), row_of(row.came).name);
}

std::optional<std::string> Words::meaning(WordsFor words_for, std::string_view cell) const {
  const std::string bare = bare_words(cell);
  if (bare.empty())
    return std::string();
  const auto found = known_.find(std::pair(words_for, bare));
  if (found == known_.end())
    return std::nullopt;
  // Merged since it was said.
  if (words_for == WordsFor::agency && !found->second.empty())
    return still_open(lists_.agencies, named(lists_.agencies, found->second))->name;
  if (words_for == WordsFor::role && !found->second.empty())
    return still_open(lists_.roles, named(lists_.roles, found->second))->name;
  return found->second;
}

std::vector<Choice> Words::choices(WordsFor words_for) const {
  if (words_for == WordsFor::agency)
    return lists_.agency_choices();
  if (words_for == WordsFor::role)
    return lists_.role_choices();
  std::vector<Choice> choices;
  for (const CameRow& row : all_came)
    choices.push_back({std::string(row.name), std::string(row.title)});
  return choices;
}

std::string Words::title(WordsFor words_for, std::string_view name) const {
  for (Choice& choice : choices(words_for))
    if (choice.name == name)
      return std::move(choice.title);
  return std::string(name);
}

std::vector<std::string> Words::suggestions(WordsFor words_for, std::string_view cell) const {
  constexpr std::size_t most = 3;
  std::vector<std::string> titles;
  for (Choice& choice : choices(words_for))
    titles.push_back(std::move(choice.title));
  std::vector<std::string> alike = most_alike(bare_words(cell), titles);
  return alike.size() > most ? std::vector<std::string>() : alike;
}

}  // namespace earshot::courses
