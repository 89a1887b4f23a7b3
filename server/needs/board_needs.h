// SPDX-License-Identifier: Apache-2.0
// The learning needs of a Board paper: which topics stand in its table, each in a line, and what is said of the others.
#pragma once

#include "needs/board_paper.h"

namespace earshot::needs {

inline constexpr std::size_t most_board_needs = 8;
inline constexpr std::size_t longest_board_topic = 48;  // letters
inline constexpr std::size_t most_board_topics = 5;     // named one after another

// What is required, then what is ranked, then what the group wants done though surveys say too little of it.
std::vector<const TopicDrawn*> topics_for_board(const NeedsDrawn& drawn);

void add_needs(BoardPaper& paper, const NeedsDrawn& drawn);

// "Neglect, Exploitation and 5 more in the full analysis"
std::string named_for_board(const std::vector<const TopicDrawn*>& topics,
                            std::size_t most = most_board_topics);

}  // namespace earshot::needs
