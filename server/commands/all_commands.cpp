// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

namespace earshot::commands {

// Each is the last function of the file of its name.
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_doctor();

namespace {

constexpr Row rows[] = {
    // as it is typed, what it does, who makes it
    {"serve", "Answer pages over HTTPS until it is asked to stop", make_serve},
    {"check", "Say what is wrong with forms, lists, settings and plugins", make_check},
    {"doctor", "Look at everything the server needs, and say what to put right", make_doctor},
};

// A group is there as soon as a row begins with its name.
constexpr Group groups[] = {
    {"survey", "Open a survey, list surveys, close one"},
    {"answers", "Bring in answers given on paper"},
};

}  // namespace

std::span<const Row> all_commands() { return rows; }
std::span<const Group> all_groups() { return groups; }

}  // namespace earshot::commands
