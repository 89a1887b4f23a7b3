// SPDX-License-Identifier: Apache-2.0
// What surveys say of topics on average, over all releases together, and how these averages go up and down with one
// another. From sums alone: weights can change years after every answer has been deleted.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/needs/gathered.h"

namespace earshot::analysis::needs {

struct Mean {
  std::size_t place = 0;  // where `variance` finds it
  int answers = 0;
  double value = 0;
};

// A part of a score: so many points for the whole of a mean.
struct Part {
  std::size_t place = 0;
  double points = 0;
};

// Two topics are compared by those who spoke of both. An order of topics needs no more than each by itself,
// which is much sooner had.
enum class Compared { each_with_all, none };

// Of "prevalence" and "gap". The order in which releases come changes nothing, not even a last digit.
class Means {
 public:
  explicit Means(const std::vector<Released>& releases);
  Means(std::vector<const Released*> releases, Compared compared);

  std::optional<Mean> find(std::string_view topic, std::string_view component) const;
  // The sampling error, squared, of these parts added up. Of nobody and of everybody who was asked it is 0.
  double variance(const std::vector<Part>& parts) const;
  // Everybody who was asked has answered, wherever that was asked: there is nothing to be unsure of.
  bool has_everybody(const Part& part) const;

 private:
  struct Single {
    int n = 0;
    double sum = 0;
  };
  struct Together {
    double n = 0, sum_a = 0, sum_b = 0, sum_ab = 0;
    double of_asked = 0;  // n × n ÷ asked, added up over releases that say how many were asked
  };
  void add(const Released& release, Compared compared);
  std::size_t place_of(std::string_view topic, std::string_view component);
  double covariance(std::size_t one, std::size_t other) const;

  std::map<std::string, std::size_t, std::less<>> topics_;
  std::vector<Single> singles_;  // by place: two for each topic
  std::map<std::pair<std::size_t, std::size_t>, Together> together_;
};

}  // namespace earshot::analysis::needs
