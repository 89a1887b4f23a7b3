// SPDX-License-Identifier: Apache-2.0
// A form and what sends it. Each form of ours is a POST with the token that its answer must bear;
// whoever opens one closes it with page.close("form").
#pragma once

#include <initializer_list>
#include <string_view>

#include "base/html.h"
#include "web/visit.h"

namespace earshot::web {

void open_form(Html& page, const Visit& visit, std::string_view action);
// A form that only asks and changes nothing: its fields come back in the address.
void open_search(Html& page, std::string_view action);
void hidden(Html& page, std::string_view name, std::string_view value);

enum class Weight { primary, secondary, warning };
// `name` and `value` say which button it was, where a form has several.
void button(Html& page, std::string_view words, Weight weight = Weight::primary,
            std::string_view name = {}, std::string_view value = {});
// A link that looks like a button: it leads somewhere and changes nothing.
void link_button(Html& page, std::string_view words, std::string_view path,
                 Weight weight = Weight::primary);
// Buttons and links side by side, one below the other on a phone; page.close("div").
void open_buttons(Html& page);

struct Sent {
  std::string_view name;
  std::string_view value;
};
// A whole form of one button, for a row of a table: "End this session". `about` is read out after
// the words but not shown.
void one_button_form(Html& page, const Visit& visit, std::string_view action,
                     std::string_view words, std::string_view about,
                     std::initializer_list<Sent> fields = {}, Weight weight = Weight::secondary);

}  // namespace earshot::web
