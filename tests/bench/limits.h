// SPDX-License-Identifier: Apache-2.0
// What must hold, beside what was measured. Figures are ratios of one run wherever they can be, so
// that the machine's speed of the day cancels out; the bench fails if a limit does not hold.
#pragma once

#include <string>
#include <vector>

namespace earshot::bench {

class Limits {
 public:
  void at_least(const std::string& what, double figure, double limit, const std::string& unit = "");
  void at_most(const std::string& what, double figure, double limit, const std::string& unit = "");

  // Says in a sentence whether all held; the exit code of the program.
  int tell() const;

 private:
  void judge(const std::string& what, double figure, const std::string& limit, bool holds);

  int held_ = 0;
  std::vector<std::string> failed_;
};

}  // namespace earshot::bench
