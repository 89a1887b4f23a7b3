// SPDX-License-Identifier: Apache-2.0
#include "power_cut/power.h"

namespace earshot::power_cut {

void Power::on_for(std::uint64_t operations) {
  left_ = operations;
  spent_ = 0;
}

bool Power::spend() {
  if (left_ == 0)
    return false;
  --left_;
  ++spent_;
  return left_ != 0;
}

int draw_surviving_percent(Dice& dice) {
  constexpr int percents[] = {0, 10, 50, 90, 100};
  return percents[dice.below(std::size(percents))];
}

std::string survivor(Dice& dice, int percent, std::string_view before, std::string_view after) {
  if (!dice.chance(percent))
    return std::string(before);
  if (!dice.chance(10))
    return std::string(after);
  const std::size_t torn = dice.below(after.size() + 1);
  std::string both(after.substr(0, torn));
  if (before.size() > torn)
    both += before.substr(torn);
  return both;
}

}  // namespace earshot::power_cut
