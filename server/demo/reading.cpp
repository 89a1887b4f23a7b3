// SPDX-License-Identifier: Apache-2.0
#include "demo/reading.h"

#include "answers/comment_topics.h"
#include "answers/comments.h"
#include "answers/marks.h"
#include "answers/topic_words.h"
#include "store/disclosures.h"
#include "store/listed.h"
#include "store/people.h"
#include "store/readings.h"
#include "store/rota.h"
#include "store/staff_record.h"
#include "store/to_read.h"

namespace earshot::demo {
namespace {

constexpr std::chrono::days read_after{60};
constexpr std::string_view leila = "leila@example.org";
constexpr std::string_view joan = "joan@example.org";
constexpr std::string_view amal = "amal@example.org";
constexpr std::size_t first_of_weekend = 5;  // Saturday

std::string id_of(Database& db, std::string_view email) {
  return store::find_person_by_email(db, email).value().id;
}

struct Done {
  std::string_view step;
  std::string_view words;
};
constexpr Done about_harm[] = {
    {"mash",
     "Rang MASH within the hour and told them what it says and where "
     "the poster hangs."},
    {"worker",
     "Spoke to the manager of the team whose tablet it was. They "
     "know which visits it "
     "could have been and will see each child alone this week."},
    {"done", "MASH has found the child and is working with the family."},
};
constexpr Done about_nothing[] = {
    {"done", "Read. Nobody is being hurt, and it is in the comments for the team."},
};

void note(Database& db, const std::string& id, const std::string& who, const Done& done,
          const answers::SafeguardingBoxes& boxes, Moment now) {
  store::add_step(db, id,
                  {.at = now,
                   .who = who,
                   .what = std::string(done.step),
                   .sealed = boxes.seal_step(done.words)});
  const bool last = done.step == "done";
  if (last)
    store::deal_with_disclosure(db, id, london_day(now));
  store::add_to_record(db, {.who = who,
                            .at = now,
                            .what = last ? "dealt-with-words" : "noted-step",
                            .on = to_base64(id)});
}

void deal_with(Database& db, const store::ToRead& it, const answers::SafeguardingBoxes& boxes,
               Moment now) {
  const std::string who = id_of(db, leila);
  store::mark_opened(db, it.id, who, now);
  store::add_to_record(db, {.who = who, .at = now, .what = "opened-words", .on = to_base64(it.id)});
  const std::span<const Done> steps =
      it.likely ? std::span<const Done>(about_harm) : std::span<const Done>(about_nothing);
  for (const Done& done : steps)
    note(db, it.id, who, done, boxes, now);
}

// One reader's round of one release.
void decide_as(Database& db, const answers::Comments& comments, const std::string& reader,
               const std::vector<std::string>& places) {
  std::vector<answers::Decided> decided;
  for (const answers::Comment& comment : answers::comments_to_read(db, comments, reader)) {
    const auto marks = answers::find_marks(comment.text, places);
    if (comment.flagged)
      decided.push_back({comment.id, Decision::held, {}});
    else if (marks.empty())
      decided.push_back({comment.id, Decision::released, {}});
    else
      decided.push_back({comment.id, Decision::redacted, answers::without(comment.text, marks)});
  }
  answers::decide(db, comments, reader, decided);
}

// As one would who agrees with every suggestion.
void sort_as(Database& db, const answers::Comments& comments, const std::string& reader,
             Day today) {
  constexpr int most = 1000;
  const Lists lists = store::find_lists(db);
  std::vector<answers::Sorted> sorted;
  for (const answers::Comment& comment : answers::comments_shown(db, comments, 0, most)) {
    answers::Sorted one{.id = comment.id, .put = {}, .taken = {}};
    for (const auto& suggestion :
         answers::suggested_topics(lists.topics, answers::shown_text(comment)))
      one.put.push_back(suggestion.topic);
    sorted.push_back(std::move(one));
  }
  answers::keep_topics(db, comments, reader, today, sorted);
}

}  // namespace

void keep_rota_of_readers(answers::Site& site) {
  site.data.writer().run([](Database& db) {
    const std::string first = id_of(db, leila), second = id_of(db, joan);
    Rota rota;
    for (std::size_t day = 0; day < rota.size(); ++day)
      rota[day] = day < first_of_weekend ? DutyDay{first, second} : DutyDay{second, first};
    store::keep_rota(db, rota);
  });
}

void Reading::look(bool leave_it) {
  watch_.look();
  if (leave_it)
    return;
  constexpr std::int64_t most = 1000;
  const auto boxes = answers::SafeguardingBoxes::find(site_);
  const Moment now = site_.clock();
  site_.data.writer().run([&](Database& db) {
    for (const store::ToRead& it : store::list_to_read(db, store::Way::to_do, 0, most))
      deal_with(db, it, boxes.value(), now);
  });
}

void decide_comments(answers::Site& site, const std::vector<std::string>& places) {
  const Day before = site.today() - read_after;
  const std::string nobody;
  const auto counts = [&] { return store::count_words(*site.data.snapshot(), nobody); }();
  for (const store::WordsCount& count : counts) {
    if (count.released_on > before)
      continue;
    const auto comments = answers::open_comments(site, *site.data.snapshot(), count.release);
    if (!comments)
      continue;
    site.data.writer().run([&](Database& db) {
      const std::string first = id_of(db, comments->needs_two ? leila : amal);
      decide_as(db, *comments, first, places);
      if (comments->needs_two)
        decide_as(db, *comments, id_of(db, joan), places);
      sort_as(db, *comments, first, site.today());
    });
  }
}

}  // namespace earshot::demo
