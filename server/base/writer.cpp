// SPDX-License-Identifier: Apache-2.0
#include "base/writer.h"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <iterator>
#include <string>

namespace earshot {
namespace {

using Stopwatch = std::chrono::steady_clock;

// Changes that are committed together at most: what comes after them should not wait too long.
constexpr std::size_t most_together = 512;

// Everybody gets an exception of their own, since everybody throws it in a thread of their own.
std::exception_ptr not_kept(const std::string& why) {
  return std::make_exception_ptr(std::runtime_error("not kept: " + why));
}

// Where so few wait for a commit, each gives way to the others for a moment before it sleeps: it may
// not have to. Where more do, giving way to one another costs more than the sleep, and is most of
// what std::atomic's own wait costs at 64 waiters: so not that here, but what is beneath it.
constexpr std::size_t few_waiters = 4;

static_assert(sizeof(std::atomic<unsigned>) == 4 && std::atomic<unsigned>::is_always_lock_free);

void sleep_while(std::atomic<unsigned>& number, unsigned is) {
  ::syscall(SYS_futex, &number, FUTEX_WAIT_PRIVATE, is, nullptr, nullptr, 0);
}

void wake_all(std::atomic<unsigned>& number) {
  ::syscall(SYS_futex, &number, FUTEX_WAKE_PRIVATE, INT_MAX, nullptr, nullptr, 0);
}

}  // namespace

Writer::Writer(std::unique_ptr<Database> database)
    : database_(std::move(database)), thread_([this] { work(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

void Writer::queue(Change change, Done done) {
  add({std::move(change), std::move(done), false, nullptr});
}

bool Writer::add(Queued queued) {
  bool enough = false;
  bool few = false;
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(queued));
    enough = queue_.size() == wake_at_;
    few = expected_ <= few_waiters;
  }
  if (enough)
    arrived_.notify_one();
  return few;
}

void Writer::wait(Change change, bool alone) {
  if (std::this_thread::get_id() == thread_.get_id())
    throw std::logic_error("a change waits for another change, which waits for it");
  std::exception_ptr problem;
  std::atomic<bool> done = false;
  const bool few = add({std::move(change),
                        [&](std::exception_ptr why) {
                          problem = std::move(why);
                          done.store(true, std::memory_order_release);
                        },
                        alone, nullptr});
  for (int i = 0; few && i < 20 && !done.load(std::memory_order_acquire); ++i)
    std::this_thread::yield();
  for (;;) {
    const unsigned round = rounds_.load(std::memory_order_acquire);
    if (done.load(std::memory_order_acquire))
      break;
    sleep_while(rounds_, round);
  }
  if (problem)
    std::rethrow_exception(problem);
}

// One commit in the making.
struct Writer::Round {
  std::vector<Queued> batch;
  std::optional<Stopwatch::time_point> until{};  // when it stops waiting for them
};

void Writer::work() {
  while (wait_for_work()) {
    Round round;
    if (!take_more(round))
      continue;
    if (round.batch.front().alone)
      do_alone(round.batch.front());
    else
      count(round, commit(round));
    expect(round.batch.size());
    for (Queued& queued : round.batch)
      queued.done(std::move(queued.problem));
    rounds_.fetch_add(1, std::memory_order_release);
    wake_all(rounds_);
  }
}

// Those about to hear, who may well be back, and those who came meanwhile. Counted before anybody
// hears: whoever is back already would count twice, and the writer wait for somebody who is not.
void Writer::expect(std::size_t answered) {
  const std::lock_guard lock(mutex_);
  expected_ = answered + queue_.size();
}

bool Writer::wait_for_work() {
  std::unique_lock lock(mutex_);
  wake_at_ = 1;
  arrived_.wait(lock, [this] { return !queue_.empty() || stopping_; });
  wake_at_ = 0;  // nobody needs to wake a writer that is at work
  return !queue_.empty();
}

// Those whose commit has just gone through will soon be back with their next change, and waking
// them takes about as long as a commit: so what is there is run while the rest arrive, and the
// commit waits for them, by half of what the last one took at most. Without this, batches of 1 and
// of everybody else take turns. One submitter alone is never waited for.
bool Writer::take_more(Round& round) {
  std::unique_lock lock(mutex_);
  if (queue_.empty() && expected_ > round.batch.size()) {
    if (!round.until)
      round.until = Stopwatch::now() + last_took_ / 3;
    wake_at_ = expected_ - round.batch.size();
    arrived_.wait_until(lock, *round.until,
                        [this] { return queue_.size() >= wake_at_ || stopping_; });
    wake_at_ = 0;
  }
  const std::size_t before = round.batch.size();
  while (!queue_.empty() && round.batch.size() < most_together) {
    if (queue_.front().alone && !round.batch.empty())
      break;
    round.batch.push_back(std::move(queue_.front()));
    queue_.pop_front();
    if (round.batch.back().alone)
      break;
  }
  return round.batch.size() > before;
}

void Writer::count(const Round& round, bool kept) {
  const std::lock_guard lock(mutex_);
  tally_.changes += round.batch.size();
  ++(kept ? tally_.commits : tally_.failed_commits);
  tally_.last_failed = !kept;
}

Writer::Tally Writer::tally() {
  const std::lock_guard lock(mutex_);
  tally_.waiting = queue_.size();
  return tally_;
}

bool Writer::commit(Round& round) {
  std::string why;
  const auto started = Stopwatch::now();
  try {
    database_->begin(Access::write);
    std::size_t next = 0;
    do {
      while (next < round.batch.size())
        attempt(round.batch[next++]);
    } while (take_more(round));
    database_->commit();
    last_took_ = Stopwatch::now() - started;
    return true;
  } catch (const std::exception& e) {
    why = e.what();
  }
  database_->roll_back();
  for (Queued& queued : round.batch)
    if (!queued.problem)
      queued.problem = not_kept(why);
  return false;
}

void Writer::do_alone(Queued& queued) {
  try {
    queued.change(*database_);
  } catch (...) {
    queued.problem = std::current_exception();
    database_->roll_back();
  }
}

void Writer::attempt(Queued& queued) {
  database_->run("savepoint change");
  try {
    queued.change(*database_);
  } catch (...) {
    queued.problem = std::current_exception();
    database_->run("rollback to change");
  }
  database_->run("release change");
}

Readers::Readers(fs::path file) : file_(std::move(file)) {}
Readers::~Readers() = default;

Readers::Snapshot Readers::snapshot() {
  std::unique_ptr<Database> database;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      database = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!database)
    database = open_sqlite(file_, Access::read);
  database->begin(Access::read);
  return Snapshot(*this, std::move(database));
}

Readers::Snapshot::Snapshot(Readers& readers, std::unique_ptr<Database> database)
    : readers_(&readers), database_(std::move(database)) {}

Readers::Snapshot::~Snapshot() {
  if (!database_)
    return;
  database_->roll_back();
  const std::lock_guard lock(readers_->mutex_);
  readers_->idle_.push_back(std::move(database_));
}

}  // namespace earshot
