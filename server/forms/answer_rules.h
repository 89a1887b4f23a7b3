// SPDX-License-Identifier: Apache-2.0
// What is wrong with a set of answers, in the person's words and language; and the one way answers
// are packed into the inside of a box. A rule is a function and a row.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"
#include "base/problems.h"
#include "model/form.h"

namespace earshot::forms {

// Problems carry the asked question's name, in the order of the form. Line ends and space at both
// ends of words are tidied first, and empty answers dropped, so what is checked is what is kept.
// Unknown questions, answers to hidden questions, too many values, invalid UTF-8, unknown options:
// each a problem that says what to do. Without `today`, a date may be in the future.
Problems check_answers(const Asking& asking, Answers& answers, std::string_view language,
                       std::optional<Day> today = {});

// Packed answers are never longer than asking.box_bytes if check_answers found nothing.
std::string pack_answers(const Asking& asking, const Answers& answers);
std::optional<Answers> unpack_answers(const Asking& asking, std::string_view packed);

}  // namespace earshot::forms
