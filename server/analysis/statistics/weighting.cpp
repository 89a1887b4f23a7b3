// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/weighting.h"

namespace earshot::analysis {

std::optional<Weighted> weighted(std::span<const OfAnAgency> agencies) {
  Weighted found;
  double staff = 0, squares = 0;
  for (const OfAnAgency& agency : agencies) {
    if (agency.staff <= 0)
      continue;
    if (agency.share.of == 0) {
      ++found.left_out;
      continue;
    }
    staff += agency.staff;
    squares += static_cast<double>(agency.staff) * agency.staff / agency.share.of;
    found.value += agency.staff * value(agency.share);
  }
  if (staff == 0)
    return std::nullopt;
  found.value /= staff;
  found.answers = staff * staff / squares;
  found.interval = wilson_of_value(found.value, found.answers);
  return found;
}

}  // namespace earshot::analysis
