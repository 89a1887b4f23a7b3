// SPDX-License-Identifier: Apache-2.0
// A form in one language more or less. What forms share is said in that language at once, where the
// shared list or scale has it; the rest waits for somebody who can translate.
#pragma once

#include <string_view>

#include "model/form.h"
#include "model/lists.h"

namespace earshot::web {

enum class BeginWith { nothing, first_language };
void add_language(Form& form, const Lists& lists, const std::string& language, BeginWith with);
void remove_language(Form& form, std::string_view language);

}  // namespace earshot::web
