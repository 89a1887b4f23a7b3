// SPDX-License-Identifier: Apache-2.0
// In which steps a form is answered: a page at a time, or for children a question at a time. A page
// is split before a question that depends on an answer of the same page, so that nobody needs a
// script to be asked the right questions, and whoever goes on meets each question once.
#pragma once

#include <cstddef>
#include <vector>

#include "model/form.h"

namespace earshot::forms {

struct Step {
  std::size_t page = 0;                // index into the form's pages
  bool begins_page = false;            // what the page says before its questions stands here
  std::vector<std::size_t> questions;  // indices into Asking::questions, in order
};

// Statements go with the question after them, or with the last one of their page.
std::vector<Step> steps_of(const Asking& asking);

// Whether anything of it is asked, given the answers so far; otherwise it is passed over.
bool is_asked(const Asking& asking, const Step& step, const Answers& answers);

// One question fills the page, as children are asked.
bool one_at_a_time(Audience audience);

}  // namespace earshot::forms
