// SPDX-License-Identifier: Apache-2.0
// Reads and checks form files. Every message names the file, the line, the question, what is wrong
// and what to write instead. Never crashes and never recurses on what a stranger wrote.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problems.h"
#include "model/form.h"
#include "model/lists.h"

namespace earshot::forms {

struct Limits {
  std::size_t file_bytes = 256 * 1024;
  int depth = 12;  // of brackets and of dotted keys, counted in bytes first
  int pages = 40;
  int questions = 200;
  int options = 100;
  int languages = 20;
  int text_length = 5000;    // of anything the author wrote
  int answer_length = 5000;  // the most that `max` may be
};

struct ReadForm {
  std::optional<Form> form;  // only if there are no problems
  Problems problems;
  Form draft = {};  // with problems: what could be read all the same, for whoever puts it right
};

// `file` is only named in messages. Topics, shared scales and shared choices come from `lists`;
// a form may define its own scales and choices under other names.
ReadForm read_form(std::string file, std::string_view source, const Lists& lists,
                   const Limits& limits = {});

// What must be right before a survey of it can be opened: influence present, asked languages checked
// by a native reader.
Problems ready_to_open(const Form& form, const std::vector<std::string>& languages);

}  // namespace earshot::forms
