// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "adversary/layout.h"
#include "base/backup.h"
#include "base/secrets.h"
#include "base/writer.h"

namespace earshot::adversary {
namespace {

// Random ids, days without times, no name beside an answer: it looks anonymous, and is not.
constexpr std::string_view schema = R"sql(
create table invitation (id blob primary key, used integer not null default 0) strict, without rowid;
create table draft (id blob primary key, answers text not null) strict, without rowid;
create table response (
  id          blob primary key,
  survey      text not null,
  answered_on text not null,
  answers     text not null
) strict, without rowid;
create table words (id blob primary key, survey text not null, words text not null) strict, without rowid;
pragma application_id = 0x45617273;
pragma secure_delete = off;
)sql";

class Unsealed final : public Layout {
 public:
  explicit Unsealed(const fs::path& data) : file_(data / "earshot.sqlite"), writer_(opened(data)) {}

  std::vector<std::string> invite(int people) override {
    std::vector<std::string> ids;
    writer_.run([&](Database& db) {
      for (int i = 0; i < people; ++i) {
        ids.push_back(random_bytes(8));
        db.run("insert into invitation (id) values (?)", Blob{ids.back()});
      }
    });
    return ids;
  }

  void staff_answer(const std::string& invitation, const Said& said) override {
    writer_.run([&](Database& db) {
      db.run("update invitation set used = 1 where id = ?", Blob{invitation});
      keep(db, "staff", said);
    });
  }

  void child_answers(const Said& said) override {
    writer_.run([&](Database& db) { keep(db, "children", said); });
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

  static void keep(Database& db, std::string_view survey, const Said& said) {
    const std::string answers =
        nlohmann::json{{"number", said.number}, {"scale", said.scale}}.dump();
    db.run("insert into draft (id, answers) values (?, ?)", Blob{random_bytes(16)},
           answers + said.words);
    db.run("insert into response (id, survey, answered_on, answers) values (?, ?, '2026-10-14', ?)",
           Blob{random_bytes(16)}, survey, answers);
    db.run("insert into words (id, survey, words) values (?, ?, ?)", Blob{random_bytes(16)}, survey,
           said.words);
  }

  fs::path file_;
  Writer writer_;
};

}  // namespace

std::unique_ptr<Layout> unsealed_layout(const fs::path& data) {
  return std::make_unique<Unsealed>(data);
}

}  // namespace earshot::adversary
