// SPDX-License-Identifier: Apache-2.0
// In which ways the workforce is looked at in parts, and which table of a release is one of them.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "needs/surveys_released.h"

namespace earshot::needs {

enum class GroupedBy {
  agency,
  sector,
  role,
  level,
  area,
  side,
  age,
  gender,
  ethnicity,
  national_origin,
  religion,
  disability,
  sexual_orientation,
  education
};
struct GroupedByRow {
  GroupedBy by;
  std::string_view name;   // in addresses, and what a form says that its question breaks down by
  std::string_view title;  // of a column
  std::string_view words;  // "by sector"
  // Said of the whole partnership only: a form promises so to whoever answers it.
  bool of_the_partnership;
};
inline constexpr std::array<GroupedByRow, 14> all_groupings{{
    {GroupedBy::agency, "agency", "Agency", "by agency", false},
    {GroupedBy::sector, "sector", "Sector", "by sector", false},
    {GroupedBy::role, "role", "Role group", "by role group", false},
    {GroupedBy::level, "level", "Level of training", "by level of training", false},
    {GroupedBy::area, "area", "Area", "by area", false},
    {GroupedBy::side, "side", "Who they work with", "by who people work with", false},
    {GroupedBy::age, "age", "Age", "by age", true},
    {GroupedBy::gender, "gender", "Gender", "by gender", true},
    {GroupedBy::ethnicity, "ethnicity", "Ethnic group", "by ethnic group", true},
    {GroupedBy::national_origin, "national_origin", "Where people were born",
     "by where people were born", true},
    {GroupedBy::religion, "religion", "Religion or belief", "by religion or belief", true},
    {GroupedBy::disability, "disability", "Disability", "by disability", true},
    {GroupedBy::sexual_orientation, "sexual_orientation", "Sexual orientation",
     "by sexual orientation", true},
    {GroupedBy::education, "education", "Education", "by education", true},
}};
constexpr const GroupedByRow& row_of(GroupedBy by) {
  return all_groupings[static_cast<std::size_t>(by)];
}
const GroupedByRow* find_grouping(std::string_view name);

// What the rows of a table are, as its form says: "agency", "age", "held_pen".
std::string_view grouping_of(const SurveyReleased& survey, const Breakdown& breakdown);
// A release may have two by area: of agencies' areas, and of where people say they work.
std::vector<const Breakdown*> breakdowns_by(const SurveyReleased& survey,
                                            std::string_view grouping);

// Whether answers of at least two agencies are in it, as far as it shows agencies or sectors.
bool speaks_of_the_partnership(const SurveyReleased& survey);

}  // namespace earshot::needs
