// SPDX-License-Identifier: Apache-2.0
// A cycle beside those before it, topic by topic: how many were not confident, how far confidence stayed behind what matters,
// and the score. All are drawn up from their releases with the weights and lists of now. A score is set beside this cycle's only
// where it is made of the same parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "needs/drawn.h"

namespace earshot::needs {

inline constexpr std::size_t most_cycles_before = 3;

struct TopicInCycle {
  Cycle cycle;
  std::optional<double> prevalence, gap;  // absent: nobody knows
  int answers = 0, gap_answers = 0;
  std::optional<double> score;
  bool same_parts = true;  // as in the cycle that it is set beside
  std::vector<Rests> rests_on;
};

struct TopicTrend {
  std::string topic;
  std::vector<TopicInCycle> cycles;  // this one first, then the last, and so on
  std::string since_last;            // whether more or fewer are surely not confident
  std::vector<Rests> since_last_rests_on = {};
  bool is_known() const;  // anything of more than this cycle
};

// Of all topics of the cycle, in its order; those of which no cycle knows anything are left out.
std::vector<TopicTrend> trends(answers::Site& site, Database& db, const NeedsDrawn& drawn);
// The cycles before, drawn up as of the same moment; the last first.
std::vector<NeedsDrawn> cycles_before(answers::Site& site, Database& db, const NeedsDrawn& drawn);
TopicTrend trend_of(const NeedsDrawn& drawn, const std::vector<NeedsDrawn>& before,
                    const TopicDrawn& topic);

}  // namespace earshot::needs
