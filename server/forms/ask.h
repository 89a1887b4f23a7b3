// SPDX-License-Identifier: Apache-2.0
// A form as one survey asks it: placeholders filled in, questions repeated for each outcome.
#pragma once

#include "model/form.h"

namespace earshot::forms {

// The same form and occasion always give the same asking, box size included; the size depends on
// the form alone (as if it were asked for most_outcomes outcomes), so it marks nobody.
Asking ask(Form form, Occasion occasion);

// Whether the question is asked, given the answers so far.
bool is_asked(const Asking& asking, const Asked& asked, const Answers& answers);

}  // namespace earshot::forms
