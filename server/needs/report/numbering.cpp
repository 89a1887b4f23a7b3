// SPDX-License-Identifier: Apache-2.0
#include "needs/report/numbering.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "base/text.h"
#include "store/evidence.h"
#include "store/releases.h"

namespace earshot::needs {
namespace {

// In the order in which they were entered. Many of one file were entered at one moment.
std::vector<std::string> entered_until(Database& db, const std::string& cycle, Moment as_of) {
  std::vector<Evidence> pieces;
  for (EvidenceOnFile& file : store::evidence_of_cycle(db, cycle))
    if (file.piece.entered_at <= as_of)
      pieces.push_back(std::move(file.piece));
  std::ranges::sort(pieces, {}, [](const Evidence& piece) {
    return std::tie(piece.entered_at, piece.topic, piece.found_on, piece.id);
  });
  std::vector<std::string> ids;
  for (Evidence& piece : pieces)
    ids.push_back(std::move(piece.id));
  return ids;
}

template <class Thing>
std::vector<std::string> ids_of(const std::vector<Thing>& things) {
  std::vector<std::string> ids;
  for (const Thing& thing : things)
    ids.push_back(thing.id);
  return ids;
}

}  // namespace

Numbering::Numbering(const ReportFrom& from) {
  const CycleGathered& gathered = from.drawn.gathered;
  const Cycle& cycle = gathered.cycle;
  results_ = store::release_ids_between(from.db, cycle.starts_on,
                                        std::min(cycle.ends_on, london_day(gathered.as_of)));
  if (gathered.before)
    results_before_ =
        store::release_ids_between(from.db, gathered.before->starts_on, gathered.before->ends_on);
  give('R', results_);
  give('L', results_before_);
  give('E', entered_until(from.db, cycle.id, gathered.as_of));
}

void Numbering::give(char letter, const std::vector<std::string>& ids) {
  int number = 0;
  for (const std::string& id : ids)
    numbers_.emplace(id, Number{letter, ++number});
}

std::string Numbering::in_words(const Number& number) {
  return number.letter + std::to_string(number.number);
}

std::string Numbering::of(std::string_view id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? std::string(id) : in_words(found->second);
}

std::string Numbering::of(const std::vector<Rests>& all) const {
  std::vector<std::string> ids;
  for (const Rests& each : all)
    ids.push_back(each.piece.empty() ? each.release : each.piece);
  return listed(ids);
}

std::string Numbering::of(const std::vector<FromRelease>& releases) const {
  return listed(ids_of(releases));
}

std::string Numbering::of(const std::vector<Evidence>& pieces) const {
  return listed(ids_of(pieces));
}

// Of two hundred surveys nobody reads each number: three or more that follow one another are told by the first and the last.
std::string Numbering::listed(const std::vector<std::string>& ids) const {
  std::set<Number> numbers;
  std::set<std::string> others;
  for (const std::string& id : ids)
    if (const auto found = numbers_.find(id); found != numbers_.end())
      numbers.insert(found->second);
    else
      others.insert(id);
  std::vector<std::string> words;
  for (auto first = numbers.begin(); first != numbers.end();) {
    int many = 1;
    auto next = std::next(first);
    for (; next != numbers.end() && *next == Number{first->letter, first->number + many}; ++next)
      ++many;
    if (many > 2) {
      words.push_back(in_words(*first) + " to " + in_words(*std::prev(next)));
      first = next;
    } else {
      words.push_back(in_words(*first++));
    }
  }
  words.insert(words.end(), others.begin(), others.end());
  return words.empty() ? "Nothing" : list_of(words, "and");
}

std::string Numbering::in_list(const std::string& text) const {
  std::vector<std::string> ids;
  bool has_numbers = false;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t end = text.size(), next = text.size() + 1;
    for (const std::string_view between : {", ", " and "})
      if (const std::size_t found = text.find(between, at); found < end) {
        end = found;
        next = found + between.size();
      }
    ids.push_back(text.substr(at, end - at));
    has_numbers = has_numbers || numbers_.contains(ids.back());
    at = next;
  }
  return has_numbers ? listed(ids) : text;
}

}  // namespace earshot::needs
