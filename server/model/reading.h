// SPDX-License-Identifier: Apache-2.0
// What people who read comments decided about one, and what follows from it. Where two must agree
// and don't, the comment is held.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

enum class Decision { released, redacted, held };  // redacted: shown without the marked parts
std::string_view name_of(Decision decision);
std::optional<Decision> find_decision(std::string_view name);

// What holds for a comment that somebody has read.
enum class Stands { waiting, released, redacted, held };  // waiting: for a second reader
std::string_view name_of(Stands stands);
std::optional<Stands> find_stands(std::string_view name);
Stands stands_after(Decision decision);
constexpr bool is_shown(Stands stands) {
  return stands == Stands::released || stands == Stands::redacted;
}

struct Reading {
  Stands stands = Stands::waiting;
  Decision decision = Decision::held;  // of the first reader
  std::string first_by;
  std::string wording;  // when redacted: what is shown instead
  std::optional<Decision> other_decision;
  std::string other_by;
  std::string taken_back_by;  // empty: nobody took it back
  std::string reason;         // why it was taken back
  bool operator==(const Reading&) const = default;
};

// Two readers saw it and wanted different things.
bool is_disputed(const Reading& reading);

}  // namespace earshot
