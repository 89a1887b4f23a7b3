// SPDX-License-Identifier: Apache-2.0
// "Did it last?": each measure at each time it was asked, how the same people changed, and what is known of those who were not
// asked again or did not answer.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "courses/summed_results.h"

namespace earshot::web {

void did_it_last(Html& page, const std::vector<courses::Lasting>& lasting);

// "Right after the course" of "right after the course".
std::string capital(std::string text);
// "from 2 of 3 sets of results"
std::string from_some(int sets, int of);
std::string sets_in_words(int sets);  // "1 set of results"

// A sum of some sets of results is not of everybody: what nearly all say alike is hidden as well.
inline constexpr std::string_view why_fewer =
    "A set of results hides its numbers where few answered, where few chose an answer, or where "
    "nearly all chose the same, so what is added up leans to those who differed.";

}  // namespace earshot::web
