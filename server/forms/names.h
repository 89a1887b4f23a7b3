// SPDX-License-Identifier: Apache-2.0
// What may be a name, a stage or a language code in a form file. Names are what is stored, so they
// are plain, short and the same on every system.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::forms {

inline constexpr std::size_t longest_name = 40;

struct Naming {
  bool digit_first = false;
  char joint = '_';        // what stands between its words
  char other_joint = '_';  // may too
};

inline constexpr Naming form_naming{.digit_first = false, .joint = '-', .other_joint = '_'};
inline constexpr Naming question_naming{.digit_first = false, .joint = '_', .other_joint = '_'};
// Pages, options, topics, agencies and what else a form refers to.
inline constexpr Naming plain_naming{.digit_first = true, .joint = '_', .other_joint = '-'};

bool is_name(std::string_view text, const Naming& naming);

// "'Conf Before' can't be a name: write ..., like conf_before"
std::string name_advice(std::string_view text, const Naming& naming);

// "before", "after", "3m", "6m", or another number of months ("12m").
bool is_stage(std::string_view text);
// "'aftr' is not a stage. Did you mean 'after'?"
std::string stage_advice(std::string_view text);

bool is_language(std::string_view code);
// "Polish (pl)"
std::string language_words(std::string_view code);
// "Polish"; the code, where we don't know its name.
std::string language_name(std::string_view code);
// Those that have a name here, by code.
std::vector<std::string> named_languages();

}  // namespace earshot::forms
