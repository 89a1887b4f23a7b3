// SPDX-License-Identifier: Apache-2.0
// Which partnership a command is about: its settings, from the command line, the environment and a
// configuration file. Every command that needs one has a Place among its members.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "base/settings.h"

namespace CLI {
class App;
}

namespace earshot::commands {

class Place {
 public:
  // --config and one flag for each setting. Only the `shown` ones are in the command's help; the
  // others are understood all the same.
  void declare(CLI::App& line, std::initializer_list<std::string_view> shown = {"data", "keys"});

  // Read once. Throws with every problem in it, a line each, if anything is wrong.
  const Settings& settings();
  // The same with the problems beside, for whoever wants to tell them.
  const ReadSettings& read();

  // The configuration file, if there is one: --config, EARSHOT_CONFIG, config/earshot.toml here, or
  // /etc/earshot/earshot.toml.
  std::optional<fs::path> configuration() const;

 private:
  std::map<std::string, std::string, std::less<>> flags_;
  std::string configuration_;
  std::optional<ReadSettings> read_;
};

// Beside the program if nobody has said another: as built, or as installed.
fs::path plugin_folder(const Settings& settings);

}  // namespace earshot::commands
