// SPDX-License-Identifier: Apache-2.0
#include "web/parts_fields.h"

#include <array>
#include <cctype>
#include <charconv>

#include "forms/sayings.h"
#include "web/answering/sayings.h"
#include "web/field_frame.h"

namespace earshot::web {
namespace {

constexpr std::array<std::string_view, 4> width_classes{
    "", "govuk-input--width-20", "govuk-input--width-10", "govuk-input--width-5"};

}  // namespace

void text_field(Html& page, const Filled& filled, const TextField& field) {
  const FieldFrame frame(filled, field.name, field.hint);
  frame.open(page);
  frame.label(page, field.label, field.heading);
  frame.hint_and_problem(page);
  const auto width = width_classes[static_cast<std::size_t>(field.width)];
  page.empty("input", {{"class", frame.classes("govuk-input", width)},
                       {"id", field.name},
                       {"name", field.name},
                       {"type", field.type},
                       {"value", filled.value(field.name)},
                       given({"autocomplete", field.autocomplete}),
                       given({"inputmode", field.inputmode}),
                       field.spelling ? Attribute{} : Attribute{"spellcheck", "false"},
                       field.spelling ? Attribute{} : Attribute{"autocapitalize", "none"},
                       frame.described_by()});
  page.close("div");
}

void code_field(Html& page, const Filled& filled, std::string_view name, std::string_view words,
                std::string_view hint) {
  const FieldFrame frame(filled, name, hint);
  frame.open(page);
  frame.label(page, words);
  frame.hint_and_problem(page);
  page.empty("input", {{"class", frame.classes("govuk-input", "govuk-input--width-10")},
                       {"id", name},
                       {"name", name},
                       {"type", "text"},
                       {"autocomplete", "one-time-code"},
                       {"spellcheck", "false"},
                       {"autocapitalize", "none"},
                       frame.described_by()});
  page.close("div");
}

void password_field(Html& page, const Filled& filled, std::string_view name, std::string_view words,
                    std::string_view hint, Password password) {
  const FieldFrame frame(filled, name, hint);
  const bool known = password == Password::known;
  frame.open(page);
  frame.label(page, words);
  frame.hint_and_problem(page);
  page.empty("input", {{"class", frame.classes("govuk-input", "govuk-input--width-20")},
                       {"id", name},
                       {"name", name},
                       {"type", "password"},
                       {"autocomplete", known ? "current-password" : "new-password"},
                       {"spellcheck", "false"},
                       {"autocapitalize", "none"},
                       frame.described_by()});
  page.close("div");
}

// Something else is said behind it. In other letters a sentence may end otherwise.
std::string a_sentence(std::string hint) {
  if (!hint.empty() && (std::isalnum(static_cast<unsigned char>(hint.back())) != 0))
    hint += '.';
  return hint;
}

// What is counted is said before the field, where everybody hears it in time.
void long_field(Html& page, const Filled& filled, const LongField& field) {
  std::string more = field.more;
  if (field.most > 0)
    more += (more.empty() ? "" : " ") + said(Words::up_to_letters, filled.language,
                                             {forms::count_text(field.most, filled.language)});
  const std::string hint = more.empty() ? field.hint : a_sentence(field.hint);
  const FieldFrame frame(filled, field.name, hint, more);
  frame.open(page);
  frame.label(page, field.label, field.heading);
  frame.hint_and_problem(page);
  // A browser drops one line end right after the tag, so one is put there for it to drop.
  page.open("textarea", {{"class", frame.classes("govuk-textarea")},
                         {"id", field.name},
                         {"name", field.name},
                         {"rows", std::to_string(field.rows)},
                         frame.described_by()});
  page.text("\n").text(filled.value(field.name)).close("textarea").close("div");
}

void file_field(Html& page, const Filled& filled, std::string_view name, std::string_view words,
                std::string_view hint) {
  const FieldFrame frame(filled, name, hint);
  frame.open(page);
  frame.label(page, words);
  frame.hint_and_problem(page);
  page.empty("input", {{"class", frame.classes("govuk-file-upload")},
                       {"id", name},
                       {"name", name},
                       {"type", "file"},
                       frame.described_by()});
  page.close("div");
}

namespace {

struct DayPart {
  std::string_view ending;
  Words label;
  std::string_view width;
};
constexpr std::array<DayPart, 3> day_parts{{
    {"-day", Words::day, "govuk-input--width-2"},
    {"-month", Words::month, "govuk-input--width-2"},
    {"-year", Words::year, "govuk-input--width-4"},
}};

std::string part_of(std::string_view name, const DayPart& part) {
  return std::string(name).append(part.ending);
}

std::optional<int> number_in(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return std::nullopt;
  text = text.substr(first, text.find_last_not_of(' ') - first + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

// The first part has the name itself as its id, so that the error summary leads to it.
void day_part(Html& page, const Filled& filled, const FieldFrame& frame, std::string_view name,
              const DayPart& part) {
  const std::string field = part_of(name, part);
  const std::string id = &part == day_parts.data() ? std::string(name) : field;
  const std::string width = "govuk-date-input__input " + std::string(part.width);
  page.open("div", {{"class", "govuk-date-input__item"}});
  page.open("div", {{"class", "govuk-form-group"}});
  page.element("label", said_plainly(part.label, filled.language),
               {{"class", "govuk-label govuk-date-input__label"},
                {"for", id},
                frame.ours().lang,
                frame.ours().dir});
  page.empty("input", {{"class", frame.classes("govuk-input", width)},
                       {"id", id},
                       {"name", field},
                       {"type", "text"},
                       {"inputmode", "numeric"},
                       {"value", filled.value(field)}});
  page.close("div").close("div");
}

}  // namespace

void day_field(Html& page, const Filled& filled, std::string_view name, std::string_view legend,
               std::string_view hint, bool heading) {
  const FieldFrame frame(
      filled, name, hint,
      hint.empty() ? said_plainly(Words::day_example, filled.language) : std::string_view{});
  frame.open(page);
  frame.open_fieldset(page, legend, heading);
  page.open("div", {{"class", "govuk-date-input"}});
  for (const DayPart& part : day_parts)
    day_part(page, filled, frame, name, part);
  page.close("div").close("fieldset").close("div");
}

std::optional<Day> day_typed(const Fields& fields, std::string_view name) {
  std::array<int, 3> numbers{};
  for (std::size_t at = 0; at < day_parts.size(); ++at) {
    const auto number = number_in(fields[part_of(name, day_parts[at])]);
    if (!number || *number < 1 || *number > 9999)
      return std::nullopt;
    numbers[at] = *number;
  }
  const auto date = std::chrono::year(numbers[2]) / numbers[1] / numbers[0];
  if (!date.ok() || date.year() < std::chrono::year(1900))
    return std::nullopt;
  return Day{date};
}

bool is_day_empty(const Fields& fields, std::string_view name) {
  for (const DayPart& part : day_parts)
    if (fields[part_of(name, part)].find_first_not_of(' ') != std::string_view::npos)
      return false;
  return true;
}

void put_day(Fields& fields, std::string_view name, Day day) {
  const std::chrono::year_month_day date{day};
  fields.add(part_of(name, day_parts[0]), std::to_string(static_cast<unsigned>(date.day())));
  fields.add(part_of(name, day_parts[1]), std::to_string(static_cast<unsigned>(date.month())));
  fields.add(part_of(name, day_parts[2]), std::to_string(static_cast<int>(date.year())));
}

}  // namespace earshot::web
