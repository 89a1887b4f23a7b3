// SPDX-License-Identifier: Apache-2.0
// How a one-time link of somebody who works here is printed.
#pragma once

#include <string>
#include <string_view>

#include "base/settings.h"
#include "commands/terminal.h"
#include "model/person.h"

namespace earshot::commands {

struct MadeLink {
  const Person& person;
  const std::string& secret;
  bool as_json;
};
void tell_link(Terminal& terminal, const Settings& settings, const MadeLink& made,
               std::string_view sentence);

}  // namespace earshot::commands
