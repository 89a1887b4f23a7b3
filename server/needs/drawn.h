// SPDX-License-Identifier: Apache-2.0
// A learning needs analysis as it is drawn up: where each topic stands, what its score is made of, and where each figure
// comes from. The same releases, evidence, lists and weights give the same one, whatever has become of the answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/needs/ladder.h"
#include "analysis/needs/standing.h"
#include "model/agreed.h"
#include "needs/gather.h"

namespace earshot::needs {

// What a figure rests on: what a release says of a topic, or a piece of evidence.
struct Rests {
  std::string release;    // its id, or empty
  std::string component;  // of the release, as plugins name it
  std::string piece;      // its id, or empty
  bool operator==(const Rests&) const = default;
};

struct ComponentDrawn {
  analysis::needs::Component component{};
  std::optional<double> value;  // absent: nobody knows
  int answers = 0;              // of surveys; 0 where it comes from none
  std::string sentence;         // what it says, or why nothing
  std::vector<Rests> rests_on;
};

struct TopicDrawn {
  Topic topic;
  analysis::needs::Standing standing;
  analysis::needs::Ladder ladder;
  std::size_t sources = 0;  // that speak of a need and know nothing of one another
  std::vector<ComponentDrawn> components;
  std::vector<Evidence> pieces;          // the latest found first
  std::optional<AgreedPriority> agreed;  // as it stood

  bool is_silent() const;   // nobody has said anything of it
  bool is_heading = false;  // others stand under it
};

struct NeedsDrawn {
  CycleGathered gathered;
  analysis::needs::Weights weights;
  std::vector<TopicDrawn> topics;  // in order
  std::vector<analysis::needs::Pair> pairs = {};
  std::vector<AgreedPriority> agreed;

  const TopicDrawn* find(std::string_view topic) const;
  std::string title_of(std::string_view topic) const;
  std::vector<const TopicDrawn*> all(analysis::needs::Group group) const;
  // Whether it is sure that one stands above the other.
  bool surely_above(std::string_view higher, std::string_view lower) const;
  int answered() const;  // in all releases that count
};
// As of when a cycle is drawn up: now, and once it is agreed as it was then, whatever has come out since.
Moment stands_at(const Cycle& cycle, Moment now);
// Topics of which nobody has said anything, by title; headings of the list are none.
std::vector<std::string> silent_topics(const NeedsDrawn& drawn);
NeedsDrawn draw_up(answers::Site& site, Database& db, const Cycle& cycle, Moment as_of);

}  // namespace earshot::needs
