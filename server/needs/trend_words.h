// SPDX-License-Identifier: Apache-2.0
// A topic in a cycle, in words: the same on its page and in the document.
#pragma once

#include <string>
#include <vector>

#include "needs/trends.h"

namespace earshot::needs {

std::string prevalence_in_words(const TopicInCycle& in);  // "32%", "not known"
std::string gap_in_words(const TopicInCycle& in);         // "0.25", "not known"
// "62", "not known", or that it is made of other parts and is not compared.
std::string score_beside(const TopicInCycle& in);
std::vector<std::string> notes_on_trends();

}  // namespace earshot::needs
