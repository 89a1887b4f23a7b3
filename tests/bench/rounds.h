// SPDX-License-Identifier: Apache-2.0
// Figures of several rounds: the one in the middle, and how far they lie apart.
#pragma once

#include <string>
#include <vector>

namespace earshot::bench {

class Rounds {
 public:
  void add(double figure) { figures_.push_back(figure); }
  double median() const;
  double last() const { return figures_.back(); }
  double least() const;
  double most() const;
  // "12000.00 /s (11000 to 13000)", as a line of the bench.
  void tell(const std::string& what, const std::string& unit) const;

 private:
  std::vector<double> figures_;
};

// The figure that so large a share of all lies below, such as 0.99.
double share_below(std::vector<double> figures, double share);

}  // namespace earshot::bench
