// SPDX-License-Identifier: Apache-2.0
// Where little or no progress can be seen in a cycle, by a rule that is printed beside it: courses after which people did not
// surely improve, actions that are late or whose impact nobody has written, and topics of which there is no less need though
// the last cycle's programme was for them. Of what can't be told it says so, and never that there was progress.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/action.h"
#include "model/programme.h"
#include "needs/drawn.h"
#include "needs/training_impact.h"

namespace earshot::needs {

// A change since before a course, and how likely chance alone is so one-sided; adjusted for how many changes are looked at.
struct ChangeJudged {
  ChangeOf change;
  double p = 1;
  bool surely_improved() const { return p < 0.05 && change.up > change.down; }
};
std::vector<ChangeJudged> judged(const std::vector<ChangeOf>& changes);

enum class Behind { overdue, no_impact };
struct ActionBehind {
  Action action;
  std::string cycle;  // its name
  Behind why{};
};

struct TopicBehind {
  std::string topic;
  std::vector<ProgrammeRow> offers;  // of the last cycle, that were not dropped
  std::string sentence;              // what surveys say of both cycles, or why nothing
  std::vector<Rests> rests_on;
};

struct LittleProgress {
  std::vector<ChangeJudged> changes;  // that are not surely an improvement
  std::size_t changes_looked_at = 0;
  std::vector<RightAfter> no_rise;  // where averages alone are shown
  std::size_t averages_looked_at = 0;
  std::size_t changes_not_told = 0;   // of what was learned too little is shown to say
  std::vector<ActionBehind> actions;  // those of earlier cycles, too; the longest due first
  std::size_t actions_looked_at = 0;
  std::vector<TopicBehind> topics;   // by title
  std::vector<TopicBehind> unknown;  // there was an offer, and nobody can compare
  std::size_t topics_looked_at = 0;  // that can be compared
  std::optional<Cycle> before;

  bool is_empty() const {
    return changes.empty() && no_rise.empty() && actions.empty() && topics.empty();
  }
};
LittleProgress little_progress(Database& db, const NeedsDrawn& drawn, const TrainingImpact& impact);

// By which it goes, a sentence each.
std::vector<std::string> rules_of_little_progress();
std::string in_words(Behind why);

}  // namespace earshot::needs
