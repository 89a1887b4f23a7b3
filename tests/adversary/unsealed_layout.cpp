// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "adversary/layout.h"
#include "base/backup.h"
#include "base/secrets.h"
#include "base/writer.h"

namespace earshot::adversary {
namespace {

// Random ids, days without times, no name beside an answer: it looks anonymous, and is not. Beside
// that each kind of leak that the running server could have is planted once: a draft in clear, whose
// id the answer's is made of; a disclosure with the answer's id; a visitor's mark that joins a wish to
// be contacted with an answer; words with a number and a time of their own; a log that names ids.
constexpr std::string_view schema = R"sql(
create table invitation (id blob primary key, used integer not null default 0) strict, without rowid;
create table draft (
  id         blob primary key,
  invitation blob,
  answers    text not null
) strict, without rowid;
create table response (
  id          blob primary key,
  survey      text not null,
  visitor     blob not null,
  answered_on text not null,
  answers     text not null
) strict, without rowid;
create table words (
  id      blob primary key,
  survey  text not null,
  words   text not null,
  kept_at integer not null
) strict;
create table disclosure (id blob primary key, answer blob not null, words text not null) strict, without rowid;
create table wish (id blob primary key, visitor blob not null, wish text not null) strict, without rowid;
pragma application_id = 0x45617273;
pragma secure_delete = off;
)sql";

class Unsealed final : public Layout {
 public:
  explicit Unsealed(const fs::path& data) : file_(data / "earshot.sqlite"), writer_(opened(data)) {}

  std::vector<std::string> invite(const std::vector<std::string>& addresses) override {
    std::vector<std::string> ids;
    writer_.run([&](Database& db) {
      for (std::size_t i = 0; i < addresses.size(); ++i) {
        ids.push_back(random_bytes(8));
        db.run("insert into invitation (id) values (?)", Blob{ids.back()});
      }
    });
    return ids;
  }

  void staff_answer(const std::string& invitation, const Said& said) override {
    const auto saved = saved_.find(invitation);
    const std::string id =
        saved == saved_.end() ? random_bytes(16) : sha256(saved->second).substr(0, 16);
    writer_.run([&](Database& db) {
      db.run("update invitation set used = 1 where id = ?", Blob{invitation});
      keep(db, {"staff", id, random_bytes(16)}, said);
    });
  }

  void staff_save(const std::string& invitation, const Said& said) override {
    const std::string id = saved_[invitation] = random_bytes(16);
    writer_.run([&](Database& db) {
      db.run("insert into draft (id, invitation, answers) values (?, ?, ?)", Blob{id},
             Blob{invitation}, in_text(said));
    });
  }

  void child_answers(int child, const Said& said) override {
    writer_.run([&](Database& db) {
      keep(db, {"children", random_bytes(16), visitor(child)}, said);
    });
  }

  void child_asks_for_contact(int child, const Wish& wish) override {
    writer_.run([&](Database& db) {
      db.run("insert into wish (id, visitor, wish) values (?, ?, ?)", Blob{random_bytes(16)},
             Blob{visitor(child)}, wish.name + " " + wish.how);
    });
  }

  void agency_answers(int, const Said& said) override {
    writer_.run([&](Database& db) {
      keep(db, {"agencies", random_bytes(16), random_bytes(16)}, said);
    });
  }

  void fold_log() override {
    writer_.run_alone([](Database& db) { db.forget_deleted(); });
  }

  void back_up_to(const fs::path& file) override { back_up(file_, file); }

  void close(const std::function<void()>& after_commit) override {
    writer_.run([](Database& db) { db.run("delete from draft"); });
    after_commit();
  }

  std::vector<Kept> kept() override {
    std::vector<Kept> kept;
    const auto db = open_sqlite(file_, Access::read);
    for (const auto& [id, survey, answers] :
         db->all<Blob, std::string, std::string>("select id, survey, answers from response"))
      kept.push_back({survey,
                      "response",
                      id.bytes,
                      nlohmann::json::parse(answers).at("number").get<std::string>(),
                      {}});
    for (const auto& [id, survey, words] :
         db->all<Blob, std::string, std::string>("select id, survey, words from words"))
      kept.push_back({survey, "words", id.bytes, {}, words});
    for (const auto& [id, words] :
         db->all<Blob, std::string>("select id, words from disclosure where words <> ''"))
      kept.push_back({"children", "disclosure", id.bytes, {}, words});
    return kept;
  }

  std::vector<std::string> secrets() override { return {}; }

 private:
  static std::unique_ptr<Database> opened(const fs::path& data) {
    make_folder(data);
    auto db = open_sqlite(data / "earshot.sqlite", Access::write);
    db->script(schema);
    return db;
  }

  struct Whose {
    std::string_view survey;
    std::string id;
    std::string visitor;
  };

  // A mark that a browser keeps.
  std::string visitor(int child) {
    std::string& mark = visitors_[child];
    if (mark.empty())
      mark = random_bytes(16);
    return mark;
  }

  static std::string in_text(const Said& said) {
    return nlohmann::json{{"number", said.number}, {"scale", said.scale}}.dump() + said.words;
  }

  void keep(Database& db, const Whose& whose, const Said& said) {
    const std::string answers =
        nlohmann::json{{"number", said.number}, {"scale", said.scale}}.dump();
    db.run("insert into draft (id, answers) values (?, ?)", Blob{random_bytes(16)}, in_text(said));
    db.run(R"sql(
        insert into response (id, survey, visitor, answered_on, answers)
             values (?, ?, ?, '2026-10-14', ?))sql",
           Blob{whose.id}, whose.survey, Blob{whose.visitor}, answers);
    if (!said.words.empty())
      db.run("insert into words (id, survey, words, kept_at) values (?, ?, ?, ?)",
             Blob{random_bytes(16)}, whose.survey, said.words, ++now_);
    if (whose.survey == "children")
      db.run("insert into disclosure (id, answer, words) values (?, ?, ?)", Blob{random_bytes(16)},
             Blob{whose.id}, said.words);
    std::fprintf(stderr, "kept answer %s\n", to_hex(whose.id).c_str());
    std::fflush(stderr);
  }

  std::map<std::string, std::string> saved_;  // ids of drafts by invitation
  std::map<int, std::string> visitors_;
  int now_ = 1'791'979'200;
  fs::path file_;
  Writer writer_;
};

}  // namespace

std::unique_ptr<Layout> unsealed_layout(const fs::path& data) {
  return std::make_unique<Unsealed>(data);
}

}  // namespace earshot::adversary
