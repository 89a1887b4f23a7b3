// SPDX-License-Identifier: Apache-2.0
// Every setting that the partnership decides for itself, by the page of /settings it stands on.
// Files, flags and variables say them once, before the first start; then the database does.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/settings.h"
#include "model/promise.h"
#include "model/retention_keys.h"

namespace earshot {

constexpr std::int64_t least_floor(Promise promise) { return row_of(promise).least_floor; }

inline constexpr auto own_keys = std::to_array<PartnershipKey>({
    {{"partnership.name", SettingKind::text, "", "The partnership's name, as people know it."},
     SettingsPart::partnership,
     "Name of the partnership",
     "As people know it, such as Isle of Wight Safeguarding Children Partnership"},
    {{"partnership.contact", SettingKind::text, "",
      "Whom to ask for a new link: a name with a telephone number or an address."},
     SettingsPart::partnership,
     "Whom to ask",
     "A person or a team. It is printed where somebody needs a new link"},
    {{"partnership.telephone", SettingKind::text, "", "The contact's telephone number."},
     SettingsPart::partnership,
     "Telephone number",
     "",
     Typed::telephone},
    {{"partnership.email", SettingKind::text, "", "The contact's email address."},
     SettingsPart::partnership,
     "Email address",
     "",
     Typed::email},
    {{"partnership.address", SettingKind::text, "",
      "The partnership's postal address, on one line."},
     SettingsPart::partnership,
     "Postal address",
     "On one line, with commas"},
    {{"safeguarding.mash", SettingKind::text, "",
      "The number to call with a worry about a child (MASH)."},
     SettingsPart::safeguarding,
     "Worry about a child (MASH)",
     "The number that is answered in office hours",
     Typed::telephone},
    {{"safeguarding.lado", SettingKind::text, "",
      "The number to call with a worry about somebody who works with children (LADO)."},
     SettingsPart::safeguarding,
     "Worry about somebody who works with children (LADO)",
     "",
     Typed::telephone},
    {{"safeguarding.out_of_hours", SettingKind::text, "",
      "The number to call with a worry about a child at night and at weekends."},
     SettingsPart::safeguarding,
     "Worry about a child at night and at weekends",
     "The emergency duty team's number",
     Typed::telephone},
    {{"families.childline", SettingKind::text, "0800 1111",
      "A free number for children, printed on their pages: Childline."},
     SettingsPart::families,
     "Number for children (Childline)",
     "Childline is 0800 1111: free, day and night, and not on the bill",
     Typed::telephone},
    {{"families.exit", SettingKind::text, "https://www.bbc.co.uk/weather",
      "Where \"Exit this page\" leads: a site that nobody minds on the screen."},
     SettingsPart::families,
     "Where \"Exit this page\" leads",
     "A site that nobody minds on the screen, such as https://www.bbc.co.uk/weather",
     Typed::web_address},
    {{"families.hours_from", SettingKind::text, "09:00",
      "From when the MASH number is answered and somebody reads, Monday to Friday."},
     SettingsPart::families,
     "Office hours begin at",
     "Monday to Friday, bank holidays left out. From then on the MASH number is answered, and what "
     "is written is read",
     Typed::time},
    {{"families.hours_until", SettingKind::text, "17:00", "Until when, Monday to Friday."},
     SettingsPart::families,
     "Office hours end at",
     "After that pages show the number for nights and weekends. Mail to whoever reads goes at any "
     "hour",
     Typed::time},
    {{"families.deputy_after", SettingKind::number, "60",
      "Minutes after which the deputy is told of words that nobody has opened.", 5, 1440},
     SettingsPart::families,
     "Minutes until the deputy is told",
     "After this many minutes in which nobody has opened what there is to read",
     Typed::number},
    {{"data_protection.name", SettingKind::text, "", "The data protection officer."},
     SettingsPart::data_protection,
     "Name or team",
     ""},
    {{"data_protection.telephone", SettingKind::text, "",
      "The data protection officer's telephone number."},
     SettingsPart::data_protection,
     "Telephone number",
     "",
     Typed::telephone},
    {{"data_protection.email", SettingKind::text, "",
      "The data protection officer's email address."},
     SettingsPart::data_protection,
     "Email address",
     "",
     Typed::email},
    {{"data_protection.legal_basis", SettingKind::text, "",
      "The legal basis for asking people, for the data protection sheet."},
     SettingsPart::data_protection,
     "Legal basis",
     "As you have agreed it with your data protection officer. The data protection sheet says what "
     "is usual"},
    {{"data_protection.where", SettingKind::text, "",
      "Where the server and its backups stand, and who runs them."},
     SettingsPart::data_protection,
     "Where the server and its backups stand",
     "Who runs the machine, in which country, and where backups go"},
    {{"data_protection.processors", SettingKind::text, "",
      "Who else handles what is kept, such as whoever hosts the server."},
     SettingsPart::data_protection,
     "Who else handles it for you",
     "Whoever hosts the server or keeps its backups, and the contract with them. If nobody, write "
     "None"},
    {{"learning.cycle_starts", SettingKind::month_day, "04-01",
      "Month and day on which a year of learning needs starts."},
     SettingsPart::measures,
     "First day of the year of learning needs",
     "Month and day, such as 04-01 for 1 April",
     Typed::month_day},
    {{"learning.intervals", SettingKind::text, "3, 6",
      "Months after attendance at which people are asked again: one to four numbers."},
     SettingsPart::measures,
     "When people are asked again",
     "Months after the course: one to four numbers from 1 to 24, such as 3, 6"},
    {{"floors.open", SettingKind::number, "10",
      "An open survey never shows fewer answers than this alone.", least_floor(Promise::open),
      1000},
     SettingsPart::measures,
     "Smallest group shown of an open survey",
     "5 or more. The larger, the safer and the less is shown",
     Typed::number},
    {{"floors.anonymous", SettingKind::number, "10",
      "An anonymous survey never shows fewer answers than this alone.",
      least_floor(Promise::anonymous), 1000},
     SettingsPart::measures,
     "Smallest group shown of an anonymous survey",
     "5 or more",
     Typed::number},
    {{"floors.confidential", SettingKind::number, "5",
      "A confidential survey never shows fewer answers than this alone.",
      least_floor(Promise::confidential), 1000},
     SettingsPart::measures,
     "Smallest group shown of a confidential survey",
     "3 or more",
     Typed::number},
});

inline constexpr auto partnership_keys = with_retention_keys(own_keys);

constexpr const PartnershipKey* find_partnership_key(std::string_view name) {
  for (const PartnershipKey& row : partnership_keys)
    if (row.key.name == name)
      return &row;
  return nullptr;
}

}  // namespace earshot
