// SPDX-License-Identifier: Apache-2.0
#include "commands/tell_link.h"

#include <nlohmann/json.hpp>

#include "commands/json_text.h"
#include "staff/links.h"
#include "web/public_address.h"

namespace earshot::commands {

void tell_link(Terminal& terminal, const Settings& settings, const MadeLink& made,
               std::string_view sentence) {
  const std::string link = web::public_address(settings) + staff::link_path(made.secret);
  if (made.as_json) {
    terminal.line(json_text(nlohmann::json{{"person", made.person.id}, {"link", link}}));
    return;
  }
  terminal.line(std::string(sentence) + "\n\n  " + link + "\n");
  terminal.line(
      "Whoever opens it is taken for them: hand it over in person, or by a way that is "
      "theirs alone.");
}

}  // namespace earshot::commands
