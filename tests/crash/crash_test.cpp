// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <thread>

#include "answers/settle.h"
#include "crash/inventory.h"
#include "crash/ledger.h"
#include "crash/submitters.h"
#include "people.h"

namespace earshot::crash {
namespace {

using testing::IsEmpty;
using Dice = std::mt19937_64;

constexpr int cycles_in_a_folder = 5;
constexpr int threads = 4;

// 200 kills with EARSHOT_LONG=1, ten without; half of them with two processes.
int folders() { return std::getenv("EARSHOT_LONG") ? 20 : 1; }

// One folder's life: several rounds of submitting, killing, counting, submitting again.
class Story {
 public:
  Story(std::uint64_t seed, int processes) : dice_(seed), processes_(processes) {
    fs::create_directory(folder_.path() / "lines");
  }

  void cycle() {
    start();
    wait_for_a_moment();
    kill_them();
    for (const fs::path& lines : lines_)
      ledger_.read(lines);
    EXPECT_THAT(ledger_.errors, IsEmpty());
    ledger_.write_unthanked(again());
    lines_.clear();
    Ground ground(folder_.path());
    count(ground, false);
    answers::settle(ground.site());
    count(ground, true);
  }

  // All are closed and mixed; what is acknowledged is in the releases or, too few, still sealed.
  void end() {
    Ground ground(folder_.path());
    for (const auto& [id] :
         ground.snapshot()->all<std::string>("select id from survey where state = 'open'")) {
      answers::Settled settled;
      answers::close_now(ground.site(), id, settled);
    }
    const Inventory found = count(ground, true);
    EXPECT_EQ(found.closed, 0);
    EXPECT_GT(found.released, 0);
  }

  const Ledger& ledger() const { return ledger_; }

 private:
  fs::path again() const { return folder_.path() / "again"; }

  void start() {
    for (int i = 0; i < processes_; ++i) {
      lines_.push_back(folder_.path() / "lines" / std::to_string(next_++));
      submitters_.push_back(std::make_unique<Submitter>(folder_.path(), dice_() >> 16, threads,
                                                        again(), lines_.back()));
    }
    for (const auto& submitter : submitters_)
      ASSERT_TRUE(submitter->wait_for("thanks")) << why(*submitter);
  }

  // Any moment of work; every second time, a moment within closing and mixing.
  void wait_for_a_moment() {
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + dice_() % 250));
    if (dice_() % 2 == 0)
      return;
    const Submitter& one = *submitters_[dice_() % submitters_.size()];
    EXPECT_TRUE(one.wait_for("closing", one.said())) << why(one);
    std::this_thread::sleep_for(std::chrono::microseconds(dice_() % 20'000));
  }

  // Of two, the one that is left must go on: no lock may die with the other.
  void kill_them() {
    while (!submitters_.empty()) {
      EXPECT_TRUE(submitters_.back()->kill()) << "ended by itself: " << why(*submitters_.back());
      submitters_.pop_back();
      if (submitters_.empty())
        return;
      const Submitter& left = *submitters_.back();
      EXPECT_TRUE(left.wait_for("thanks", left.said())) << why(left);
    }
  }

  static std::string why(const Submitter& submitter) {
    const std::string lines = read_file(submitter.lines()).value_or("");
    const auto error = lines.find("error");
    return (error == std::string::npos ? "" : lines.substr(error)) +
           read_file(submitter.lines().string() + ".log").value_or("");
  }

  Inventory count(Ground& ground, bool settled) {
    const Inventory found = take_inventory(ground);
    const Differences differences = compare(ledger_, found);
    EXPECT_THAT(differences.lost, IsEmpty());
    EXPECT_THAT(differences.wrong, IsEmpty());
    if (settled) {
      EXPECT_EQ(found.closed, 0);
      EXPECT_EQ(found.spent_keys, 0);
    }
    return found;
  }

  Dice dice_;
  int processes_;
  TemporaryFolder folder_;
  Ledger ledger_;
  std::vector<std::unique_ptr<Submitter>> submitters_;
  std::vector<fs::path> lines_;
  int next_ = 0;
};

// One folder again, as a failure named it.
std::optional<std::uint64_t> seed_again() {
  const char* seed = std::getenv("EARSHOT_SEED");
  return seed ? std::optional(std::strtoull(seed, nullptr, 10)) : std::nullopt;
}

// Gives how many kills fell between the start and the end of a closing.
int tell(std::uint64_t first_seed, int processes) {
  int torn = 0;
  std::size_t acknowledged = 0;
  for (int i = 0; i < folders() && !testing::Test::HasFailure(); ++i) {
    const std::uint64_t seed = seed_again().value_or(first_seed) + static_cast<std::uint64_t>(i);
    SCOPED_TRACE("seed " + std::to_string(seed));
    Story story(seed, processes);
    for (int cycle = 0; cycle < cycles_in_a_folder && !testing::Test::HasFailure(); ++cycle) {
      SCOPED_TRACE("cycle " + std::to_string(cycle));
      story.cycle();
    }
    if (!testing::Test::HasFailure())
      story.end();
    torn += story.ledger().torn_closings;
    acknowledged += story.ledger().thanked.size();
  }
  std::printf("%d kills, %d of them within a closing, %zu answers acknowledged\n",
              folders() * cycles_in_a_folder * processes, torn, acknowledged);
  return torn;
}

TEST(KilledUnderLoad, OneProcessLosesNothingAndDoublesNothing) {
  const int torn = tell(20261014, 1);
  EXPECT_TRUE(torn > 0 || folders() == 1) << "no kill fell within a closing";
}

TEST(KilledUnderLoad, TwoProcessesOnOneFileLoseNothingAndDoubleNothing) {
  const int torn = tell(20261114, 2);
  EXPECT_TRUE(torn > 0 || folders() == 1) << "no kill fell within a closing";
}

}  // namespace
}  // namespace earshot::crash
