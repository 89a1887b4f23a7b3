// SPDX-License-Identifier: Apache-2.0
#include "base/decimals.h"

#include <cmath>
#include <cstdio>

namespace earshot {

double to_places(double number, int places) {
  const double whole = std::pow(10, places);
  return std::round(number * whole) / whole + 0.0;
}

std::string with_places(double number, int places) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", places, to_places(number, places));
  return text;
}

}  // namespace earshot
