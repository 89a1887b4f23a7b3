// SPDX-License-Identifier: Apache-2.0
// What `earshot doctor` looks at. An examination changes nothing (but that a key missing from one of
// its two places is written again from the other), makes no folder that is missing,
// and says of each thing it finds whether it is good, worth knowing or must be put right.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "base/settings.h"

namespace earshot::commands {

enum class Grade { good, warning, bad };

struct Finding {
  Grade grade = Grade::good;
  std::string sentence;
};
using Findings = std::vector<Finding>;

struct Patient {
  const ReadSettings& read;
  std::string configuration;  // the file's name, or empty
  Moment now;

  const Settings& settings() const { return read.settings; }
};

struct Examination {
  std::string_view about;
  Findings (*look)(const Patient&);  // what it throws is a finding too
};

std::span<const Examination> all_examinations();

}  // namespace earshot::commands
