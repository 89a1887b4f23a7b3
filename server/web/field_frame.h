// SPDX-License-Identifier: Apache-2.0
// What every field has around it: a group that turns red, its hint and its problem, and the ids by
// which they are read out together. For the parts only; pages use parts_fields.h and the like.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "web/answering/sayings.h"
#include "web/filled.h"

namespace earshot::web {

class FieldFrame {
 public:
  // `more` follows the hint in Earshot's own words, where the hint is a form's.
  FieldFrame(const Filled& filled, std::string_view name, std::string_view hint,
             std::string_view more = {});

  bool is_wrong() const { return !problem_.empty(); }
  // Of what Earshot itself says in a field whose words are a form's.
  const Tongue& ours() const { return ours_; }
  // For {"aria-describedby", …}, without a name if there is nothing to describe.
  Attribute described_by() const;
  // `extra` where wrong: "govuk-input" becomes "govuk-input govuk-input--error".
  std::string classes(std::string_view usual, std::string_view extra = {}) const;

  void open(Html& page) const;  // closed with page.close("div")
  void hint_and_problem(Html& page) const;
  void label(Html& page, std::string_view words, bool heading = false) const;
  // A group of fields under one legend, closed with page.close("fieldset").
  void open_fieldset(Html& page, std::string_view legend, bool heading) const;

 private:
  void add_hint(Html& page) const;

  // They stand elsewhere for as long as the field is written.
  std::string_view name_;
  std::string_view hint_;
  std::string_view more_;
  std::string_view problem_;
  std::string hint_id_;
  std::string problem_id_;
  std::string ids_;
  std::string_view error_;  // "Error:", which is only read out
  Tongue ours_;
};

}  // namespace earshot::web
