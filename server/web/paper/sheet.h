// SPDX-License-Identifier: Apache-2.0
// A form as it is printed: its questions with boxes to tick and lines to write on. What a screen would
// ask only of some is asked of all here, with the condition in words.
#pragma once

#include <string>

#include "base/html.h"
#include "model/form.h"

namespace earshot::web {

// Page by page, with questions numbered through.
void draw_questions(Html& page, const Asking& asking, const std::string& language);

// How many lines there are for so many letters of somebody's hand.
int lines_for(const Question& question);

}  // namespace earshot::web
