// SPDX-License-Identifier: Apache-2.0
// What is told when a form's plugin is not there or fails. Decides nothing.
#pragma once

#include <string>

#include "base/files.h"
#include "host/plugins.h"

namespace earshot::commands {

std::string no_plugin(const std::string& id, const host::Plugins& plugins, const fs::path& folder);
std::string plugin_failed(const std::string& id, const host::Effects& effects);

}  // namespace earshot::commands
