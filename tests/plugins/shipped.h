// SPDX-License-Identifier: Apache-2.0
// The plugins that ship, on the rehearsal's stage, and questions as their forms ask them.
#pragma once

#include <earshot/rehearsal.hpp>
#include <string>

#include "places.h"

namespace earshot {

inline Rehearsal shipped(const std::string& plugin) {
  return Rehearsal::open(std::string(EARSHOT_PLUGINS) + "/" + plugin + ".so");
}

inline Rehearsal::Settings scale_of_five(const std::string& topics, const std::string& component) {
  return {{"kind", "scale"},
          {"points", "5"},
          {"options", "1, 2, 3, 4, 5, away"},
          {"topics", topics},
          {"x_component", component}};
}

}  // namespace earshot
