// SPDX-License-Identifier: Apache-2.0
// How far the drawing up of results has come, for whoever waits for them. In memory only: it is about now.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::answers {

class Progress {
 public:
  struct Questions {
    int done = 0, of = 0;
  };
  // One set of results at a time; another one takes its place.
  void is(const std::vector<std::string>& surveys, Questions questions);
  void is_over();
  // Absent where nothing is being drawn up for this survey.
  std::optional<Questions> of(std::string_view survey) const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> surveys_;
  Questions questions_;
};

}  // namespace earshot::answers
