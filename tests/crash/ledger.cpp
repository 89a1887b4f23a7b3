// SPDX-License-Identifier: Apache-2.0
#include "crash/ledger.h"

#include <fstream>
#include <sstream>

namespace earshot::crash {

void Ledger::read(const fs::path& lines) {
  std::istringstream in(read_file(lines).value_or(""));
  int closing = 0;
  for (std::string line; std::getline(in, line) && !in.eof();) {
    std::istringstream words(line);
    std::string verb, survey, nonce, invitation;
    words >> verb;
    if (verb == "try" && words >> survey >> nonce >> invitation)
      tried[nonce] = {survey, invitation};
    else if (verb == "thanks" && words >> nonce)
      thanked.insert(nonce);
    else if (verb == "closing")
      ++closing, ++closings;
    else if (verb == "settled")
      --closing;
    else if (verb == "error")
      errors.push_back(line);
  }
  torn_closings += closing;
}

void Ledger::write_unthanked(const fs::path& file) const {
  std::ofstream out(file, std::ios::trunc);
  for (const auto& [nonce, one] : tried)
    if (!thanked.contains(nonce))
      out << one.survey << ' ' << nonce << ' ' << one.invitation << '\n';
}

}  // namespace earshot::crash
