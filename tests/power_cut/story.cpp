// SPDX-License-Identifier: Apache-2.0
#include "power_cut/story.h"

#include <latch>

#include "base/migrations.h"

namespace earshot::power_cut {
namespace {

constexpr const char* database_file = "/disk/earshot.db";  // on our disk, and on no other

constexpr Migration steps[] = {{1, R"(
    create table survey (id integer primary key, mixed integer not null default 0) strict;
    create table invitation (
      id integer primary key,
      survey integer not null references survey (id),
      used integer not null default 0
    ) strict;
    create table pending (
      id integer primary key,
      survey integer not null references survey (id),
      answer integer not null,
      box blob not null
    ) strict;
    create table response (answer integer not null) strict)"}};

std::string key_name(int survey) { return "survey-" + std::to_string(survey); }

void take_answer(Database& database, int survey, int answer) {
  const auto flipped = database.one<int>(
      "update invitation set used = 1 where id = ? and survey = ? and used = 0 returning id",
      answer, survey);
  if (!flipped)
    throw std::runtime_error("this link was used");
  database.run("insert into pending (survey, answer, box) values (?, ?, ?)", survey, answer,
               Blob{std::string(700 + static_cast<std::size_t>(answer) % 4000, 'b')});
}

}  // namespace

Story::Story(std::uint64_t seed, Care care)
    : seed_(seed), care_(care), dice_(seed), watched_(folder_.path(), power_) {
  if (!care.sync_keys)
    watched_.pretend_to_sync();
  put_sqlite_on(disk_, power_);
}

std::string Story::here(const std::string& what) const {
  return "seed " + std::to_string(seed_) + ", cut " + std::to_string(cut_) + ": " + what;
}

void Story::live_and_look(Findings& findings) {
  ++cut_;
  ++findings.cuts;
  const auto before = acknowledged_.size();
  power_.on_for(1 + dice_.below(dice_.chance(30) ? 60 : 900));
  live(findings);
  findings.acknowledged += static_cast<int>(acknowledged_.size() - before);
  disk_ = disk_.after_power_cut(dice_);
  watched_.cut(dice_);
  power_.on();
  look(findings);
}

std::unique_ptr<Database> Story::open() {
  auto database = open_sqlite(database_file, Access::write);
  if (!care_.full)
    database->run("pragma synchronous = normal");
  migrate(*database, database_file, steps);
  return database;
}

void Story::live(Findings& findings) try {
  KeyFolder keys(folder_ / "keys", folder_ / "elsewhere");
  Writer writer(open());
  while (!power_.is_off())
    run_a_survey(writer, keys, findings);
} catch (const std::exception&) {
  if (!power_.is_off())
    throw;
}

void Story::run_a_survey(Writer& writer, KeyFolder& keys, Findings& findings) {
  const int survey = ++surveys_;
  const int first = answers_ + 1;
  answers_ += 1 + static_cast<int>(dice_.below(30));
  keys_.emplace(survey, keys.find_or_make(key_name(survey)));
  writer.run([&](Database& database) {
    database.run("insert into survey (id) values (?)", survey);
    for (int answer = first; answer <= answers_; ++answer)
      database.run("insert into invitation (id, survey) values (?, ?)", answer, survey);
  });
  for (int answer = first; answer <= answers_ && !power_.is_off();) {
    const auto left = static_cast<std::uint64_t>(answers_ - answer + 1);
    const int count = 1 + static_cast<int>(dice_.below(std::min<std::uint64_t>(left, 8)));
    send_together(writer, survey, answer, count);
    answer += count;
  }
  if (power_.is_off() || dice_.chance(60))
    return;
  mix(writer, keys, survey);
  ++findings.mixed;
}

// The first change holds the writer up until all are queued, so that they share one commit and a
// seed always tells the same story.
void Story::send_together(Writer& writer, int survey, int first, int count) {
  std::latch queued(1), done(count);
  std::set<int> kept;
  for (int answer = first; answer < first + count; ++answer) {
    writer.queue(
        [&queued, survey, answer](Database& database) {
          queued.wait();
          take_answer(database, survey, answer);
        },
        [&kept, &done, answer](std::exception_ptr why) {
          if (!why)
            kept.insert(answer);
          done.count_down();
        });
  }
  queued.count_down();
  done.wait();
  acknowledged_.merge(kept);
}

void Story::mix(Writer& writer, KeyFolder& keys, int survey) {
  writer.run([&](Database& database) {
    database.run("insert into response select answer from pending where survey = ?", survey);
    database.run("delete from pending where survey = ?", survey);
    database.run("update survey set mixed = 1 where id = ?", survey);
  });
  writer.run_alone([](Database& database) { database.forget_deleted(); });
  keys.destroy(key_name(survey));
  destroyed_.insert(survey);
}

void Story::look(Findings& findings) try {
  const auto database = open();
  if (database->one<std::string>("pragma integrity_check") != "ok")
    findings.wrong.push_back(here("the database is damaged"));
  look_for_answers(*database, findings);
  look_for_keys(*database, findings);
} catch (const std::exception& e) {
  findings.wrong.push_back(here(e.what()));
}

void Story::look_for_answers(Database& database, Findings& findings) {
  std::map<int, int> found;
  for (const auto& [answer] :
       database.all<int>("select answer from pending union all select answer from response"))
    ++found[answer];
  for (const auto& [answer, times] : found)
    if (times > 1)
      findings.wrong.push_back(here("doubled: answer " + std::to_string(answer)));
  for (const int answer : acknowledged_)
    if (!found.contains(answer))
      findings.lost.push_back(here("answer " + std::to_string(answer)));
  std::erase_if(acknowledged_, [&](int answer) { return !found.contains(answer); });
  for (const auto& [answer, used] : database.all<int, int>("select id, used from invitation"))
    if (used != (found.contains(answer) ? 1 : 0))
      findings.wrong.push_back(here("half done: answer " + std::to_string(answer)));
}

void Story::look_for_keys(Database& database, Findings& findings) {
  KeyFolder keys(folder_ / "keys", folder_ / "elsewhere");
  for (const auto& [survey] : database.all<int>("select id from survey where mixed = 0"))
    if (keys_.contains(survey) && keys.find(key_name(survey)) != keys_.at(survey)) {
      findings.lost.push_back(here("key of survey " + std::to_string(survey)));
      keys_.erase(survey);
    }
  for (const int survey : destroyed_)
    if (keys.find(key_name(survey)))
      findings.wrong.push_back(here("back: key of survey " + std::to_string(survey)));
}

}  // namespace earshot::power_cut
