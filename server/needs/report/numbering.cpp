// SPDX-License-Identifier: Apache-2.0
#include "needs/report/numbering.h"

#include <algorithm>
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

void number(std::map<std::string, std::string, std::less<>>& numbers, char letter,
            const std::vector<std::string>& ids) {
  int number = 0;
  for (const std::string& id : ids)
    numbers.emplace(id, letter + std::to_string(++number));
}

// R2 before R10.
bool comes_before(const std::string& one, const std::string& other) {
  const auto key = [](const std::string& number) {
    return std::tuple(number.substr(0, 1), number.size(), number);
  };
  return key(one) < key(other);
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
  number(numbers_, 'R', results_);
  number(numbers_, 'L', results_before_);
  number(numbers_, 'E', entered_until(from.db, cycle.id, gathered.as_of));
}

std::string Numbering::of(std::string_view id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? std::string(id) : found->second;
}

std::string Numbering::of(const std::vector<Rests>& all) const {
  std::vector<std::string> ids;
  for (const Rests& each : all)
    ids.push_back(each.piece.empty() ? each.release : each.piece);
  return listed(std::move(ids));
}

std::string Numbering::of(const std::vector<FromRelease>& releases) const {
  return listed(ids_of(releases));
}

std::string Numbering::of(const std::vector<Evidence>& pieces) const {
  return listed(ids_of(pieces));
}

std::string Numbering::listed(std::vector<std::string> numbers) const {
  if (numbers.empty())
    return "Nothing";
  for (std::string& id : numbers)
    id = of(id);
  std::ranges::sort(numbers, comes_before);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return list_of(numbers, "and");
}

}  // namespace earshot::needs
