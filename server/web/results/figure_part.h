// SPDX-License-Identifier: Apache-2.0
// One question of a survey's results: as asked, how many answered, bar, table and middle. Says only
// what its figure says; a hidden number is "[c]" wherever one would stand.
#pragma once

#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

inline constexpr std::string_view hidden_mark = "[c]";

bool hides_some(const Release& release);
// "8 answered; 1 said: This is not part of my role."
std::string base_sentence(const Figure& figure);
// "In the middle: between \"Fairly confident\" and \"Very confident\"."; empty if nothing may be said.
std::string middle_sentence(const Figure& figure);

std::string one_decimal(double number);  // "3.4", "3.0"

void add_figure(Html& page, const Figure& figure);
void add_comparison(Html& page, const Comparison& comparison);

}  // namespace earshot::web
