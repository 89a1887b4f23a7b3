// SPDX-License-Identifier: Apache-2.0
// What the learning needs analysis of many surveys costs as a workbook: those of a demonstration again and again, until a
// million people have answered two hundred; and the command that writes it, timed and weighed as whoever runs it would.
#include <cstdlib>
#include <filesystem>

#include "answers/site.h"
#include "base/secrets.h"
#include "bench/bench.h"
#include "bench/program.h"
#include "bench/rounds.h"
#include "fresh_folder.h"
#include "store/cycles.h"
#include "store/json.h"
#include "store/releases.h"

namespace earshot::bench {
namespace {

constexpr std::size_t surveys = 200;
constexpr int people = 1'000'000;
constexpr int rounds = 5;

// So many people for each who answered. What holds of counts, and what hides some, holds of these as well.
class Times {
 public:
  explicit Times(int by) : by_(by) {}

  void make(Release& release) const {
    make(release.answered);
    make(release.invited);
    for (Figure& figure : release.figures)
      make(figure);
    for (Comparison& comparison : release.comparisons)
      make(comparison.figure);
    for (Breakdown& breakdown : release.breakdowns) {
      for (std::vector<int>* numbers : {&breakdown.answered, &breakdown.asked})
        for (int& number : *numbers)
          make(number);
      for (CrossedFigure& figure : breakdown.figures)
        make(figure);
    }
  }
  void make(NeedSums& sums) const {
    make(sums.n);
    for (double* sum : {&sums.sum_a, &sums.sum_b, &sums.sum_ab})
      *sum *= by_;
  }

 private:
  void make(int& number) const { number *= by_; }
  void make(std::optional<int>& number) const {
    if (number)
      make(*number);
  }
  void make(Figure& figure) const {
    make(figure.asked);
    make(figure.base);
    for (Count& count : figure.counts)
      make(count.count);
  }
  void make(CrossedGroup& group) const {
    make(group.base);
    for (std::optional<int>& count : group.counts)
      make(count);
  }
  void make(CrossedFigure& figure) const {
    for (CrossedGroup& group : figure.groups)
      make(group);
    make(figure.all);
  }

  int by_;
};

class ManySurveys {
 public:
  ManySurveys() {
    const std::string command = std::string("'" EARSHOT_PROGRAM "' demo ") + folders_ +
                                " --forms '" EARSHOT_SOURCE_DIR
                                "/forms' --topics '" EARSHOT_SOURCE_DIR
                                "/config/topics.toml' > /dev/null";
    if (std::system(command.c_str()) != 0)
      throw std::runtime_error("no demonstration could be made");
  }

  // The sets of results of the demonstration's latest cycle, copied until there are enough of them.
  void grow() {
    KeyFolder keys(folder_ / "keys", {});
    store::DataFolder data(folder_ / "data");
    const host::Plugins no_plugins;
    answers::Site site{data, keys, no_plugins, system_now};
    const Key key = answers::house_key(site, answers::needs_key);
    data.writer().run([&](Database& db) {
      cycle_ = store::all_cycles(db).front();
      const auto ids = store::release_ids_between(db, cycle_.starts_on, cycle_.ends_on);
      int answered = 0;
      for (const std::string& id : ids)
        answered += store::find_release(db, id)->answered;
      const double each = static_cast<double>(answered) / static_cast<double>(ids.size());
      const Times times(static_cast<int>(people / (each * surveys)) + 1);
      for (std::size_t at = ids.size(); at < ids.size() + surveys; ++at)
        copy(db, key, ids[at % ids.size()], "r-again-" + std::to_string(at), times);
    });
  }

  Program::Ended workbook(int round) const {
    const std::string file = (folder_ / "needs").string() + std::to_string(round) + ".xlsx";
    return Program(folder_.path(),
                   {EARSHOT_PROGRAM, "needs", cycle_.name, "--data", (folder_ / "data").string(),
                    "--keys", (folder_ / "keys").string(), "--xlsx", file})
        .ended();
  }
  std::uintmax_t bytes(int round) const {
    return std::filesystem::file_size((folder_ / "needs").string() + std::to_string(round) +
                                      ".xlsx");
  }
  std::size_t copies() const { return copies_; }
  double answered() const { return answered_; }

 private:
  void copy(Database& db, const Key& key, const std::string& id, const std::string& name,
            const Times& times) {
    Release release = store::find_release(db, id).value();
    const auto sealed = store::find_sealed_needs(db, id);
    auto sums = store::needs_from_json(
        open_value(key, answers::needs_place(id), sealed.value().bytes).value());
    release.id = name;
    times.make(release);
    for (NeedSums& each : sums)
      times.make(each);
    store::add_release(
        db, release, store::find_codebook(db, id).value(),
        {.needs = seal_value(key, answers::needs_place(name), store::to_json(sums)), .pairs = {}});
    ++copies_;
    answered_ += release.answered;
  }

  FreshFolder folder_;
  std::string folders_ =
      "--data '" + (folder_ / "data").string() + "' --keys '" + (folder_ / "keys").string() + "'";
  Cycle cycle_;
  std::size_t copies_ = 0;
  double answered_ = 0;
};

}  // namespace

void needs(Limits& limits) {
  heading("The workbook of learning needs of 200 surveys that a million people answered");
  ManySurveys partnership;
  partnership.grow();
  Rounds took, most;
  for (int round = 0; round < rounds; ++round) {
    const Program::Ended ended = partnership.workbook(round);
    took.add(ended.seconds);
    most.add(ended.most_kb / 1024);
  }
  line("people who answered", partnership.answered(), "");
  line("the workbook", static_cast<double>(partnership.bytes(0)) / 1024, "KiB");
  took.tell("from the command to the file", "s");
  most.tell("memory at most", "MiB");
  limits.at_least("surveys", static_cast<double>(partnership.copies()), surveys);
  limits.at_least("people who answered", partnership.answered(), people);
  limits.at_most("from the command to the file", took.median(), 3, "s");
  limits.at_most("memory at most", most.median(), 64, "MiB");
}

}  // namespace earshot::bench
