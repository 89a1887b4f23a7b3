// SPDX-License-Identifier: Apache-2.0
// A form file that is being written, line by line, with where each field stands. For write_form only.
#pragma once

#include <string>
#include <string_view>

#include "forms/write_form.h"
#include "model/lists.h"

namespace earshot::forms {

class Writing {
 public:
  explicit Writing(const Form& form) : form_(form) {}
  const Form& form() const { return form_; }

  // `field` is what a mistake in this line belongs to.
  void line(std::string_view words, std::string field = {});
  void key(std::string_view name, std::string_view value, std::string field = {});
  // Nothing, where it is as it usually is; the same below where it is empty.
  void flag(std::string_view name, bool yes, bool usual = false);
  void word(std::string_view name, const std::string& value, std::string field = {});
  // In the order of the form's languages.
  void text(std::string_view name, const Text& text, const std::string& of = {});
  void gap() { line(""); }

  WrittenForm done() { return std::move(written_); }

 private:
  const Form& form_;
  WrittenForm written_;
  int line_ = 1;
};

void write_question(Writing& out, const Question& question, const Lists& lists);

}  // namespace earshot::forms
