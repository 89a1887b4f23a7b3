// SPDX-License-Identifier: Apache-2.0
// One question as a survey asks it: drawn with whatever was answered and whatever is wrong with it,
// read back from what was posted, and told in words. Decides nothing about answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "model/form.h"
#include "web/filled.h"

namespace earshot::web {

// In filled.language, or in the form's first where it does not speak that. Fields are named as the
// asked question is. `heading`: the question is the page's <h1>.
void draw_question(Html& page, const Filled& filled, const Asking& asking, const Asked& asked,
                   bool heading = false);

// An answer as fields, so that it is drawn; and back. What nobody could have chosen is left out; what
// was written stays as it was written, good or not.
void put_values(Fields& fields, const Asked& asked, const std::vector<std::string>& values);
std::vector<std::string> values_typed(const Fields& fields, const Asked& asked);

// What it says, for reading over: options in their words, a day written out.
std::vector<std::string> in_words(const Asking& asking, const Asked& asked,
                                  const std::vector<std::string>& values,
                                  std::string_view language);

// A text of the form in that language, or in the form's first.
std::string_view text_in(const Asking& asking, const Text& text, std::string_view language);

}  // namespace earshot::web
