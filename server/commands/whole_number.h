// SPDX-License-Identifier: Apache-2.0
// An option that takes a whole number; anything else is refused in a sentence.
#pragma once

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace earshot::commands {

void add_whole_number(CLI::App& line, const std::string& name, std::optional<int>& number,
                      const std::string& about, int least, int most);

}  // namespace earshot::commands
