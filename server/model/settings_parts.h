// SPDX-License-Identifier: Apache-2.0
// The pages of /settings that hold values rather than lists, and what one value on them is.
#pragma once

#include <array>
#include <string_view>

#include "base/settings.h"

namespace earshot {

// A page of /settings, and what is edited and saved together.
enum class SettingsPart {
  partnership,
  safeguarding,
  families,
  data_protection,
  measures,
  asking,
  retention,
  needs
};

struct SettingsPartRow {
  SettingsPart part;
  std::string_view name;  // in the address and in the database
  std::string_view title;
  std::string_view about;
};

inline constexpr std::array<SettingsPartRow, 8> all_settings_parts{{
    {SettingsPart::partnership, "partnership", "Your partnership",
     "The name that people read on every page, and whom they ask when a link does not work."},
    {SettingsPart::safeguarding, "safeguarding", "Numbers to call with a worry",
     "Pages for children and families print these. No survey of children or families can open "
     "until all three are here."},
    {SettingsPart::families, "families", "Children and families",
     "What their pages say beside the numbers, and how soon a deputy is told of words that nobody "
     "has opened."},
    {SettingsPart::data_protection, "data-protection", "Data protection",
     "Whom people ask about what is kept of them, and what only you can say on the data protection "
     "sheet."},
    {SettingsPart::measures, "measures", "Intervals, smallest groups and the year",
     "What holds for new surveys. Surveys that are open keep what they were opened with."},
    {SettingsPart::asking, "asking", "Asking people after a course",
     "When letters go, how often one person is asked, and on which days nobody is written to."},
    {SettingsPart::retention, "retention", "How long things are kept",
     "What is older is deleted, and nothing brings it back."},
    {SettingsPart::needs, "needs", "What learning needs are ranked by",
     "How much each component weighs in the score of a learning need. Only how they stand to one "
     "another counts; what is not known of a topic is left out of its score."},
}};

constexpr const SettingsPartRow& row_of(SettingsPart part) {
  return all_settings_parts[static_cast<std::size_t>(part)];
}

// How it is typed on a page.
enum class Typed { line, telephone, email, number, month_day, time, web_address, yes_no };

struct PartnershipKey {
  SettingKey key;
  SettingsPart part;
  std::string_view label;
  std::string_view hint;
  Typed typed = Typed::line;
};

}  // namespace earshot
