// SPDX-License-Identifier: Apache-2.0
#include "store/words_topics.h"

namespace earshot::store {

// The condition is in the statement: words that were taken back a moment ago stand under nothing.
void put_under(Database& db, std::string_view release, std::string_view id, std::string_view topic,
               std::string_view who, Day today) {
  db.run(R"sql(
      insert into words_topic (release, id, topic, put_by, put_on)
           select release, id, ?, ?, ?
             from reading
            where release = ?
              and id = ?
              and stands in ('released', 'redacted')
      on conflict (release, id, topic) do nothing)sql",
         topic, who, today, release, BlobView{id});
}

void take_from(Database& db, std::string_view release, std::string_view id,
               std::string_view topic) {
  db.run("delete from words_topic where release = ? and id = ? and topic = ?", release,
         BlobView{id}, topic);
}

void take_from_all_topics(Database& db, std::string_view release, std::string_view id) {
  db.run("delete from words_topic where release = ? and id = ?", release, BlobView{id});
}

std::vector<TopicCount> count_by_topic(Database& db, std::string_view release) {
  std::vector<TopicCount> counts;
  for (auto& [topic, words] : db.all<std::string, int>(R"sql(
      select t.topic,
             count(*)
        from words_topic t
             join reading g on g.release = t.release and g.id = t.id
       where t.release = ?
         and g.stands in ('released', 'redacted')
       group by t.topic
       order by t.topic)sql",
                                                       release))
    counts.push_back({std::move(topic), words});
  return counts;
}

int count_under_topics(Database& db, std::string_view release) {
  return db
      .one<int>(R"sql(
      select count(distinct t.id)
        from words_topic t
             join reading g on g.release = t.release and g.id = t.id
       where t.release = ?
         and g.stands in ('released', 'redacted'))sql",
                release)
      .value_or(0);
}

}  // namespace earshot::store
