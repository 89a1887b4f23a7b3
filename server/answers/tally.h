// SPDX-License-Identifier: Apache-2.0
// Counts coded responses and turns the counts into a release's figures, hiding what would point at
// people. Plain totals only: nothing is crossed with anything.
#pragma once

#include <string_view>
#include <vector>

#include "model/codebook.h"
#include "model/form.h"
#include "model/release.h"

namespace earshot::answers {

// "conf_before.2" without the number of its outcome.
std::string_view plain_name(std::string_view asked);

// What is counted of one question.
struct FieldTally {
  int asked = 0;
  int answered = 0;
  std::vector<int> counts;      // per option
  std::vector<double> numbers;  // of a number question
};

class Tally {
 public:
  explicit Tally(Codebook codebook);
  void add(std::string_view row);
  int responses() const { return responses_; }
  const std::vector<FieldTally>& fields() const { return fields_; }

 private:
  Codebook codebook_;
  std::vector<FieldTally> fields_;
  int responses_ = 0;
};

// A question as its figure names it, and whether its answers need full protection.
struct Counted {
  Asked asked;
  std::string outcome;  // its text, if it was asked per outcome
  bool sensitive = false;
  std::string gate;  // the asked question that its `when` names, if any
};

// One figure for each counted question, in their order; fields[i] belongs to counted[i].
std::vector<Figure> figures_of(const std::vector<Counted>& counted,
                               const std::vector<FieldTally>& fields, int floor,
                               std::string_view language);

}  // namespace earshot::answers
