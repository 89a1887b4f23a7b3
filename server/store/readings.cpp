// SPDX-License-Identifier: Apache-2.0
#include "store/readings.h"

#include <algorithm>

namespace earshot::store {
namespace {

using Text = std::optional<std::string>;

std::optional<SealedReading> reading_of(const Text& stands, const Text& decision,
                                        std::optional<Blob> sealed, Text first_by,
                                        const Text& other_decision, Text other_by,
                                        Text taken_back_by, std::optional<Blob> reason) {
  if (!stands)
    return std::nullopt;
  return SealedReading{
      .reading = {.stands = find_stands(*stands).value(),
                  .decision = find_decision(decision.value()).value(),
                  .first_by = first_by.value(),
                  .wording = {},
                  .other_decision = other_decision ? find_decision(*other_decision) : std::nullopt,
                  .other_by = other_by.value_or(""),
                  .taken_back_by = taken_back_by.value_or(""),
                  .reason = {}},
      .sealed = sealed ? std::move(sealed->bytes) : std::string(),
      .reason = reason ? std::move(reason->bytes) : std::string()};
}

// No name has a space in it.
std::vector<std::string> names_in(std::string_view joined) {
  std::vector<std::string> names;
  while (!joined.empty()) {
    names.emplace_back(joined.substr(0, joined.find(' ')));
    joined.remove_prefix(std::min(joined.size(), names.back().size() + 1));
  }
  return names;
}

constexpr std::string_view columns = R"sql(
      select w.id,
             w.question,
             w.sealed,
             g.stands,
             g.decision,
             g.sealed,
             g.first_by,
             g.other_decision,
             g.other_by,
             g.taken_back_by,
             g.reason,
             (select group_concat(topic, ' ') from words_topic
               where release = w.release and id = w.id))sql";

template <class... Arguments>
void each_words(Database& db, std::string_view which, const UseWords& use,
                const Arguments&... arguments) {
  db.each<Blob, std::string, Blob, Text, Text, std::optional<Blob>, Text, Text, Text, Text,
          std::optional<Blob>, Text>(
      std::string(columns) + std::string(which),
      [&](Blob id, std::string question, Blob sealed, const Text& stands, const Text& decision,
          std::optional<Blob> wording, Text first_by, const Text& other_decision, Text other_by,
          Text taken_back_by, std::optional<Blob> reason, const Text& topics) {
        use({.id = std::move(id.bytes),
             .question = std::move(question),
             .sealed = std::move(sealed.bytes),
             .reading = reading_of(stands, decision, std::move(wording), std::move(first_by),
                                   other_decision, std::move(other_by), std::move(taken_back_by),
                                   std::move(reason)),
             .topics = names_in(topics.value_or(""))});
      },
      arguments...);
}

WordsCount count_of(std::tuple<std::string, std::string, int, Day, int, int, int, int, int> row) {
  auto& [release, form, version, released_on, all, shown, held, mine, others] = row;
  return {.release = std::move(release),
          .form = std::move(form),
          .form_version = version,
          .released_on = released_on,
          .all = all,
          .shown = shown,
          .held = held,
          .mine = mine,
          .others = others};
}

// `indexed by`: the table itself holds the words, and would have to be read to be counted.
constexpr std::string_view counts = R"sql(
      select id,
             form,
             form_version,
             released_on,
             (select count(*) from words indexed by words_of_release where release = r.id),
             (select count(*) from reading
               where release = r.id and stands in ('released', 'redacted')),
             (select count(*) from reading where release = r.id and stands = 'held'),
             (select count(*) from reading
               where release = r.id and stands = 'waiting' and first_by = ?1),
             (select count(*) from reading
               where release = r.id and stands = 'waiting' and first_by <> ?1)
        from release r
       where exists (select 1 from words indexed by words_of_release where release = r.id)
         and ?2 in ('', id)
       order by released_on desc,
                id)sql";

std::vector<WordsCount> counts_of(Database& db, std::string_view reader, std::string_view release) {
  std::vector<WordsCount> all;
  for (auto& row :
       db.all<std::string, std::string, int, Day, int, int, int, int, int>(counts, reader, release))
    all.push_back(count_of(std::move(row)));
  return all;
}

}  // namespace

std::vector<WordsCount> count_words(Database& db, std::string_view reader) {
  return counts_of(db, reader, "");
}

std::optional<WordsCount> count_words_of(Database& db, std::string_view release,
                                         std::string_view reader) {
  auto counted = counts_of(db, reader, release);
  return counted.empty() ? std::nullopt : std::optional(std::move(counted.front()));
}

void each_unread(Database& db, std::string_view release, std::string_view reader,
                 const UseWords& use) {
  each_words(db, R"sql(
        from words w
             left join reading g on g.release = w.release and g.id = w.id
       where w.release = ?
         and (g.stands is null or (g.stands = 'waiting' and g.first_by <> ?))
       order by w.id)sql",
             use, release, reader);
}

void each_read(Database& db, std::string_view release, const UseWords& use) {
  each_words(db, R"sql(
        from reading g
             join words w on w.release = g.release and w.id = g.id
       where g.release = ?
       order by g.id)sql",
             use, release);
}

void each_shown(Database& db, std::string_view release, std::string_view question,
                std::int64_t skip, std::int64_t most, const UseWords& use) {
  each_words(db, R"sql(
        from words w indexed by words_of_release
             join reading g on g.release = w.release and g.id = w.id
       where w.release = ?
         and w.question = ?
         and g.stands in ('released', 'redacted')
       order by w.id
       limit ?
      offset ?)sql",
             use, release, question, most, skip);
}

void each_shown(Database& db, std::string_view release, std::int64_t skip, std::int64_t most,
                const UseWords& use) {
  each_words(db, R"sql(
        from reading g
             join words w on w.release = g.release and w.id = g.id
       where g.release = ?
         and g.stands in ('released', 'redacted')
       order by g.id
       limit ?
      offset ?)sql",
             use, release, most, skip);
}

void each_shown_under(Database& db, std::string_view release, std::string_view topic,
                      std::int64_t skip, std::int64_t most, const UseWords& use) {
  each_words(db, R"sql(
        from words_topic t indexed by words_topic_of_release
             join reading g on g.release = t.release and g.id = t.id
             join words w on w.release = t.release and w.id = t.id
       where t.release = ?
         and t.topic = ?
         and g.stands in ('released', 'redacted')
       order by t.id
       limit ?
      offset ?)sql",
             use, release, topic, most, skip);
}

std::vector<QuestionCount> count_by_question(Database& db, std::string_view release) {
  std::vector<QuestionCount> counts;
  for (auto& [question, shown, unread] : db.all<std::string, int, int>(R"sql(
      select w.question,
             sum(g.stands is not null and g.stands in ('released', 'redacted')),
             sum(g.stands is null or g.stands = 'waiting')
        from words w indexed by words_of_release
             left join reading g on g.release = w.release and g.id = w.id
       where w.release = ?
       group by w.question
       order by w.question)sql",
                                                                       release))
    counts.push_back({std::move(question), shown, unread});
  return counts;
}

std::optional<SealedWords> find_words(Database& db, std::string_view release, std::string_view id) {
  std::optional<SealedWords> found;
  each_words(
      db, R"sql(
        from words w
             left join reading g on g.release = w.release and g.id = w.id
       where w.release = ?
         and w.id = ?)sql",
      [&](const SealedWords& words) { found = words; }, release, BlobView{id});
  return found;
}

void keep_reading(Database& db, std::string_view release, std::string_view id,
                  const SealedReading& kept) {
  const auto text = [](std::string_view value) {
    return value.empty() ? std::nullopt : std::optional(value);
  };
  const auto blob = [](std::string_view bytes) {
    return bytes.empty() ? std::nullopt : std::optional(BlobView{bytes});
  };
  const Reading& reading = kept.reading;
  db.run(R"sql(
      insert or replace into reading (release, id, stands, decision, sealed, first_by,
                                      other_decision, other_by, taken_back_by, reason)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
         release, BlobView{id}, name_of(reading.stands), name_of(reading.decision),
         blob(kept.sealed), reading.first_by,
         reading.other_decision ? std::optional(name_of(*reading.other_decision)) : std::nullopt,
         text(reading.other_by), text(reading.taken_back_by), blob(kept.reason));
}

void forget_reading(Database& db, std::string_view release, std::string_view id) {
  db.run("delete from reading where release = ? and id = ?", release, BlobView{id});
}

}  // namespace earshot::store
