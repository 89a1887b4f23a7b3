// SPDX-License-Identifier: Apache-2.0
// The partnership's lists as the database keeps them and the browser edits them: agencies, topics
// and the others alike have a name that never changes and is never given again, a title that people
// read, a few more fields by the table of lists, and a history.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "model/lists.h"

namespace earshot {

enum class List { sectors, areas, agencies, roles, topics, levels, reports };

struct NamedChoice {
  std::string_view name;
  std::string_view title;
};
inline constexpr std::array<NamedChoice, 3> all_sides{{
    {"children", "Children"},
    {"adults", "Adults"},
    {"both", "Both"},
}};
// What is reported to a group.
inline constexpr std::array<NamedChoice, 6> all_report_kinds{{
    {"learning_needs", "The yearly learning needs analysis"},
    {"courses", "Results of courses"},
    {"staff_surveys", "Results of staff surveys, Section 11 among them"},
    {"voices", "What children and families say"},
    {"reviews", "Learning from reviews, audits and inspections"},
    {"actions", "Actions, and how they stand"},
}};

// What something on a list says besides its title.
struct More {
  enum class Kind { one_of_list, one_choice, many_choices, line, lines };
  std::string_view name;  // in files, in the database and in forms
  Kind kind;
  bool needed;
  List of;                               // one_of_list: the list it is chosen from
  std::span<const NamedChoice> choices;  // one_choice, many_choices
  std::string_view label;
  std::string_view hint;
};

struct ListRow {
  List list;
  std::string_view name;  // in the database and in addresses
  std::string_view one;   // "an agency"
  std::string_view title;
  std::string_view about;
  std::string_view close;  // what taking one off the list is called: "Close", "Retire"
  bool merges;
  bool splits;
  std::span<const More> more;
};
std::span<const ListRow> all_lists();
const ListRow& row_of(List list);
const ListRow* find_list(std::string_view name);

// What a topic was split into, beside what the table says; nobody types it.
inline constexpr std::string_view split_field = "split_into";

struct Listed {
  List list = List::sectors;
  std::string name;
  std::string title;
  int place = 0;  // where it stands on its list
  std::optional<Day> closed_on;
  std::string became;  // the name of what it was merged into
  std::map<std::string, std::vector<std::string>, std::less<>> more;  // split_field too
  int since = 0;  // the edition of the list that this wording began with

  // The first value of a field, or empty.
  std::string said(std::string_view field) const;
  std::vector<std::string> all_said(std::string_view field) const;
  // Whether people read the same: place and edition apart.
  bool says_the_same(const Listed& other) const;
};

// As forms and surveys use them. Places are kept, a topic right behind its parent's others.
Lists lists_from(std::vector<Listed> listed);

// As a file says them. Sectors and areas, which have no name in files, get one from their title.
std::vector<Listed> listed_from(const Lists& lists);

// Whether people, and the database, would take them for the same: capitals count for nothing.
bool same_title(std::string_view one, std::string_view other);

// "Hampshire & Isle of Wight" → "hampshire_isle_of_wight", or with a number behind if it is taken.
std::string name_for(std::string_view title, std::span<const std::string> taken);

}  // namespace earshot
