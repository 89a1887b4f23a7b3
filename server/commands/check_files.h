// SPDX-License-Identifier: Apache-2.0
// What is wrong with files, without starting anything: forms (their plugin's opinion included),
// lists, configuration and plugins.
#pragma once

#include <span>
#include <string>

#include "base/days.h"
#include "base/problems.h"
#include "base/settings.h"

namespace earshot::commands {

// Lists among the files count for the forms among them; the others come from the settings.
Problems check_files(std::span<const std::string> files, const Settings& settings, Day today);

}  // namespace earshot::commands
