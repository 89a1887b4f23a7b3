// SPDX-License-Identifier: Apache-2.0
#include "bench/limits.h"

#include <cstdio>

namespace earshot::bench {
namespace {

std::string written(double figure, const std::string& unit) {
  char text[64];
  std::snprintf(text, sizeof text, "%.3g", figure);
  return unit.empty() ? text : text + (" " + unit);
}

}  // namespace

void Limits::judge(const std::string& what, double figure, const std::string& limit, bool holds) {
  std::printf("  %-58s %12.2f %s: %s\n", what.c_str(), figure, limit.c_str(),
              holds ? "PASS" : "FAIL");
  std::fflush(stdout);
  if (holds)
    ++held_;
  else
    failed_.push_back(what + " is " + written(figure, "") + ", must be " + limit);
}

// Written so that a figure which is not a number fails.
void Limits::at_least(const std::string& what, double figure, double limit,
                      const std::string& unit) {
  judge(what, figure, "at least " + written(limit, unit), figure >= limit);
}

void Limits::at_most(const std::string& what, double figure, double limit,
                     const std::string& unit) {
  judge(what, figure, "at most " + written(limit, unit), figure <= limit);
}

int Limits::tell() const {
  if (failed_.empty()) {
    if (held_ > 0)
      std::printf("All %d limits hold.\n", held_);
    return 0;
  }
  std::printf("%zu of %zu limits do not hold:\n", failed_.size(),
              failed_.size() + static_cast<std::size_t>(held_));
  for (const std::string& sentence : failed_)
    std::printf("  %s\n", sentence.c_str());
  return 1;
}

}  // namespace earshot::bench
