// SPDX-License-Identifier: Apache-2.0
#include "answers/progress.h"

#include <algorithm>

namespace earshot::answers {

void Progress::is(const std::vector<std::string>& surveys, Questions questions) {
  const std::lock_guard lock(mutex_);
  surveys_ = surveys;
  questions_ = questions;
}

void Progress::is_over() {
  const std::lock_guard lock(mutex_);
  surveys_.clear();
}

std::optional<Progress::Questions> Progress::of(std::string_view survey) const {
  const std::lock_guard lock(mutex_);
  return std::ranges::find(surveys_, survey) == surveys_.end() ? std::nullopt
                                                               : std::optional(questions_);
}

}  // namespace earshot::answers
