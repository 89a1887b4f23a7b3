// SPDX-License-Identifier: Apache-2.0
#include "web/field_frame.h"

namespace earshot::web {

FieldFrame::FieldFrame(const Filled& filled, std::string_view name, std::string_view hint,
                       std::string_view more)
    : name_(name),
      hint_(hint),
      more_(more),
      problem_(filled.problem(name)),
      error_(said_plainly(Words::error, filled.language)),
      ours_(tongue_of(language_around(filled.language), filled.language)) {
  if (!hint_.empty() || !more_.empty())
    hint_id_.append(name_).append("-hint");
  if (is_wrong())
    problem_id_.append(name_).append("-problem");
  ids_ = hint_id_;
  if (is_wrong())
    ids_.append(ids_.empty() ? "" : " ").append(problem_id_);
}

Attribute FieldFrame::described_by() const {
  return ids_.empty() ? Attribute{} : Attribute{"aria-describedby", ids_};
}

std::string FieldFrame::classes(std::string_view usual, std::string_view extra) const {
  std::string all(usual);
  if (is_wrong())
    all.append(" ").append(usual).append("--error");
  if (!extra.empty())
    all.append(" ").append(extra);
  return all;
}

void FieldFrame::open(Html& page) const {
  page.open("div", {is_wrong() ? Attribute{"class", "govuk-form-group govuk-form-group--error"}
                               : Attribute{"class", "govuk-form-group"}});
}

void FieldFrame::label(Html& page, std::string_view words, bool heading) const {
  if (!heading) {
    page.element("label", words, {{"class", "govuk-label govuk-label--s"}, {"for", name_}});
    return;
  }
  page.open("h1", {{"class", "govuk-label-wrapper"}});
  page.element("label", words, {{"class", "govuk-label govuk-label--l"}, {"for", name_}});
  page.close("h1");
}

void FieldFrame::add_hint(Html& page) const {
  page.open("div", {{"id", hint_id_}, {"class", "govuk-hint"}}).text(hint_);
  if (!hint_.empty() && !more_.empty())
    page.text(" ");
  if (ours_ && !more_.empty())
    page.element("span", more_, {ours_.lang, ours_.dir});
  else
    page.text(more_);
  page.close("div");
}

void FieldFrame::hint_and_problem(Html& page) const {
  if (!hint_id_.empty())
    add_hint(page);
  if (!is_wrong())
    return;
  page.open("p", {{"id", problem_id_}, {"class", "govuk-error-message"}, ours_.lang, ours_.dir});
  page.element("span", error_, {{"class", "govuk-visually-hidden"}}).text(" ");
  page.text(problem_).close("p");
}

void FieldFrame::open_fieldset(Html& page, std::string_view legend, bool heading) const {
  page.open("fieldset", {{"class", "govuk-fieldset"}, described_by()});
  if (heading)
    page.open("legend", {{"class", "govuk-fieldset__legend govuk-fieldset__legend--l"}})
        .element("h1", legend, {{"class", "govuk-fieldset__heading"}})
        .close("legend");
  else
    page.element("legend", legend, {{"class", "govuk-fieldset__legend govuk-fieldset__legend--s"}});
  hint_and_problem(page);
}

}  // namespace earshot::web
