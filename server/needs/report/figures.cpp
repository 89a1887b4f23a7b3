// SPDX-License-Identifier: Apache-2.0
#include "needs/report/figures.h"

#include <array>
#include <vector>

#include "base/decimals.h"
#include "base/text.h"
#include "model/deeds.h"
#include "needs/drawn_words.h"
#include "store/people.h"

namespace earshot::needs {
namespace {

struct SaidRow {
  std::string_view component;
  std::string_view title;
};
// What weighs nothing and stands on the ladder.
constexpr auto others_said = std::to_array<SaidRow>({
    {"wanted", "Training asked for"},
    {"raised", "Raised by practitioners"},
    {"confirmed", "Confirmed by managers"},
    {"felt", "Felt by children and families"},
});

}  // namespace

std::string how_many(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string in_hundredths(const std::optional<double>& value) {
  return value ? with_places(*value, 2) : std::string(not_known);
}

Book::Cell in_tenths(const std::optional<double>& value) {
  return value ? Book::Cell(to_places(*value, 1)) : Book::Cell(std::string(not_known));
}

Book::Cell counted(std::size_t count) { return static_cast<int>(count); }

std::string severity_in_words(const std::optional<int>& severity) {
  if (!severity)
    return "None entered";
  return std::to_string(*severity) + " (" +
         std::string(all_severities.at(static_cast<std::size_t>(*severity)).title) + ")";
}

std::string said_in_words(std::string_view component) {
  for (const auto& row : analysis::needs::all_components)
    if (row.name == component)
      return std::string(title_of(row.component));
  for (const SaidRow& row : others_said)
    if (row.component == component)
      return std::string(row.title);
  return std::string(component);
}

std::string score_with_interval(const analysis::needs::Standing& standing) {
  return score_in_words(standing) +
         (standing.told_score() ? " of 100" + how_sure_in_words(standing) : "");
}

std::string role_of(Database& db, const std::string& person) {
  if (person == "shell")
    return std::string(shell_in_words);
  const auto found = store::find_person(db, person);
  if (!found || found->standing == Standing::left)
    return "Somebody who has left";
  std::vector<std::string> titles;
  for (const RoleRow& row : all_roles)
    if (found->roles.has(row.role))
      titles.emplace_back(row.title);
  return titles.empty() ? "Somebody without a role" : list_of(titles, "and");
}

}  // namespace earshot::needs
