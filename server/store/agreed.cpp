// SPDX-License-Identifier: Apache-2.0
#include "store/agreed.h"

#include <string>

#include "model/deleted_words.h"
#include "store/moments.h"

namespace earshot::store {

std::vector<AgreedPriority> agreed_in_cycle(Database& db, std::string_view cycle) {
  std::vector<AgreedPriority> found;
  db.each<std::string, int, std::string, std::string, Day, std::string, std::string, std::int64_t>(
      R"sql(
      select topic, edition, level, reason, agreed_on, commentary, noted_by, noted_at
        from agreed_priority
       where cycle = ?
       order by topic, edition)sql",
      [&](auto topic, int edition, auto level, auto reason, Day agreed_on, auto commentary,
          auto noted_by, std::int64_t noted_at) {
        found.push_back({.cycle = std::string(cycle),
                         .topic = std::move(topic),
                         .edition = edition,
                         .level = find_agreed_level(level).value(),
                         .reason = std::move(reason),
                         .agreed_on = agreed_on,
                         .commentary = std::move(commentary),
                         .noted_by = std::move(noted_by),
                         .noted_at = moment(noted_at)});
      },
      cycle);
  return found;
}

bool add_agreed(Database& db, const AgreedPriority& agreed) {
  return db.run(R"sql(
      insert into agreed_priority (cycle, topic, edition, level, reason, agreed_on, commentary,
                                   noted_by, noted_at)
           select ?, ?, ?, ?, ?, ?, ?, ?, ?
            where exists (select 1 from cycle where id = ? and state = 'draft')
              and ? = 1 + (select coalesce(max(edition), 0)
                             from agreed_priority
                            where cycle = ?
                              and topic = ?))sql",
                agreed.cycle, agreed.topic, agreed.edition, row_of(agreed.level).name,
                agreed.reason, agreed.agreed_on, agreed.commentary, agreed.noted_by,
                seconds(agreed.noted_at), agreed.cycle, agreed.edition, agreed.cycle,
                agreed.topic) == 1;
}

std::int64_t remove_words_of_agreed(Database& db, std::string_view cycle, std::string_view topic) {
  return db.run(R"sql(
      update agreed_priority
         set reason = ?1,
             commentary = iif(commentary = '', '', ?1)
       where cycle = ?2
         and topic = ?3)sql",
                words_deleted, cycle, topic);
}

}  // namespace earshot::store
