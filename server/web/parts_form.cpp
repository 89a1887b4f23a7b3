// SPDX-License-Identifier: Apache-2.0
#include "web/parts_form.h"

#include <string>

namespace earshot::web {
namespace {

std::string_view classes_of(Weight weight) {
  switch (weight) {
    case Weight::primary:
      return "govuk-button";
    case Weight::secondary:
      return "govuk-button govuk-button--secondary";
    case Weight::warning:
      return "govuk-button govuk-button--warning";
  }
  return {};
}

}  // namespace

// The browser's own checks are off: ours say what to do, and say it in the page.
void open_form(Html& page, const Visit& visit, std::string_view action) {
  page.open("form", {{"method", "post"}, {"action", action}, {"novalidate"}});
  hidden(page, "token", visit.token);
}

void open_search(Html& page, std::string_view action) {
  page.open("form", {{"method", "get"}, {"action", action}, {"novalidate"}});
}

void hidden(Html& page, std::string_view name, std::string_view value) {
  page.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

void button(Html& page, std::string_view words, Weight weight, std::string_view name,
            std::string_view value) {
  page.element("button", words,
               {{"type", "submit"},
                {"class", classes_of(weight)},
                given({"name", name}),
                given({"value", value})});
}

void link_button(Html& page, std::string_view words, std::string_view path, Weight weight) {
  page.element("a", words, {{"class", classes_of(weight)}, {"href", path}});
}

void open_buttons(Html& page) { page.open("div", {{"class", "govuk-button-group"}}); }

void one_button_form(Html& page, const Visit& visit, std::string_view action,
                     std::string_view words, std::string_view about,
                     std::initializer_list<Sent> fields, Weight weight) {
  open_form(page, visit, action);
  for (const Sent& field : fields)
    hidden(page, field.name, field.value);
  const std::string classes = std::string(classes_of(weight)) + " app-small-button";
  page.open("button", {{"type", "submit"}, {"class", classes}}).text(words);
  if (!about.empty())
    page.element("span", " " + std::string(about), {{"class", "govuk-visually-hidden"}});
  page.close("button").close("form");
}

}  // namespace earshot::web
