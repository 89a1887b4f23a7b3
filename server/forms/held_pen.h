// SPDX-License-Identifier: Apache-2.0
// Who held the pen: the five answers to "did somebody help you fill this in?", with words of our
// own in the languages Earshot speaks. A form may bring other words, never other answers.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot::forms {

inline constexpr std::array<std::string_view, 5> held_pen_names{"alone", "trusted_adult", "worker",
                                                                "advocate", "interpreter"};

// All five, with words in those of the languages that are built in.
std::vector<Option> held_pen_options(const std::vector<std::string>& languages);

}  // namespace earshot::forms
