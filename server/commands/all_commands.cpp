// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "commands/command.h"

namespace earshot::commands {

// Each is the last function of the file of its name.

namespace {

constexpr std::array<Row, 0> rows{};

constexpr std::array<Group, 0> groups{};

}  // namespace

std::span<const Row> all_commands() { return rows; }
std::span<const Group> all_groups() { return groups; }

}  // namespace earshot::commands
