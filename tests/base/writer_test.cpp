// SPDX-License-Identifier: Apache-2.0
#include "base/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "another_process.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view tables = R"(
    create table answer (id integer primary key, words text not null unique) strict;
    create table word (answer integer not null references answer (id) deferrable initially deferred)
      strict)";

struct TheWriter : testing::Test {
  FreshFolder folder;
  fs::path file = folder / "earshot.db";
  Readers readers{file};

  std::unique_ptr<Database> database() {
    auto made = open_sqlite(file, Access::write);
    made->script(tables);
    return made;
  }
  std::vector<std::string> answers() {
    std::vector<std::string> words;
    for (auto& [word] :
         readers.snapshot()->all<std::string>("select words from answer order by id"))
      words.push_back(word);
    return words;
  }
  static void add(Database& database, std::string_view words) {
    database.run("insert into answer (words) values (?)", words);
  }
};

// Holds the writer up until the test lets it go, so that what is queued meanwhile goes together.
class Pause {
 public:
  explicit Pause(Writer& writer) {
    writer.queue([end = end_.get_future().share()](Database&) { end.wait(); },
                 [](std::exception_ptr) {});
  }
  void end() { end_.set_value(); }

 private:
  std::promise<void> end_;
};

using Outcomes = std::vector<std::pair<std::string, bool>>;

TEST_F(TheWriter, GivesWhatAChangeReturnsOnceItIsKept) {
  Writer writer(database());
  const auto id = writer.run([](Database& db) {
    return *db.one<int>("insert into answer (words) values ('listened to') returning id");
  });
  EXPECT_EQ(id, 1);
  EXPECT_THAT(answers(), ElementsAre("listened to"));
}

TEST_F(TheWriter, UndoesAChangeThatThrowsAndNoOther) {
  Outcomes outcomes;
  {
    Writer writer(database());
    Pause pause(writer);
    for (const std::string words : {"one", "two", "three"})
      writer.queue(
          [words](Database& db) {
            add(db, words);
            if (words == "two")
              throw std::runtime_error("changed my mind");
          },
          [&outcomes, words](std::exception_ptr why) { outcomes.emplace_back(words, !why); });
    pause.end();
  }
  EXPECT_EQ(outcomes, (Outcomes{{"one", true}, {"two", false}, {"three", true}}));
  EXPECT_THAT(answers(), ElementsAre("one", "three"));
}

TEST_F(TheWriter, ThrowsWhatAChangeThrewToWhoeverWaits) {
  Writer writer(database());
  writer.run([](Database& db) { add(db, "one"); });
  EXPECT_THROW(writer.run([](Database&) { throw std::invalid_argument("no"); }),
               std::invalid_argument);
  EXPECT_THROW(writer.run([](Database& db) { add(db, "one"); }), std::runtime_error);
  writer.run([](Database& db) { add(db, "two"); });
  EXPECT_THAT(answers(), ElementsAre("one", "two"));
}

TEST_F(TheWriter, TellsEverybodyOfACommitThatFailed) {
  Writer writer(database());
  Pause pause(writer);
  std::promise<std::string> told[2];
  const auto tell = [&](int whom) {
    return [&told, whom](std::exception_ptr why) {
      try {
        if (why)
          std::rethrow_exception(why);
        told[whom].set_value("kept");
      } catch (const std::exception& e) {
        told[whom].set_value(e.what());
      }
    };
  };
  writer.queue([](Database& db) { add(db, "one"); }, tell(0));
  // The broken reference is only found at the commit.
  writer.queue([](Database& db) { db.run("insert into word values (99)"); }, tell(1));
  pause.end();
  for (auto& promise : told)
    EXPECT_THAT(promise.get_future().get(), HasSubstr("FOREIGN KEY"));
  writer.run([](Database& db) { add(db, "after"); });
  EXPECT_THAT(answers(), ElementsAre("after"));
}

TEST_F(TheWriter, KeepsNothingOfAChangeThatEndsTheTransaction) {
  Writer writer(database());
  EXPECT_THROW(writer.run([](Database& db) {
    add(db, "one");
    db.run("rollback");
  }),
               std::runtime_error);
  writer.run([](Database& db) { add(db, "two"); });
  EXPECT_THAT(answers(), ElementsAre("two"));
}

TEST_F(TheWriter, FinishesWhatIsQueuedBeforeItGoes) {
  {
    Writer writer(database());
    for (int i = 0; i < 2000; ++i)
      writer.queue([i](Database& db) { add(db, std::to_string(i)); }, [](std::exception_ptr) {});
  }
  EXPECT_EQ(answers().size(), 2000u);
}

TEST_F(TheWriter, LosesAndDoublesNothingOfManyThreads) {
  Writer writer(database());
  constexpr int threads = 16, each = 50;
  std::vector<std::thread> submitters;
  for (int thread = 0; thread < threads; ++thread)
    submitters.emplace_back([&, thread] {
      for (int i = 0; i < each; ++i) {
        const std::string words = std::to_string(thread) + "/" + std::to_string(i);
        writer.run([&](Database& db) { add(db, words); });
        const auto seen =
            readers.snapshot()->one<int>("select count(*) from answer where words = ?", words);
        EXPECT_EQ(seen, 1);
      }
    });
  for (std::thread& submitter : submitters)
    submitter.join();
  EXPECT_EQ(answers().size(), std::size_t{threads * each});
}

TEST_F(TheWriter, RunsACheckpointOutsideAnyTransaction) {
  Writer writer(database());
  writer.run([](Database& db) { add(db, "one"); });
  writer.run_alone([](Database& db) { EXPECT_TRUE(db.forget_deleted()); });
  EXPECT_EQ(fs::file_size(file.string() + "-wal"), 0u);
  EXPECT_THROW(writer.run_alone([](Database& db) {
    db.begin(Access::write);
    add(db, "left open");
    throw std::runtime_error("stop");
  }),
               std::runtime_error);
  writer.run([](Database& db) { add(db, "two"); });
  EXPECT_THAT(answers(), ElementsAre("one", "two"));
}

TEST_F(TheWriter, KeepsTheOrderOfChangesAroundWorkThatRunsAlone) {
  std::vector<std::string> order;
  {
    Writer writer(database());
    Pause pause(writer);
    std::thread alone;
    writer.queue([&](Database&) { order.push_back("before"); }, [](std::exception_ptr) {});
    alone = std::thread([&] { writer.run_alone([&](Database&) { order.push_back("alone"); }); });
    pause.end();
    alone.join();
    writer.run([&](Database&) { order.push_back("after"); });
  }
  EXPECT_THAT(order, ElementsAre("before", "alone", "after"));
}

TEST_F(TheWriter, RefusesToWaitForItself) {
  Writer writer(database());
  EXPECT_THROW(writer.run([&](Database&) { writer.run([](Database&) {}); }), std::logic_error);
}

TEST_F(TheWriter, WaitsForAnotherProcessToFinishItsTurn) {
  database();
  AnotherProcess other([&] {
    Writer writer(open_sqlite(file, Access::write));
    for (int i = 0; i < 100; ++i)
      writer.run([&](Database& db) { add(db, "there " + std::to_string(i)); });
  });
  {
    Writer writer(open_sqlite(file, Access::write));
    for (int i = 0; i < 100; ++i)
      writer.run([&](Database& db) { add(db, "here " + std::to_string(i)); });
  }
  EXPECT_TRUE(other.succeeded());
  EXPECT_EQ(answers().size(), 200u);
}

TEST_F(TheWriter, IsNotSeenByASnapshotTakenBefore) {
  Writer writer(database());
  auto before = readers.snapshot();
  writer.run([](Database& db) { add(db, "one"); });
  EXPECT_EQ(before->one<int>("select count(*) from answer"), 0);
  EXPECT_EQ(readers.snapshot()->one<int>("select count(*) from answer"), 1);
  EXPECT_EQ(before->one<int>("select count(*) from answer"), 0);
}

TEST_F(TheWriter, SaysWhetherTheNewestCommitWasKept) {
  Writer writer(database());
  writer.run([](Database& db) { add(db, "one"); });
  EXPECT_EQ(writer.tally().commits, 1u);
  EXPECT_FALSE(writer.tally().last_failed);
  EXPECT_ANY_THROW(
      writer.run([](Database& db) { db.run("insert into word (answer) values (1000)"); }));
  EXPECT_TRUE(writer.tally().last_failed);
  EXPECT_EQ(writer.tally().failed_commits, 1u);
  writer.run([](Database& db) { add(db, "two"); });
  const Writer::Tally tally = writer.tally();
  EXPECT_FALSE(tally.last_failed);
  EXPECT_EQ(tally.changes, 3u);
  EXPECT_EQ(tally.commits, 2u);
  EXPECT_EQ(tally.waiting, 0u);
}

}  // namespace
}  // namespace earshot
