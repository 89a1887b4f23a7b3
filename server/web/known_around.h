// SPDX-License-Identifier: Apache-2.0
// What stands around every page, without a look into the database for each: the partnership's name, and whether
// there is something to read at /said. Read again after every change, and every second, since a command may have
// changed it.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "answers/site.h"
#include "store/said.h"

namespace earshot::web {

struct Around {
  std::string partnership;
  store::Published published;
};

class KnownAround {
 public:
  struct Stamp {
    std::uint64_t changes = 0;
    Moment second;
    bool operator==(const Stamp&) const = default;
  };
  // To be taken before it is read.
  static Stamp stamp(answers::Site& site) {
    return {.changes = site.data.writer().tally().changes, .second = site.clock()};
  }

  std::optional<Around> find(const Stamp& now) const {
    const std::lock_guard lock(mutex_);
    return now == known_at_ ? around_ : std::nullopt;
  }
  void keep(const Stamp& when, Around around) {
    const std::lock_guard lock(mutex_);
    known_at_ = when;
    around_ = std::move(around);
  }

 private:
  mutable std::mutex mutex_;
  Stamp known_at_;
  std::optional<Around> around_;
};

}  // namespace earshot::web
