// SPDX-License-Identifier: Apache-2.0
#include "web/ways/invited_common.h"

#include "web/pages.h"

namespace earshot::web {

std::string id_in(std::string_view hex) {
  std::string bytes;
  constexpr std::string_view digits = "0123456789abcdef";
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    const auto high = digits.find(hex[at]);
    const auto low = digits.find(hex[at + 1]);
    if (high == digits.npos || low == digits.npos)
      return {};
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

OpenList find_open_list(const Visit& visit, Site& site) {
  auto survey = survey_here(visit, site);
  if (!survey || !row_of(survey->promise).has_invitations)
    return {std::nullopt, not_found(site)};
  if (!can_be_answered(*survey, visit.today))
    return {std::nullopt, see_other(path_of(*survey, "/people"))};
  return {std::move(survey), std::nullopt};
}

}  // namespace earshot::web
