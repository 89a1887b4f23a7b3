// SPDX-License-Identifier: Apache-2.0
// A form as the file its author would have written: reading it gives the same form. Shared scales and
// lists stand there by name; all other answers are written out. Comments of an earlier file are not
// kept, and nothing is checked: read_form does that, and unsound forms can be written too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"
#include "model/lists.h"

namespace earshot::forms {

// What stands from that line on, so that a problem in a line finds its field: "title.en", "minutes",
// "scale.NAME.en.3", "page.NAME.intro.pl", "question.NAME", "question.NAME.help.en",
// "question.NAME.option.NAME.text.pl".
struct Place {
  int line = 0;
  std::string field;
};

struct WrittenForm {
  std::string text;
  std::vector<Place> places;  // in order of line

  // Empty if the line is 0, before everything, or not of a field.
  std::string_view field_at(int line) const;
};

WrittenForm write_form(const Form& form, const Lists& lists);

}  // namespace earshot::forms
