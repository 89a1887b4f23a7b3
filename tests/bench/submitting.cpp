// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "base/database.h"
#include "bench/bench.h"
#include "people.h"
#include "store/invitations.h"
#include "store/pending.h"

namespace earshot::bench {
namespace {

constexpr int per_round = 12'000;

answers::Sent answer_of(const std::string& invitation, int number) {
  answers::Sent sent;
  sent.nonce = invitation;
  sent.invitation = invitation;
  sent.language = "en";
  sent.answers = {{"conf_after.1", {std::to_string(1 + number % 5)}},
                  {"will_use", {"yes"}},
                  {"will_do", {std::string(static_cast<std::size_t>(50 + number % 200), 'w')}},
                  {"agency", {"iow-police"}}};
  return sent;
}

// So many people at once, each waiting for the thanks page before the next takes the chair.
double submitters(Partnership& isle, int threads, int count) {
  const auto made = isle.course_survey(count);
  const auto counter = isle.desk().find(made.survey.id);
  std::atomic<int> next = 0;
  return count / seconds([&] {
           std::vector<std::jthread> people;
           for (int t = 0; t < threads; ++t)
             people.emplace_back([&] {
               for (int i = next++; i < count; i = next++)
                 isle.desk().take(*counter,
                                  answer_of(made.invitations[static_cast<std::size_t>(i)], i));
             });
         });
}

// The limit: the same checks, the same sealing and the same statements, from one thread, 64 to a
// commit, with nobody waiting.
double ceiling(Partnership& isle, int count) {
  const auto made = isle.course_survey(count);
  const auto counter = isle.desk().find(made.survey.id);
  const auto db = open_sqlite(store::database_file(isle.site().data.path()), Access::write);
  return count / seconds([&] {
           for (int i = 0; i < count;) {
             db->begin(Access::write);
             for (int n = 0; n < 64 && i < count; ++n, ++i)
               isle.desk()
                   .prepare(*counter, answer_of(made.invitations[static_cast<std::size_t>(i)], i))
                   .change(*db);
             db->commit();
           }
         });
}

// Rows of the same answers as plain text, nothing sealed or padded, 64 to a commit.
double raw(Partnership& isle, int count) {
  const auto db = open_sqlite(isle.folder() / "raw.sqlite", Access::write);
  db->run("create table if not exists answer (id integer primary key, text text) strict");
  const std::string text(300, 'w');
  return count / seconds([&] {
           for (int i = 0; i < count;) {
             db->begin(Access::write);
             for (int n = 0; n < 64 && i < count; ++n, ++i)
               db->run("insert into answer (text) values (?)", text);
             db->commit();
           }
         });
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

void submitting(Limits&) {
  heading("Durable submissions a second (synchronous=FULL), median of 5 rounds");
  std::vector<double> limits, raws;
  std::vector<double> rates[3], ratios[3];
  constexpr int threads[] = {1, 8, 64};
  constexpr int counts[] = {1'500, 6'000, per_round};
  Partnership isle;
  for (int round = 0; round < 5; ++round) {
    limits.push_back(ceiling(isle, per_round));
    raws.push_back(raw(isle, per_round));
    for (int i = 0; i < 3; ++i) {
      rates[i].push_back(submitters(isle, threads[i], counts[i]));
      ratios[i].push_back(rates[i].back() / limits.back());
    }
  }
  line("limit: one thread, 64 to a commit, sealed", median(limits), "/s");
  line("raw SQLite, unsealed, 64 to a commit", median(raws), "/s");
  for (int i = 0; i < 3; ++i) {
    const std::string who = std::to_string(threads[i]) + " at once";
    line(who, median(rates[i]), "/s");
    line(who + ", of the limit", median(ratios[i]), "");
  }
}

}  // namespace earshot::bench
