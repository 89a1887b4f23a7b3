// SPDX-License-Identifier: Apache-2.0
// The agencies of Harbour Bay: none of them exists.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

// As a file that settings are taken from at a first start.
std::string_view agencies_file();

// How a survey of all staff went at one of them.
struct AgencyTurnout {
  std::string_view agency;
  int received;  // how many staff were sent the link
  int answered;
};
std::span<const AgencyTurnout> turnouts();

}  // namespace earshot::demo
