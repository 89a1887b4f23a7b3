// SPDX-License-Identifier: Apache-2.0
#include "answers/pooled.h"

#include <algorithm>
#include <functional>
#include <map>

#include "answers/on_scale.h"
#include "answers/tally.h"

namespace earshot::answers {
namespace {

constexpr std::string_view nothing_to_add =
    "Not shown: no set of results shows all its numbers here.";

bool is_written(const Figure& figure) { return figure.kind == "text" || figure.kind == "date"; }

bool can_be_added(const Figure& figure) {
  return is_written(figure) ? figure.base.has_value() : hides_nothing(figure);
}

bool has_one_place(const Figure& one, const Figure& other) {
  return plain_name(one.question) == plain_name(other.question) && one.outcome == other.outcome;
}

void add(std::optional<int>& sum, const std::optional<int>& more) {
  sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
}

void add(Figure& sum, const Figure& more) {
  add(sum.asked, more.asked);
  add(sum.base, more.base);
  for (std::size_t at = 0; at < sum.counts.size(); ++at)
    add(sum.counts[at].count, more.counts[at].count);
}

void set_middle(Figure& figure) {
  figure.mean = figure.median = std::nullopt;
  if (figure.kind != "scale" || !hides_nothing(figure))
    return;
  if (const auto spread = analysis::spread_of(on_scale(figure))) {
    figure.mean = spread->mean;
    figure.median = spread->median;
  }
}

// What is added up, and of how many sets it is the sum so far.
struct Summed {
  Figure figure;
  int sets = 0, sets_with_it = 0;
  std::vector<std::string> releases = {};
  // What is aimed at is what the newest aims at.
  void begin_with(const Figure& first) {
    const auto target = figure.target;
    figure = first;
    figure.target = target;
  }
  void take(const Figure& more, const std::string& release) {
    ++sets_with_it;
    // Where the newest shows nothing at all, its answers to choose from are not there to compare.
    const bool same = figure.counts.empty() ? figure.text == more.text && figure.kind == more.kind
                                            : is_same_question(figure, more);
    if (!can_be_added(more) || !same)
      return;
    sets > 0 ? add(figure, more) : begin_with(more);
    ++sets;
    releases.push_back(release);
  }
};

// In the order in which the newest asks; what it asks no more comes last.
class Sums {
 public:
  void add_all(const Release& release) {
    for (const Figure& figure : release.figures) {
      auto found = std::ranges::find_if(
          sums_, [&](const Summed& each) { return has_one_place(each.figure, figure); });
      if (found == sums_.end())
        found = sums_.insert(found, {.figure = figure});
      found->take(figure, release.id);
    }
  }

  // Numbered anew: an outcome may have stood elsewhere before, and no two figures have one name.
  void put_in(Pooled& pooled) {
    std::map<std::string, int> numbers;
    for (Summed& each : sums_) {
      Figure& figure = each.figure;
      const std::string plain(plain_name(figure.question));
      if (plain != figure.question)
        figure.question = plain + "." + std::to_string(++numbers[plain]);
      if (each.sets == 0) {
        figure.asked = figure.base = std::nullopt;
        figure.counts.clear();
        figure.withheld = nothing_to_add;
      }
      set_middle(figure);
      pooled.release.figures.push_back(std::move(figure));
      pooled.sets_of_figure.push_back(each.sets);
      pooled.sets_with_figure.push_back(each.sets_with_it);
      pooled.releases_of_figure.push_back(std::move(each.releases));
    }
  }

 private:
  std::vector<Summed> sums_;
};

void add(Pooled& pooled, const Comparison& comparison, const std::string& release) {
  if (!hides_nothing(comparison.figure))
    return;
  auto& all = pooled.release.comparisons;
  const auto found = std::ranges::find_if(all, [&](const Comparison& each) {
    return each.from == comparison.from && each.to == comparison.to &&
           is_same_question(each.figure, comparison.figure);
  });
  if (found == all.end()) {
    all.push_back(comparison);
    pooled.sets_of_comparison.push_back(1);
    pooled.releases_of_comparison.push_back({release});
    return;
  }
  add(found->figure, comparison.figure);
  found->how_far = std::nullopt;  // an average and how sure it is can't be added up
  const auto at = static_cast<std::size_t>(found - all.begin());
  ++pooled.sets_of_comparison[at];
  pooled.releases_of_comparison[at].push_back(release);
}

int sets_with(std::span<const Release> releases, const Comparison& comparison) {
  return static_cast<int>(std::ranges::count_if(releases, [&](const Release& release) {
    return std::ranges::any_of(release.comparisons, [&](const Comparison& each) {
      return each.from == comparison.from && each.to == comparison.to &&
             has_one_place(each.figure, comparison.figure);
    });
  }));
}

// Whose figures they are, without one of them.
Release frame_of(const Release& newest) {
  Release frame = newest;
  frame.figures.clear();
  frame.comparisons.clear();
  frame.breakdowns.clear();
  frame.surveys.clear();
  frame.invited = 0;
  frame.answered = frame.plugin_failures = frame.unreadable = 0;
  return frame;
}

}  // namespace

bool is_same_question(const Figure& one, const Figure& other) {
  return has_one_place(one, other) && one.text == other.text && one.kind == other.kind &&
         std::ranges::equal(one.counts, other.counts, [](const Count& a, const Count& b) {
           return a.option == b.option && a.text == b.text && a.away == b.away;
         });
}

bool hides_nothing(const Figure& figure) {
  return figure.withheld.empty() && figure.base && !figure.counts.empty() && are_all_shown(figure);
}

bool is_mostly_hidden(const Release& release) {
  int all = 0, hidden = 0;
  for (const Figure& figure : release.figures)
    if (has_answers_to_choose(figure)) {
      ++all;
      hidden += hides_nothing(figure) ? 0 : 1;
    }
  return 2 * hidden > all;
}

std::optional<Pooled> pooled(std::span<const Release> releases) {
  std::vector<const Release*> newest_first;
  for (const Release& release : releases)
    newest_first.push_back(&release);
  std::ranges::stable_sort(newest_first, std::greater(),
                           [](const Release* each) { return each->released_on; });
  if (newest_first.empty())
    return std::nullopt;
  Pooled pooled{.release = frame_of(*newest_first.front()),
                .sets = 0,
                .sets_of_figure = {},
                .sets_of_comparison = {},
                .sets_with_figure = {},
                .sets_with_comparison = {},
                .releases_of_figure = {},
                .releases_of_comparison = {}};
  Release& sum = pooled.release;
  Sums figures;
  for (const Release* each : newest_first) {
    ++pooled.sets;
    sum.floor = std::max(sum.floor, each->floor);
    sum.surveys.insert(sum.surveys.end(), each->surveys.begin(), each->surveys.end());
    add(sum.invited, each->invited);
    sum.answered += each->answered;
    sum.plugin_failures += each->plugin_failures;
    sum.unreadable += each->unreadable;
    figures.add_all(*each);
    for (const Comparison& comparison : each->comparisons)
      add(pooled, comparison, each->id);
  }
  figures.put_in(pooled);
  for (const Comparison& comparison : sum.comparisons)
    pooled.sets_with_comparison.push_back(sets_with(releases, comparison));
  return pooled;
}

}  // namespace earshot::answers
