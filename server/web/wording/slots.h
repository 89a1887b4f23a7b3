// SPDX-License-Identifier: Apache-2.0
// A form taken apart into what can be worded: its first words, a page, a question, a scale; and each
// of these into fields. Kinds, measures, scales' points and topics are no fields, so nothing here can
// change what an answer means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"
#include "model/lists.h"
#include "web/filled.h"

namespace earshot::web {

struct Part {
  enum class Is { words, page, question, scale };
  Is is = Is::words;
  std::string name = {};  // of the page, question or scale
  bool operator==(const Part&) const = default;
};

// A text in one language, or a tick, or the minutes: exactly one of the three is pointed at.
struct Slot {
  std::string field;  // as forms/write_form names it
  std::string label;
  std::string hint = {};
  int rows = 1;  // how tall it is drawn
  std::string language = {};
  Text* text = nullptr;
  bool optional = false;  // a text that may be left out, in all languages together
  bool* tick = nullptr;
  int* number = nullptr;
};

// They point into the form, which must stay where it is. Empty: there is nothing to word there, or
// no such part.
std::vector<Slot> slots_of(Form& form, const Part& part, const Lists& lists);

// The part a field is in; absent for what belongs to the form as a whole.
std::optional<Part> part_of(std::string_view field);

// "/forms/NAME/question?name=conf"
std::string path_of(const Form& form, const Part& part);

// As fields of a page, and back. What is left out in every language goes.
Fields fields_of(const std::vector<Slot>& slots);
void take_words(std::vector<Slot>& slots, const Fields& typed);
// After a scale was worded: every question that uses it says the same.
void same_scale_everywhere(Form& form, const Part& part);

// Changes when any of its words do: whoever began from other words is told.
std::string stamp_of(const std::vector<Slot>& slots);

}  // namespace earshot::web
