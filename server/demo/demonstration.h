// SPDX-License-Identifier: Apache-2.0
// A demonstration while it is served: its clock can be moved on, and what happened then is told in
// sentences. There is none in a partnership's own folder.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "answers/site.h"
#include "demo/clock.h"

namespace earshot::demo {

struct Moved {
  Day from{};
  Day to{};
  std::vector<std::string> happened;
};

class Demonstration {
 public:
  // `live` does everything that is due, and that people do, by the clock, which `site` has.
  Demonstration(answers::Site& site, Clock& clock, std::function<void()> live)
      : site_(site), clock_(clock), live_(std::move(live)) {}

  // A day after the other, so it takes as long as that does. False, and nothing happens, if that is more
  // than ten years ahead.
  bool move_on(Day to);
  std::optional<Moved> last_moved() const;

 private:
  answers::Site& site_;
  Clock& clock_;
  std::function<void()> live_;
  std::mutex moving_;  // one at a time
  mutable std::mutex telling_;
  std::optional<Moved> last_;
};

}  // namespace earshot::demo
