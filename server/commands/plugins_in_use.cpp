// SPDX-License-Identifier: Apache-2.0
#include "commands/plugins_in_use.h"

#include "base/text.h"

namespace earshot::commands {

std::string no_plugin(const std::string& id, const host::Plugins& plugins, const fs::path& folder) {
  std::string sentence = "there is no plugin '" + id + "' in " + folder.string() + ": ";
  if (const auto meant = closest(id, plugins.ids()))
    return sentence + "did you mean '" + *meant + "'?";
  return sentence + "say with --plugins where plugins are";
}

std::string plugin_failed(const std::string& id, const host::Effects& effects) {
  return "plugin '" + id + "' could not check this form: " + effects.failure;
}

}  // namespace earshot::commands
