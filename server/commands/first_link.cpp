// SPDX-License-Identifier: Apache-2.0
#include "commands/first_link.h"

#include <string>

#include "staff/accounts.h"
#include "staff/links.h"

namespace earshot::commands {

void tell_first_link(answers::Site& site, std::string_view address, Terminal& terminal) {
  const std::string secret = staff::new_link_secret();
  const Moment now = site.clock();
  const bool wanted = site.data.writer().run([&](Database& db) {
    if (!staff::is_first_start(db))
      return false;
    staff::keep_link(db, "server", secret, {LinkPurpose::first, {}, now + staff::link_lives}, now);
    return true;
  });
  if (!wanted)
    return;
  terminal.line(
      "Nobody has an account yet. Open this link within 30 minutes to make the first, an\n"
      "administrator's. It works once; start the server again for another.\n");
  terminal.line("  " + std::string(address) + staff::link_path(secret) + "\n");
}

}  // namespace earshot::commands
