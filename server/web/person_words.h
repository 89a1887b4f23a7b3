// SPDX-License-Identifier: Apache-2.0
// How people who work here, their roles and moments are put into words, and what has just been done.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/person.h"
#include "web/layout.h"
#include "web/visit.h"

namespace earshot::web {

std::string roles_in_words(Roles roles);  // "Training lead, Workforce group"
std::string_view standing_in_words(Standing standing);
std::string when(Moment moment);  // "20 November 2026, 14:36"

// After something was done the page it leads to has ?done=NAME.
struct Done {
  std::string_view name;
  std::string_view sentence;
  bool refused = false;  // it says why nothing was done
};
WhatWasDone said_done(std::span<const Done> known, const Visit& visit);

}  // namespace earshot::web
