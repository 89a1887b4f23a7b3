// SPDX-License-Identifier: Apache-2.0
#include "store/training_returns.h"

#include <string>
#include <utility>

#include "store/moments.h"

namespace earshot::store {

std::vector<TrainingReturn> training_returns_at(Database& db, std::string_view cycle,
                                                Moment as_of) {
  std::vector<TrainingReturn> rows;
  db.each<std::string, std::string, std::string, int, int, int, Day, int, std::string,
          std::int64_t>(
      R"sql(
      select cycle,
             agency,
             level,
             edition,
             needed,
             in_date,
             counted_on,
             withdrawn,
             entered_by,
             entered_at
        from training_return
       where cycle = ?1
         and edition = (select max(edition)
                          from training_return as other
                         where other.cycle = ?1
                           and other.agency = training_return.agency
                           and other.level = training_return.level
                           and other.entered_at <= ?2)
    order by agency, level)sql",
      [&](auto of, auto agency, auto level, int edition, int needed, int in_date, Day counted_on,
          int withdrawn, auto entered_by, std::int64_t entered_at) {
        rows.push_back({.cycle = std::move(of),
                        .agency = std::move(agency),
                        .level = std::move(level),
                        .edition = edition,
                        .needed = needed,
                        .in_date = in_date,
                        .counted_on = counted_on,
                        .withdrawn = withdrawn == 1,
                        .entered_by = std::move(entered_by),
                        .entered_at = moment(entered_at)});
      },
      cycle, seconds(as_of));
  return rows;
}

bool add_training_return(Database& db, const TrainingReturn& row) {
  return db.run(R"sql(
      insert into training_return (cycle, agency, level, edition, needed, in_date, counted_on, withdrawn,
                                   entered_by, entered_at)
           select ?1, ?2, ?3, ?4 + 1, ?5, ?6, ?7, ?8, ?9, ?10
            where ?4 = coalesce((select max(edition)
                                   from training_return
                                  where cycle = ?1
                                    and agency = ?2
                                    and level = ?3), 0))sql",
                row.cycle, row.agency, row.level, row.edition, row.needed, row.in_date,
                row.counted_on, row.withdrawn ? 1 : 0, row.entered_by,
                seconds(row.entered_at)) == 1;
}

}  // namespace earshot::store
