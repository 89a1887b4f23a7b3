// SPDX-License-Identifier: Apache-2.0
// Fields that are typed into. Each has a label, perhaps a hint, its problem beside it, and what was
// typed before; only a password is never sent back. The field's id is its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"
#include "base/html.h"
#include "web/filled.h"

namespace earshot::web {

enum class Width { whole, words, short_words, digits };

struct TextField {
  std::string name;
  std::string label;
  std::string hint = {};
  std::string_view type = "text";      // or "email", "tel", "number"
  std::string_view autocomplete = {};  // what browsers may fill in: "email", "name", "username"
  Width width = Width::whole;
  std::string_view inputmode = {};  // "numeric", "decimal": the keys a phone shows
  bool spelling = true;             // off for names, addresses and codes
  bool heading = false;             // the label is the page's <h1> (Sheet::own_heading)
};
void text_field(Html& page, const Filled& filled, const TextField& field);

// Six digits, or a recovery code: large keys, nothing suggested.
void code_field(Html& page, const Filled& filled, std::string_view name, std::string_view label,
                std::string_view hint);

enum class Password { known, chosen };  // chosen: browsers offer to make and keep one
void password_field(Html& page, const Filled& filled, std::string_view name, std::string_view label,
                    std::string_view hint, Password password);

struct LongField {
  std::string name;
  std::string label;
  std::string hint = {};
  std::string more = {};  // behind the hint, in Earshot's own words where the hint is a form's
  int rows = 5;
  int most = 0;  // "You can write up to 1,000 characters"; 0: nothing is said
  bool heading = false;
};
void long_field(Html& page, const Filled& filled, const LongField& field);

// A file to send; its form has enctype "multipart/form-data".
void file_field(Html& page, const Filled& filled, std::string_view name, std::string_view label,
                std::string_view hint = {});

// Three fields: name-day, name-month, name-year. An example stands in the hint if there is none.
void day_field(Html& page, const Filled& filled, std::string_view name, std::string_view legend,
               std::string_view hint = {}, bool heading = false);
// What was typed there; nothing if it is no day.
std::optional<Day> day_typed(const Fields& fields, std::string_view name);
bool is_day_empty(const Fields& fields, std::string_view name);
// Puts a day into the fields, for a form that shows what stands now.
void put_day(Fields& fields, std::string_view name, Day day);

}  // namespace earshot::web
