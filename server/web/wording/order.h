// SPDX-License-Identifier: Apache-2.0
// The order of a form's questions, within a page and from page to page. For this folder only.
#pragma once

#include "base/html.h"
#include "model/form.h"
#include "web/visit.h"

namespace earshot::web {

void order_buttons(Html& page, const Visit& visit, const Form& form, const Question& question);
// Where every question of a page has been moved away: it can be taken out.
void empty_page(Html& page, const Visit& visit, const Form& form, const earshot::Page& empty);

// One place up or down, to the end of the page before or the beginning of the next one. False if it
// is first or last already, or not there.
enum class Way { up, down };
bool move_question(Form& form, std::string_view question, Way way);

}  // namespace earshot::web
