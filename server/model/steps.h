// SPDX-License-Identifier: Apache-2.0
// What a safeguarding reader can say they have done about something that was written. Earshot does
// none of it by itself.
#pragma once

#include <array>
#include <string_view>

namespace earshot {

struct StepRow {
  std::string_view name;   // in the database, for good
  std::string_view words;  // on the screen
  bool needs_words = false;
  enum class Then { nothing, done, again } then = Then::nothing;
};

inline constexpr std::array all_steps{
    StepRow{"mash", "Told children's social care (MASH)"},
    StepRow{"lado", "Told the LADO"},
    StepRow{"police", "Told the police"},
    StepRow{"worker", "Spoke to the worker's manager"},
    StepRow{"contacted", "Contacted the person who asked for it"},
    StepRow{"tried", "Tried to reach them, without success"},
    StepRow{"other", "Something else", true},
    StepRow{"done", "Nothing more is to be done", true, StepRow::Then::done},
    StepRow{"again", "It was closed too early: there is more to do", true, StepRow::Then::again},
};

constexpr const StepRow* find_step(std::string_view name) {
  for (const StepRow& row : all_steps)
    if (row.name == name)
      return &row;
  return nullptr;
}

}  // namespace earshot
