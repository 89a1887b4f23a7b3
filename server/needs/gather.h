// SPDX-License-Identifier: Apache-2.0
// Everything that the learning needs of a cycle go by, as of a moment: what surveys said, as far as their results show it, and
// the evidence that stood then. What fewer than ten people say in all is left out before anything is worked out from it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/needs/gathered.h"
#include "answers/site.h"
#include "base/database.h"
#include "model/cycle.h"
#include "model/evidence.h"
#include "model/lists.h"

namespace earshot::needs {

inline constexpr int fewest_shown = 10;  // answers

// A topic and a component of it, as plugins name them.
struct Spoken {
  std::string topic, component;
  int answers = 0;
  double sum = 0;
  bool about = false;  // as near as results show it
};

// A release that says something which counts.
struct FromRelease {
  std::string id;
  std::string title;   // of the survey, or of what it was counted together with
  std::string survey;  // one of its surveys, where its results are
  std::string source;
  std::string form;
  int form_version = 0;
  Day released_on{};
  int answered = 0;
  int unheard = 0;  // sent answers of which what they say of needs is missing
  std::vector<Spoken> says;

  const Spoken* find(std::string_view topic, std::string_view component) const;  // null: nothing
};

// What fewer than ten said in all, and which therefore counts nowhere.
struct LeftOut {
  std::string topic, component;
  bool operator==(const LeftOut&) const = default;
};

struct CycleGathered {
  Cycle cycle;
  std::optional<Cycle> before;  // the cycle that it is compared with
  Moment as_of{};
  std::vector<Topic> topics;  // of which something can be a need, in the order of the list
  std::vector<FromRelease> releases;
  std::vector<FromRelease> releases_before;  // of the last cycle, which are compared
  std::vector<Evidence> pieces;              // the latest found first
  analysis::needs::Gathered gathered;
  std::vector<LeftOut> left_out;         // by topic
  std::vector<LeftOut> left_out_before;  // of the last cycle
  int unopened = 0;  // releases of which nobody has the key: what they say is missing
  std::vector<std::string> unopened_ids;  // theirs, of both cycles
};

// How many are not confident about a topic in both cycles, by results of forms that asked of it in both. Absent where fewer than
// ten answered either time.
struct Compared {
  int answers = 0;
  double sum = 0;
  bool about = false;                 // as near as results show it
  std::vector<std::string> rests_on;  // ids of results
  double share() const { return sum / answers; }
};
struct ThenAndNow {
  Compared then, now;
  std::vector<std::string> rests_on() const;  // what is now first
};
std::optional<ThenAndNow> compared(const CycleGathered& cycle, std::string_view topic);

CycleGathered gather(answers::Site& site, Database& db, const Cycle& cycle, Moment as_of);

// Which topic each name means by now: itself, or what it was merged into since.
std::map<std::string, std::string> meant_by_names(const std::vector<Topic>& all);

// On which rung of the ladder a piece from there stands.
analysis::needs::Rung rung_of(EvidenceSource source);

}  // namespace earshot::needs
