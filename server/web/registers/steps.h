// SPDX-License-Identifier: Apache-2.0
// The pages of one register in their order: choose it, say which column is what, look at what it would
// change. For the files of this folder only.
#pragma once

#include <optional>
#include <string>

#include "courses/bring_in.h"
#include "web/filled.h"
#include "web/inside.h"
#include "web/page.h"
#include "web/registers/carried.h"
#include "web/visit.h"

namespace earshot::web {

// Which register it is, and where its pages stand.
struct RegisterPlace {
  std::optional<courses::OnlySession> only;  // absent: of many courses
  std::string title;
  std::string path;
  Link back;
};

// What goes from page to page besides the sealed rows.
struct RegisterOnItsWay {
  const RegisterPlace& place;
  CarriedRegister carried;
  std::string field;  // the rows, sealed
  courses::SaidOfRegister said;
  std::string blank;  // as it was chosen; empty: not yet
};

Page choose_page(const Visit& visit, Site& site, const RegisterPlace& place, const Filled& filled);
Page columns_page(const Visit& visit, Site& site, const RegisterOnItsWay& way,
                  const Problems& problems);
// `again`: somebody changed something since they saw it, or said what a word means.
enum class Look { first, words, changed, nothing_chosen };
Page preview_page(const Visit& visit, Site& site, const RegisterOnItsWay& way,
                  const courses::RegisterPlan& plan, Look look);

// The sealed rows and which column is what, for the next page.
void hide_columns(Html& page, const RegisterOnItsWay& way);
void hide_meanings(Html& page, const RegisterOnItsWay& way);

// "What of rows that say nothing?": its choices, and what each means.
struct BlankRow {
  std::string_view name;
  std::string_view title;
  std::optional<Came> came;  // absent: by the day of the session
};
inline constexpr std::array<BlankRow, 4> all_blanks{{
    {"usual", "They were there if the session is over. Otherwise they are booked", std::nullopt},
    {"attended", "They were there", Came::attended},
    {"absent", "They did not attend", Came::absent},
    {"booked", "They are booked. Who came is not known yet", Came::booked},
}};
const BlankRow* find_blank(std::string_view name);

}  // namespace earshot::web
