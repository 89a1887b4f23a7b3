// SPDX-License-Identifier: Apache-2.0
// The one way each kind of answer is written down, whatever keyboard it came from. Changes only
// what means the same; what it can't read it leaves for the rules to speak about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot::forms {

// Space and line ends tidied, empty and repeated values dropped; numbers in their shortest form;
// several choices in the order of the form.
void tidy_values(const Question& question, std::string_view language,
                 std::vector<std::string>& values);

// A plain decimal number of at most 20 characters: no exponent, no grouping.
std::optional<double> parse_number(std::string_view text);
// "7.5", "50": shortest, without exponent.
std::string number_text(double number);

}  // namespace earshot::forms
