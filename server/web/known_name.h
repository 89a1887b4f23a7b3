// SPDX-License-Identifier: Apache-2.0
// The partnership's name, which stands on every page, without a look into the database for each. Read
// again after every change, and every second, since a command may have changed it.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "answers/site.h"

namespace earshot::web {

class KnownName {
 public:
  struct Stamp {
    std::uint64_t changes = 0;
    Moment second;
    bool operator==(const Stamp&) const = default;
  };
  // To be taken before the name is read.
  static Stamp stamp(answers::Site& site) {
    return {.changes = site.data.writer().tally().changes, .second = site.clock()};
  }

  std::optional<std::string> find(const Stamp& now) const {
    const std::lock_guard lock(mutex_);
    return now == known_at_ ? name_ : std::nullopt;
  }
  void keep(const Stamp& when, std::string name) {
    const std::lock_guard lock(mutex_);
    known_at_ = when;
    name_ = std::move(name);
  }

 private:
  mutable std::mutex mutex_;
  Stamp known_at_;
  std::optional<std::string> name_;
};

}  // namespace earshot::web
