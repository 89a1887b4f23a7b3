// SPDX-License-Identifier: Apache-2.0
// The table of lists.
#include <algorithm>

#include "model/listed.h"

namespace earshot {
namespace {

using enum More::Kind;

constexpr More of_agencies[] = {
    {"sector", one_of_list, true, List::sectors, {}, "Sector", ""},
    {"area", one_of_list, true, List::areas, {}, "Area", ""},
};
constexpr More of_topics[] = {
    {"parent",
     one_of_list,
     false,
     List::topics,
     {},
     "Part of",
     "Leave empty for a topic of the first level"},
    {"side", one_choice, true, List::topics, all_sides, "Whose safeguarding it is", ""},
    {"owner",
     line,
     false,
     List::topics,
     {},
     "Who sees to it",
     "A role or a person. For example Hampshire Children's Services, Priya Shah"},
    {"words",
     lines,
     false,
     List::topics,
     {},
     "Words people use when they mean it",
     "One on each line. They suggest the topic to whoever sorts comments, and decide nothing"},
};
constexpr More of_levels[] = {
    {"same_as",
     lines,
     false,
     List::levels,
     {},
     "What others call it",
     "One on each line: whose framework, a colon, their name. For example NHS intercollegiate: "
     "Level 3"},
};
constexpr More of_reports[] = {
    {"kinds", many_choices, true, List::reports, all_report_kinds, "What they are given", ""},
};

constexpr ListRow rows[] = {
    {List::sectors,
     "sectors",
     "a sector",
     "Sectors",
     "Kinds of agencies. Results can be shown by sector.",
     "Retire",
     false,
     false,
     {}},
    {List::areas, "areas", "an area", "Areas", "Where agencies work.", "Retire", false, false, {}},
    {List::agencies, "agencies", "an agency", "Agencies",
     "Who works with children, adults and families here. Small agencies of one kind stand "
     "together, so that no answer points at a person.",
     "Close", true, false, of_agencies},
    {List::roles,
     "roles",
     "a role group",
     "Role groups",
     "What people do, in groups large enough that nobody stands out.",
     "Retire",
     true,
     false,
     {}},
    {List::topics, "topics", "a topic", "Topics",
     "Everything that is counted is counted under one of these.", "Retire", true, true, of_topics},
    {List::levels, "levels", "a level", "Levels of training",
     "Your levels, and what the frameworks of others call the same.", "Retire", false, false,
     of_levels},
    {List::reports, "reports", "a group", "Who results are reported to",
     "Boards and groups, with what each is given.", "Retire", false, false, of_reports},
};

}  // namespace

std::span<const ListRow> all_lists() { return rows; }

const ListRow& row_of(List list) { return rows[static_cast<std::size_t>(list)]; }

const ListRow* find_list(std::string_view name) {
  const auto found = std::ranges::find(rows, name, &ListRow::name);
  return found == std::end(rows) ? nullptr : &*found;
}

}  // namespace earshot
