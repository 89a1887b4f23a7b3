// SPDX-License-Identifier: Apache-2.0
// What a learning needs analysis says, in words: the same on pages and in files.
#pragma once

#include <string>
#include <vector>

#include "analysis/needs/robustness.h"
#include "needs/drawn.h"

namespace earshot::needs {

std::string_view title_of(analysis::needs::Component component);  // "Not confident"
std::string_view name_of(analysis::needs::Component component);   // in files
std::string_view title_of(analysis::needs::Group group);
std::string_view name_of(analysis::needs::Group group);  // in files
std::string_view title_of(analysis::needs::Rung rung);   // "Practitioners say"
std::string_view name_of(analysis::needs::Rung rung);    // in files

// "1st", "between 2nd and 3rd", "not ranked: not enough survey evidence"
std::string rank_in_words(const analysis::needs::Standing& standing);
// "62"; "not known"; "not given" where too little is known for it to say anything.
std::string score_in_words(const analysis::needs::Standing& standing);
// "55 to 69"; where nothing in the score was answered by people, that nothing is known of how sure it is.
std::string interval_in_words(const analysis::needs::Standing& standing);
// The same after a score: ", likely within 55 to 69".
std::string how_sure_in_words(const analysis::needs::Standing& standing);
std::string share_in_words(double share);  // "32%"

// What a rung of the ladder says of a topic; or that it is silent.
std::string rung_in_words(const analysis::needs::OnRung& rung);

// "Home conditions and Missed appointments"
std::string titles_of(const NeedsDrawn& drawn, const std::vector<std::string>& topics);

// The analysis in a few sentences.
std::vector<std::string> summary_of(const NeedsDrawn& drawn);
// Which topics would stand elsewhere: "Neglect and Home conditions"; that none would.
std::string what_moves(const NeedsDrawn& drawn, const analysis::needs::Order& other);

// A cycle keeps how far it is agreed, and not how far it was: whether that was another on the day it is drawn up for.
bool agreed_since(const CycleGathered& from);
inline constexpr std::string_view agreed_as_it_is_now =
    "How far it is agreed is said as it is now, not as it was on that day.";

}  // namespace earshot::needs
