// SPDX-License-Identifier: Apache-2.0
// Where the same people's answers to one measure meet: within one answer, where it looks back, and across
// stages by the code in the box. Counted point by point; no pair of rows is kept.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/protect/times.h"
#include "answers/coding.h"
#include "model/codebook.h"
#include "model/release.h"

namespace earshot::answers {

// One measure as one form asks it of one outcome.
struct Measured {
  std::string measure;
  std::string outcome;  // its text; empty: it was asked once
  SpokenOf of;
  auto operator<=>(const Measured&) const = default;
};
using Points = std::map<Measured, std::size_t>;  // which point of its scale

// Reads points of measures out of coded rows.
class MeasureReader {
 public:
  // Of what is asked now, and of what a release kept. `stage` is the form's.
  MeasureReader(const Coding& coding, std::string_view stage);
  MeasureReader(const Release& release, Codebook kept);

  Points read(std::string_view row) const;
  // With the names of the points that are on the scale.
  const std::map<Measured, std::vector<std::string>>& scales() const { return scales_; }

 private:
  void note(const Field& field, Measured measured);

  Codebook codebook_;
  std::vector<Measured> of_field_;  // without a measure where the field has none
  std::map<Measured, std::vector<std::string>> scales_;
};

// How many of everybody are shown to stand at each point; absent where something of it is hidden.
using EverybodyAt = std::map<Measured, std::optional<std::vector<int>>>;
// As a release's figures show it, added to what others show of the same.
void add_everybody(EverybodyAt& all, const std::vector<Figure>& figures, std::string_view stage);

// One of its counts tells something of the others.
bool tells_some(const Figure& change);

// What was released before of the same sessions: what everybody said in each, and the same people from one to another. A stage
// may have been asked by more surveys than one (of those who came late, say), and each release shows its own people.
struct Earlier {
  std::string stage;
  Day on{};
  EverybodyAt everybody;
  std::vector<std::pair<Measured, Measured>>
      told;  // of these, how many went up, stayed and went down
};

// One measure in one release: its place among the earlier ones, which stand in their order, or `now`.
struct AtTime {
  std::size_t release = 0;
  Measured measured;
  auto operator<=>(const AtTime&) const = default;
};
using PointsAt = std::map<AtTime, std::size_t>;

// What people said before, by the code that joins their answers.
struct OtherStages {
  std::vector<Earlier> releases;
  std::map<std::string, PointsAt> points;
  std::vector<PointsAt> without_code;
  std::map<Measured, std::vector<std::string>> scales;
  int floor = 0;  // the largest under which any of it was promised
};

class Pairs {
 public:
  Pairs(const Coding& coding, std::string_view stage, OtherStages others);

  // One answer of now; `link` is empty where nothing joins it to another.
  void add(std::string_view row, const std::string& link);

  // Tables of fewer people than `floor`, or than was promised of the other stages, are left out.
  std::vector<PairTable> tables(int floor) const;
  // One for each pair of stages that could be compared, in the order of the form. Beside what `shown` of now and the
  // releases of the other stages show of everybody and of the same people, and beside those before it, it says nothing of the few
  // who did not answer every time.
  std::vector<Comparison> comparisons(int floor, std::string_view language,
                                      const std::vector<Figure>& shown) const;

 private:
  struct Compared {
    Measured from, to;
    std::vector<AtTime> from_times, to_times;  // where those who answered them are found
    Counted asked;                             // now
    std::vector<std::string> points;
    std::vector<int> counts;
    std::size_t family = 0;
    int people() const;
  };
  // What one measure says of the same people, at whatever times.
  struct Family {
    std::vector<std::string> scale;
    std::vector<AtTime> times;
    analysis::Times people;
    bool order_is_unknown = false;  // of some of the releases: so of whom they tell, nobody knows
    std::vector<std::size_t> places_of(const std::vector<AtTime>& wanted);
    void add(const PointsAt& points);
    bool hides_some(const std::vector<std::size_t>& places) const;
  };
  std::size_t now() const { return others_.releases.size(); }
  // At one end of a comparison that a release tells.
  std::vector<AtTime> times_of(const Measured& measured, std::size_t told_by) const;
  bool was_asked(const AtTime& time) const;
  void find_families();
  bool is_of(const Family& family, const Measured& measured) const;
  void add_told(Family& family) const;
  std::vector<Family> all_families(const EverybodyAt& shown) const;
  void compare(const Measured& now_asked, const Measured& other, const Counted& asked,
               const std::vector<std::string>& points);

  std::string stage_;
  MeasureReader reader_;
  OtherStages others_;
  std::vector<Compared> compared_;
  std::vector<Family> families_;
  std::set<std::string> joined_;  // codes of the other stages that somebody answered under now
};

}  // namespace earshot::answers
