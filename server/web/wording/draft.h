// SPDX-License-Identifier: Apache-2.0
// A form of the partnership's own while its wording is being changed: as it is kept, and what is
// wrong with it, by field. What is not right yet is kept all the same; surveys can't use it until it is.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/problems.h"
#include "model/form.h"
#include "model/lists.h"
#include "store/own_forms.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

struct Draft {
  store::OwnForm kept;
  Form form;
  Lists lists;
};
std::optional<Draft> find_draft(Database& db, const House& house, std::string_view name);

// Problem::question is the field, as forms/write_form names it; empty for the form as a whole.
Problems problems_of(const Form& form, const Lists& lists, const host::Plugins& plugins, Day today);

// What stands there is put in place of `draft.kept`, as the next version if this one has been used
// in a survey. Why it can't be, if it can't: a form file of its length could not be read again.
enum class Keeping { kept, meanwhile_changed, too_long };
inline constexpr std::string_view too_long_words =
    "The form is too long to be kept with these words. Make them shorter, or take a language out.";
Keeping keep_draft(Database& db, const Draft& draft, const Visit& visit);

// The same for a new form.
bool is_taken(Database& db, const House& house, std::string_view name);
void next_version(Database& db, Form& form);

}  // namespace earshot::web
