// SPDX-License-Identifier: Apache-2.0
#include "forms/names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "forms/remarks.h"

namespace earshot::forms {
namespace {

bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// What people answering here are most likely to read. Others are told by their code.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> languages{{
    {"ar", "Arabic"},     {"bg", "Bulgarian"},  {"bn", "Bengali"}, {"cy", "Welsh"},
    {"de", "German"},     {"en", "English"},    {"es", "Spanish"}, {"fa", "Farsi"},
    {"fr", "French"},     {"gu", "Gujarati"},   {"hi", "Hindi"},   {"it", "Italian"},
    {"ku", "Kurdish"},    {"lt", "Lithuanian"}, {"pa", "Punjabi"}, {"pl", "Polish"},
    {"pt", "Portuguese"}, {"ro", "Romanian"},   {"so", "Somali"},  {"ta", "Tamil"},
    {"tr", "Turkish"},    {"uk", "Ukrainian"},  {"ur", "Urdu"},    {"zh", "Chinese"},
}};

// The name that was probably meant, if anything is left of it.
std::string made_plain(std::string_view text, const Naming& naming) {
  std::string name;
  for (const char letter : text.substr(0, longest_name)) {
    const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    if (is_small(small) || (is_digit(small) && (naming.digit_first || !name.empty())))
      name += small;
    else if (!name.empty() && name.back() != naming.joint)
      name += naming.joint;
  }
  while (!name.empty() && name.back() == naming.joint)
    name.pop_back();
  return name;
}

}  // namespace

bool is_name(std::string_view text, const Naming& naming) {
  if (text.empty() || text.size() > longest_name)
    return false;
  if (!is_small(text[0]) && !(naming.digit_first && is_digit(text[0])))
    return false;
  return std::ranges::all_of(text, [&](char letter) {
    return is_small(letter) || is_digit(letter) || letter == naming.joint ||
           letter == naming.other_joint;
  });
}

std::string name_advice(std::string_view text, const Naming& naming) {
  const std::string advice = quoted(text) + " can't be a name: write small letters, digits and " +
                             naming.joint + (naming.digit_first ? "" : ", a letter first") +
                             ", at most 40 in all";
  const std::string plain = made_plain(text, naming);
  return plain.empty() ? advice : advice + ", like " + plain;
}

bool is_stage(std::string_view text) {
  if (text == "before" || text == "after")
    return true;
  // So many months on: how many, a partnership decides.
  return text.size() >= 2 && text.size() <= 3 && text.ends_with('m') && text[0] != '0' &&
         std::ranges::all_of(text.substr(0, text.size() - 1), is_digit);
}

std::string stage_advice(std::string_view text) {
  static const std::vector<std::string> stages{"before", "after", "3m", "6m"};
  const auto meant = closest(text, stages);
  return quoted(text) + " is not a stage." +
         (meant ? " Did you mean '" + *meant + "'?" : " Write before, after, 3m or 6m");
}

bool is_language(std::string_view code) {
  const std::string_view tongue = code.substr(0, code.find('-'));
  const std::string_view place = code.substr(std::min(tongue.size() + 1, code.size()));
  const bool plain =
      tongue.size() >= 2 && tongue.size() <= 3 && std::ranges::all_of(tongue, is_small);
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  const bool placed =
      code.size() == tongue.size() || (place.size() == 2 && std::ranges::all_of(place, is_capital));
  return plain && placed;
}

std::string language_words(std::string_view code) {
  const std::string name = language_name(code);
  return name == code ? quoted(code) : name + " (" + std::string(code) + ")";
}

std::string language_name(std::string_view code) {
  const auto row = std::ranges::find(languages, code, [](const auto& each) { return each.first; });
  return std::string(row == languages.end() ? code : row->second);
}

std::vector<std::string> named_languages() {
  std::vector<std::string> codes;
  for (const auto& [code, name] : languages)
    codes.emplace_back(code);
  return codes;
}

}  // namespace earshot::forms
