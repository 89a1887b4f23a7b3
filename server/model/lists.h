// SPDX-License-Identifier: Apache-2.0
// The partnership's own lists: topics, agencies, roles and the others, which the database keeps, and
// the scales and choices that forms share, which stand in forms/shared.toml.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "model/form.h"

namespace earshot {

// Whether something is still on its list. What has gone keeps its name, which old figures point at.
struct Listing {
  std::optional<Day> closed_on = {};
  std::string became = {};                   // the name of what it was merged into, if it was
  std::vector<std::string> split_into = {};  // a topic: the names of those that took its place
  bool operator==(const Listing&) const = default;
};

struct Topic {
  std::string name;  // "neglect"
  std::string title;
  std::string parent;              // empty for the first level
  std::string side;                // "children", "adults" or "both"
  std::vector<std::string> words;  // that suggest it in free text
  Listing listing = {};
  std::string owner = {};  // a role or a person, in words: who sees to it; may be empty
};

struct Agency {
  std::string name;
  std::string title;
  std::string sector;
  std::string area;
  Listing listing = {};
};

struct RoleGroup {
  std::string name;
  std::string title;
  Listing listing = {};
};

// A level of training, and what other frameworks call it: "NHS intercollegiate: Level 3".
struct Level {
  std::string name;
  std::string title;
  std::vector<std::string> same_as;
  Listing listing = {};
};

// Whom results are reported to, and which: names of all_report_kinds in model/listed.h.
struct ReportGroup {
  std::string name;
  std::string title;
  std::vector<std::string> kinds;
  Listing listing = {};
};

struct Scale {
  std::vector<Option> options;  // its points in order, then away if it has one
  bool faces = false;           // drawn with faces beside the words
};

struct Lists {
  std::vector<Topic> topics;
  std::vector<std::string> sectors;
  std::vector<std::string> areas;
  std::vector<std::string> past_sectors, past_areas;  // of agencies that have closed
  std::vector<Agency> agencies;
  std::vector<RoleGroup> roles;
  std::vector<Level> levels;
  std::vector<ReportGroup> reports;
  // Named once in forms/shared.toml, shared by every form, so that stages compare.
  std::map<std::string, Scale, std::less<>> scales;
  std::map<std::string, std::vector<Option>, std::less<>> choices;

  // Of those that are open: what a new survey offers.
  std::vector<Choice> agency_choices() const;
  std::vector<Choice> role_choices() const;
  bool has_topic(std::string_view name) const;  // retired ones too: old forms point at them
  const Topic* find_topic(std::string_view name) const;
};

// Whether it stands on its list and has not left it.
template <class Thing>
bool is_open(const std::vector<Thing>& things, std::string_view name) {
  const auto found = std::ranges::find(things, name, &Thing::name);
  return found != things.end() && !found->listing.closed_on;
}

}  // namespace earshot
