// SPDX-License-Identifier: Apache-2.0
#include "partnership/outlook.h"

#include <algorithm>

#include "partnership/rows_going.h"
#include "partnership/schedule.h"
#include "store/holds.h"

namespace earshot::partnership {

Outlook outlook(Database& db, Day until) {
  Outlook seen;
  seen.answers = answers_going(db);
  std::erase_if(seen.answers, [&](const AnswersGoing& going) { return going.goes_on > until; });
  const Schedule schedule = Schedule::read(db);
  for (const RowsGoing& rows : all_rows_going()) {
    const KeptKind& kind = *find_kept_kind(rows.kind);
    const auto up_to = schedule.goes_up_to(kind, until);
    if (const int how_many = up_to ? rows.count(db, *up_to) : 0; how_many > 0)
      seen.rows.push_back({&kind, how_many, store::kind_is_held(db, kind.name)});
  }
  return seen;
}

}  // namespace earshot::partnership
