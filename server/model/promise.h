// SPDX-License-Identifier: Apache-2.0
// The promise a survey makes to the people who answer it: what is printed on the start page and
// what the server enforces come from this one table.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace earshot {

enum class Promise { open, anonymous, confidential, named };

struct PromiseRow {
  Promise promise;
  std::string_view name;       // as files, tables and the command line spell it
  std::string_view title;      // where a page names the four side by side
  int floor;                   // the usual k: fewer answers than this are never shown by themselves
  int least_floor;             // k can be configured down to this and no further
  bool has_invitations;        // one link a person, used once
  std::string_view on_screen;  // "How private is it?"; {day} is the day the chain key goes
};

inline constexpr std::array<PromiseRow, 4> all_promises{{
    {Promise::open, "open", "Open", 10, 5, false, "We do not ask who you are."},
    {Promise::anonymous, "anonymous", "Anonymous", 10, 5, true,
     "We know who has answered, not which answers are whose. Once sent, we cannot find or delete "
     "yours."},
    {Promise::confidential, "confidential", "Private", 5, 3, true,
     "Private, followed up. We match your answers by a code until {day}, then delete it. The "
     "training lead sees whether you replied, not what you said. Until then, someone with full "
     "control of the server could connect them."},
    {Promise::named, "named", "Named", 1, 1, true, "Your name stays with what you say."},
}};

// The same, as children and young people read it.
inline constexpr std::string_view said_to_children =
    "You don't give your name. If you tell us someone is being hurt, a grown-up whose job is "
    "keeping "
    "children safe will read it and may need to tell someone who can help.";

constexpr const PromiseRow& row_of(Promise promise) {
  return all_promises[static_cast<std::size_t>(promise)];
}

constexpr std::optional<Promise> find_promise(std::string_view name) {
  for (const PromiseRow& row : all_promises)
    if (row.name == name)
      return row.promise;
  return std::nullopt;
}

}  // namespace earshot
