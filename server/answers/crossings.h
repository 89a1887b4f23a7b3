// SPDX-License-Identifier: Apache-2.0
// Counts what groups of people said, question by question: agencies, roles, age bands, whatever a form says that its answers may
// be broken down by. Counts only; what of it may be shown is decided in breakdowns.h.
#pragma once

#include <string_view>
#include <vector>

#include "answers/tally.h"
#include "model/codebook.h"

namespace earshot::answers {

class Crossings {
 public:
  // How many of one group answered one question, and how often each of its options.
  struct Said {
    int answered = 0;
    std::vector<int> counts;
  };
  // By the options of a question that tells who answered; the last group is of those who did not say.
  struct By {
    std::size_t field = 0;
    std::vector<int> sizes;
    std::vector<std::vector<Said>> said;  // by group and field
  };

  Crossings(const std::vector<Counted>& counted, Codebook codebook);
  void add(std::string_view row);
  const std::vector<By>& by() const { return by_; }

 private:
  void add(By& by, const std::vector<Coded>& coded);

  Codebook codebook_;
  std::vector<By> by_;
};

bool tells_who(const Question& question);

}  // namespace earshot::answers
