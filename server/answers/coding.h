// SPDX-License-Identifier: Apache-2.0
// From answers to coded rows: which questions a unit counts, which of them every one of its surveys
// asked (only those are kept in rows, or a row would tell its survey), and the rows themselves.
#pragma once

#include <string>
#include <vector>

#include "answers/payload.h"
#include "answers/tally.h"
#include "model/codebook.h"

namespace earshot::answers {

class Coding {
 public:
  // Askings of one form and version. Questions are the same if their name and outcome are.
  explicit Coding(const std::vector<const Asking*>& askings);

  const std::vector<Counted>& counted() const { return counted_; }
  const Codebook& all() const { return all_; }    // of everything that is counted
  const Codebook& kept() const { return kept_; }  // of what rows keep

  struct Rows {
    std::string all;
    std::string kept;
  };
  Rows code(const Asking& asking, const Answers& answers) const;

 private:
  const Asked* in(const Asking& asking, const Counted& counted) const;

  std::vector<Counted> counted_;
  std::vector<bool> shared_;  // counted_[i] is asked by every survey
  Codebook all_;
  Codebook kept_;
};

}  // namespace earshot::answers
