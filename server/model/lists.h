// SPDX-License-Identifier: Apache-2.0
// The partnership's own lists: topics, agencies, roles, and the
// scales and choices that forms share. Files in config/ and forms/ fill them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/form.h"

namespace earshot {

struct Topic {
  std::string name;  // "neglect"
  std::string title;
  std::string parent;              // empty for the first level
  std::string side;                // "children", "adults" or "both"
  std::vector<std::string> words;  // that suggest it in free text
};

struct Agency {
  std::string name;
  std::string title;
  std::string sector;
  std::string area;
};

struct RoleGroup {
  std::string name;
  std::string title;
};

struct Scale {
  std::vector<Option> options;  // its points in order, then away if it has one
  bool faces = false;           // drawn with faces beside the words
};

struct Lists {
  std::vector<Topic> topics;
  std::vector<std::string> sectors;
  std::vector<std::string> areas;
  std::vector<Agency> agencies;
  std::vector<RoleGroup> roles;
  // Named once in forms/shared.toml, shared by every form, so that stages compare.
  std::map<std::string, Scale, std::less<>> scales;
  std::map<std::string, std::vector<Option>, std::less<>> choices;

  std::vector<Choice> agency_choices() const;
  std::vector<Choice> role_choices() const;
  bool has_topic(std::string_view name) const;
};

}  // namespace earshot
