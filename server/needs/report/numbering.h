// SPDX-License-Identifier: Apache-2.0
// By which numbers a learning needs analysis calls what its figures rest on: results R1, R2 and so on, those of the last cycle L1,
// L2 and so on, evidence E1, E2 and so on, each in the order in which it came, so that an earlier number stays what it was. The
// sections on evidence and on where figures come from have the id of each.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "needs/report/report.h"

namespace earshot::needs {

inline constexpr std::string_view rests_on_heading = "Rests on";

class Numbering {
 public:
  explicit Numbering(const ReportFrom& from);

  // Ids of all results of the cycle until then, also of those that say nothing which counts; R1 first.
  const std::vector<std::string>& results() const { return results_; }
  const std::vector<std::string>& results_before() const { return results_before_; }

  std::string of(std::string_view id) const;  // of results or a piece; the id itself if it has none
  std::string of(const std::vector<Rests>& all) const;  // "E1, R1 to R3 and R5"; "Nothing"
  std::string of(const std::vector<FromRelease>& releases) const;
  std::string of(const std::vector<Evidence>& pieces) const;
  // A list of ids ("a, b and c") as their numbers; any other text as it is.
  std::string in_list(const std::string& text) const;

 private:
  struct Number {
    char letter = 'R';
    int number = 0;
    auto operator<=>(const Number&) const = default;
  };
  void give(char letter, const std::vector<std::string>& ids);
  std::string listed(const std::vector<std::string>& ids) const;
  static std::string in_words(const Number& number);

  std::vector<std::string> results_, results_before_;
  std::map<std::string, Number, std::less<>> numbers_;
};

}  // namespace earshot::needs
