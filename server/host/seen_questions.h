// SPDX-License-Identifier: Apache-2.0
// A form's questions as a plugin sees them: a name, and settings that are all text. It refuses to
// show anything of the server's own (line numbers, other languages, other people).
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot::host {

struct SeenQuestion {
  std::string_view name;  // as asked
  std::string_view page;
  std::string_view language;  // the form's first
  const Question* question = nullptr;
  const Outcome* outcome = nullptr;  // where it is asked for one
  int outcome_number = 0;            // from 1
};

class SeenQuestions {
 public:
  SeenQuestions() = default;
  explicit SeenQuestions(const Form& form);
  explicit SeenQuestions(const Asking& asking);

  std::size_t count() const { return questions_.size(); }
  std::string_view name(std::size_t index) const;  // empty past the end
  const SeenQuestion* find(std::string_view name);
  // Empty if there is none. Lives as long as this object and the form.
  std::string_view setting(std::string_view question, std::string_view name);

 private:
  std::vector<SeenQuestion> questions_;
  std::size_t last_found_ = 0;    // plugins go through a form in order
  std::deque<std::string> made_;  // settings that are put together when asked for
};

}  // namespace earshot::host
