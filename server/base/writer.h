// SPDX-License-Identifier: Apache-2.0
// One writer, many readers. Changes queue up; the writer's thread runs what has queued, each in a
// savepoint, and commits them together; only then does anyone hear that theirs was kept.
// Readers are pooled connections, each on a snapshot for as long as it is held.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

#include "base/database.h"

namespace earshot {

class Writer {
 public:
  using Change = std::function<void(Database&)>;
  // Null once the change is durable; otherwise why it is not in the database.
  using Done = std::function<void(std::exception_ptr)>;
  using Time = std::chrono::steady_clock::duration;

  explicit Writer(std::unique_ptr<Database> database);
  ~Writer();  // finishes what is queued

  // Returns at once; `done` is called on the writer's thread after the commit and must neither block
  // nor throw.
  void queue(Change change, Done done);

  // Waits for the commit and gives what the change returned. A change that throws is undone alone,
  // and its exception is thrown here. Not to be called from within a change.
  template <class F>
  auto run(F&& change) -> std::invoke_result_t<F&, Database&> {
    using Result = std::invoke_result_t<F&, Database&>;
    if constexpr (std::is_void_v<Result>) {
      wait([&](Database& database) { change(database); }, false);
    } else {
      std::optional<Result> result;
      wait([&](Database& database) { result.emplace(change(database)); }, false);
      return std::move(*result);
    }
  }

  // What has been done since it began, for whoever watches the server.
  struct Tally {
    std::uint64_t changes = 0;  // those undone alone included
    std::uint64_t commits = 0;
    std::uint64_t failed_commits = 0;
    bool last_failed = false;  // the newest commit: nothing is being kept
    std::size_t waiting = 0;   // changes, now
  };
  Tally tally();

  // Runs alone, outside any transaction: checkpoints and backups.
  void run_alone(const Change& work) { wait(work, true); }

 private:
  struct Queued {
    Change change;
    Done done;
    bool alone = false;
    std::exception_ptr problem;
  };
  struct Round;

  bool add(Queued queued);  // whether few are waiting for a commit
  void wait(Change change, bool alone);
  void work();
  void expect(std::size_t answered);
  void count(const Round& round, bool kept);
  bool wait_for_work();
  bool take_more(Round& round);
  bool commit(Round& round);  // whether it is durable
  void attempt(Queued& queued);
  void do_alone(Queued& queued);

  std::unique_ptr<Database> database_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Queued> queue_;
  std::size_t wake_at_ = 1;  // how many must have queued for the writer to be woken
  bool stopping_ = false;
  std::atomic<unsigned> rounds_ = 0;  // waiters sleep on this: one call wakes a whole batch
  std::size_t expected_ = 0;  // how many will come if everybody of the last round comes back
  Tally tally_;
  Time last_took_{};
  std::thread thread_;
};

class Readers {
 public:
  explicit Readers(fs::path file);
  ~Readers();

  // A connection that sees one state of the database until it goes.
  class Snapshot {
   public:
    Snapshot(Readers& readers, std::unique_ptr<Database> database);
    Snapshot(Snapshot&&) noexcept = default;
    ~Snapshot();
    Database& operator*() const { return *database_; }
    Database* operator->() const { return database_.get(); }

   private:
    Readers* readers_;
    std::unique_ptr<Database> database_;
  };
  Snapshot snapshot();

 private:
  fs::path file_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Database>> idle_;
};

}  // namespace earshot
