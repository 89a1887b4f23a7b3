// SPDX-License-Identifier: Apache-2.0
// What a Board reads of a cycle, on two printed pages at most: which needs there are, what came of what was agreed, what the
// programme costs, which decisions are asked, and how far it can be relied on. Whatever is in the cycle, its texts are
// shortened and its lists cut so that it fits; what is cut is counted.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/action.h"
#include "model/programme.h"
#include "model/said.h"
#include "needs/drawn.h"

namespace earshot::needs {

// What it is made from. Figures come from `drawn`; programme and actions are as they stood then; how far it is agreed, the budget and what was
// said and done are as they are now.
struct BoardFrom {
  const NeedsDrawn& drawn;
  std::string partnership;
  std::string address;  // where the full analysis stands
  std::vector<ProgrammeRow> programme;
  std::optional<Budget> budget;
  std::vector<Action> actions;
  std::vector<Said> said;
  std::vector<Action> earlier = {};                        // of earlier cycles, and overdue
  std::map<std::string, std::string, std::less<>> people;  // who has an account, by id
};
BoardFrom read_for_board(Database& db, const NeedsDrawn& drawn, const std::string& address);

struct BoardNeed {
  std::string topic;
  std::string why;
  std::string rank;
  std::string how_sure;
  std::string agreed;
};

struct BoardPaper {
  std::string title;
  Day drawn_up_on{};
  std::vector<std::string> about;  // for whom, and how it stands
  std::vector<BoardNeed> needs;
  std::vector<std::string> besides;  // what the table has no room for
  std::vector<std::string> progress;
  std::vector<std::string> cost;
  std::vector<std::string> decisions;
  std::vector<std::string> limits;
  std::string full_analysis;
};
BoardPaper board_paper(const BoardFrom& from);

// As a Word document. The same paper gives the same bytes.
std::string as_document(const BoardPaper& paper);

// The titles of its parts and of the table's columns, the same on the page and in the document.
struct BoardWords {
  static constexpr std::string_view needs = "Learning needs", progress = "Progress", cost = "Cost",
                                    decisions = "Decisions asked of the Board",
                                    limits = "How far this can be relied on",
                                    full_analysis = "The full analysis",
                                    caption = "What is required first, then by score";
};
inline constexpr std::array<std::string_view, 5> board_columns{
    "Topic", "Why it is a need", "Rank", "How sure that is", "Agreed priority"};
std::vector<std::string> cells_of(const BoardNeed& need);

}  // namespace earshot::needs
