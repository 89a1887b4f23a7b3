// SPDX-License-Identifier: Apache-2.0
#include "forms/answer_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace earshot::forms {
namespace {

constexpr std::size_t longest_typed_number = 20;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// What a paste brings along unseen (a vertical tab, an escape) is a space, not a reason to stop
// anybody from sending.
std::string without_controls(std::string text) {
  for (char& letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool control = (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7F;
    if (control && letter != '\0' && letter != '\r')
      letter = ' ';
  }
  return tidy(text);
}

void tidy_number(std::string_view language, std::string& value) {
  if (language.starts_with("pl") && std::ranges::count(value, ',') == 1)
    std::ranges::replace(value, ',', '.');
  if (const auto number = parse_number(value))
    value = number_text(*number);
}

// Unknown ones stay, at the end, for the rules to speak about.
void order_as_in_form(const std::vector<Option>& options, std::vector<std::string>& values) {
  const auto place = [&](const std::string& value) {
    return std::ranges::find(options, value, &Option::name) - options.begin();
  };
  std::ranges::stable_sort(values, {}, place);
}

void drop_empty_and_repeated(std::vector<std::string>& values) {
  std::vector<std::string> kept;
  for (std::string& value : values)
    if (!value.empty() && std::ranges::find(kept, value) == kept.end())
      kept.push_back(std::move(value));
  values = std::move(kept);
}

}  // namespace

void tidy_values(const Question& question, std::string_view language,
                 std::vector<std::string>& values) {
  // Nobody can tick more boxes than there are; the rest is not worth comparing.
  values.resize(std::min(values.size(), question.options.size() + 2));
  for (std::string& value : values) {
    value = without_controls(value);
    if (question.kind == Kind::number)
      tidy_number(language, value);
  }
  drop_empty_and_repeated(values);
  if (question.kind == Kind::many)
    order_as_in_form(question.options, values);
}

std::optional<double> parse_number(std::string_view text) {
  if (text.empty() || text.size() > longest_typed_number)
    return std::nullopt;
  const std::size_t first = text[0] == '-' ? 1 : 0;
  if (first == text.size() || !is_digit(text[first]) || !is_digit(text.back()))
    return std::nullopt;
  double number = 0;
  const auto [end, wrong] =
      std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (wrong != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number == 0 ? 0 : number;  // never "-0"
}

std::string number_text(double number) {
  std::array<char, 400> text;
  const auto result =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  return {text.data(), result.ptr};
}

}  // namespace earshot::forms
