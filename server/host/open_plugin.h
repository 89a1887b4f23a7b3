// SPDX-License-Identifier: Apache-2.0
// Opens one plugin file and looks at what it says of itself. Refuses, in a sentence, whatever does
// not keep the contract; what was opened is never closed.
#pragma once

#include <string>

#include "base/files.h"
#include "host/call.h"

struct earshot_plugin;

namespace earshot::host {

class Plugin {
 public:
  explicit Plugin(const earshot_plugin& table);  // as `refuse` found nothing wrong with it

  const std::string& id() const { return id_; }
  // Nothing thrown leaves this: what a callback throws is its failure.
  Effects run(const Occurrence& occurrence, SeenQuestions questions) const;

 private:
  const earshot_plugin& table_;
  std::string id_;
};

struct OpenedPlugin {
  const earshot_plugin* table = nullptr;  // absent if refused
  std::string refusal;
};

OpenedPlugin open_plugin(const fs::path& file);

}  // namespace earshot::host
