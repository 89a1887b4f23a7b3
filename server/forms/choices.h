// SPDX-License-Identifier: Apache-2.0
// Options, and the scales and lists that questions share: read the same way in a form and in
// shared.toml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forms/fields.h"
#include "forms/read_form.h"
#include "forms/texts.h"
#include "model/lists.h"

namespace earshot::forms {

// [[option]] tables: name, text, alone. Names are checked to be new and not reserved.
std::vector<Option> read_options(const std::vector<const Node*>& tables, std::string_view where,
                                 std::string_view question, Outcome_allowed outcome,
                                 const Speech& speech, const Limits& limits, Remarks& remarks);

// [scale.NAME] and [list.NAME]. `speech` without languages: those the scale or list begins with. A
// scale that is `shared` may stand there without points, with words in languages that it lacks.
std::map<std::string, Scale, std::less<>> read_scales(
    Fields& file, const Speech& speech, Remarks& remarks,
    const std::map<std::string, Scale, std::less<>>& shared = {});
std::map<std::string, std::vector<Option>, std::less<>> read_choice_lists(Fields& file,
                                                                          const Speech& speech,
                                                                          const Limits& limits,
                                                                          Remarks& remarks);

// Those options in those languages only, so that a shared list may learn another language without
// changing the forms that do not speak it. Absent languages are named in `missing`.
std::vector<Option> spoken(const std::vector<Option>& options,
                           const std::vector<std::string>& languages,
                           std::vector<std::string>& missing);

}  // namespace earshot::forms
