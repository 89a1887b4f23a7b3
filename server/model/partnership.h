// SPDX-License-Identifier: Apache-2.0
// What a partnership says of itself: its name, whom to ask, which numbers to call, and the figures
// it has settled on. Kept in the database and edited in the browser; model/partnership_keys.h is
// the table of all of it.
#pragma once

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/asking_rules.h"
#include "model/form.h"
#include "model/office_hours.h"
#include "model/promise.h"

namespace earshot {

struct Contact {
  std::string name;
  std::string telephone;
  std::string email;
  std::string address;
};

// Numbers to call with a worry.
struct SafeguardingNumbers {
  std::string mash;          // about a child
  std::string lado;          // about somebody who works with children
  std::string out_of_hours;  // at night and at weekends
};

// What pages for children and families say beside those numbers.
struct FamilyPages {
  std::string childline;
  std::string exit;                       // where "Exit this page" leads
  OfficeHours hours;                      // in which MASH answers and somebody reads
  std::chrono::minutes deputy_after{60};  // is told of what nobody has opened
};

struct Particulars {
  std::string name;  // may be empty: called() is what people read
  Contact contact;
  SafeguardingNumbers safeguarding;
  FamilyPages families;
  Contact data_protection;  // the data protection officer; has no address
  std::chrono::month_day cycle_starts{};
  AskingRules asking;                                // with the months after attendance, rising
  std::array<int, all_promises.size()> floors{};     // by promise
  std::map<std::string, int, std::less<>> kept_for;  // by kind, in the kind's unit

  // The name, or "Your safeguarding partnership".
  std::string called() const;
  int floor_of(Promise promise) const { return floors[static_cast<std::size_t>(promise)]; }
};

// What has been said, by the key's name: "partnership.name".
using SaidSettings = std::map<std::string, std::string, std::less<>>;

// Where nothing is said, the key's default.
Particulars particulars_from(const SaidSettings& said);

// "3, 6": one to four months from 1 to 24, rising; anything else is absent.
std::optional<std::vector<int>> parse_intervals(std::string_view text);

// Why no survey of children or families may open yet, in a sentence that says what to do; nothing
// when the numbers that its pages must print are there.
std::optional<std::string> numbers_missing(const Particulars& partnership, Audience audience);

// What people will miss on pages and in mail, most important first.
struct MissingSetting {
  std::string_view key;       // "safeguarding.mash"
  std::string_view sentence;  // "The number to call with a worry about a child is not there."
  std::string_view path;      // the page that mends it
};
std::vector<MissingSetting> missing_settings(const Particulars& partnership);

}  // namespace earshot
