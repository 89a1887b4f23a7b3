// SPDX-License-Identifier: Apache-2.0
// A text in every language it must be in. Refuses a missing language, so that nobody meets half a
// page in words they can't read, and whatever a page could not show as it was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "forms/fields.h"
#include "model/form.h"

namespace earshot::forms {

struct Speech {
  std::vector<std::string> languages;
  std::string whose = "this form";  // in messages: "the languages of this form"
  int text_length = 0;
};

enum class Outcome_allowed { no, yes };

// key.en = "...", key.pl = "...". `needed`: or else it may be left out in all of them.
Text read_text(Fields& fields, std::string_view key, bool needed, Outcome_allowed outcome,
               const Speech& speech);

// One text in one language; `name` is what messages call it ("title.en").
void check_words(const Fields& fields, int line, const std::string& name, std::string_view words,
                 Outcome_allowed outcome, const Speech& speech);

}  // namespace earshot::forms
