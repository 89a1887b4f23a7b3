// SPDX-License-Identifier: Apache-2.0
// What managers are asked whom somebody named who was at a course; small.
#pragma once

#include <stdexcept>
#include <string_view>

#include "forms/read_form.h"

namespace earshot {

inline constexpr std::string_view manager_source = R"(
form = "manager-confirmation"
version = 1
audience = "manager"
minutes = 2
languages = ["en"]
title.en = "Have you seen a difference since the course?"
about.en = "Somebody you manage took part in {course} on {day}."
influence.en = "Read by the training lead."

[[page]]
name = "practice"
title.en = "What you have seen"
[[page.question]]
name = "seen"
type = "one"
sensitive = false
repeat = "outcome"
text.en = "Have you seen a change in how they do this: {outcome}?"
[[page.question.option]]
name = "clear"
text.en = "Yes, a clear change"
[[page.question.option]]
name = "none"
text.en = "No change"
)";

inline Form form_for_managers() {
  const forms::ReadForm read = forms::read_form("manager-confirmation.toml", manager_source, {});
  if (!read.form)
    throw std::logic_error(to_text(read.problems.front()));
  return *read.form;
}

}  // namespace earshot
