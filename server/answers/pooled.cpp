// SPDX-License-Identifier: Apache-2.0
#include "answers/pooled.h"

#include <algorithm>

#include "analysis/statistics/counted.h"

namespace earshot::answers {
namespace {

bool can_be_added(const Figure& figure) {
  return figure.kind == "words" ? figure.base.has_value() : hides_nothing(figure);
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

// Points of a scale are numbered from 1.
void set_middle(Figure& figure) {
  figure.mean = figure.median = std::nullopt;
  if (figure.kind != "scale")
    return;
  analysis::Counted counted;
  for (const Count& count : figure.counts)
    if (!count.away)
      counted.push_back({static_cast<double>(counted.size() + 1), count.count.value_or(0)});
  if (const auto spread = analysis::spread_of(counted)) {
    figure.mean = spread->mean;
    figure.median = spread->median;
  }
}

// Those to add up by question, in the order in which the newest asks.
class Sum {
 public:
  void add_all(std::span<const Figure> figures) {
    for (const Figure& figure : figures)
      if (can_be_added(figure))
        add_one(figure);
  }
  std::vector<Figure> figures() {
    for (Figure& figure : figures_)
      set_middle(figure);
    return std::move(figures_);
  }
  std::vector<int> sets() { return std::move(sets_); }

 private:
  void add_one(const Figure& figure) {
    const auto found = std::ranges::find_if(figures_, [&](const Figure& each) {
      return each.question == figure.question && each.outcome == figure.outcome;
    });
    if (found == figures_.end()) {
      figures_.push_back(figure);
      sets_.push_back(1);
    } else if (is_same_question(*found, figure)) {
      add(*found, figure);
      ++sets_[static_cast<std::size_t>(found - figures_.begin())];
    }
  }

  std::vector<Figure> figures_;
  std::vector<int> sets_;
};

void add(std::vector<Comparison>& all, const Comparison& comparison) {
  if (!hides_nothing(comparison.figure))
    return;
  const auto found = std::ranges::find_if(all, [&](const Comparison& each) {
    return each.from == comparison.from && each.to == comparison.to &&
           is_same_question(each.figure, comparison.figure);
  });
  if (found == all.end()) {
    all.push_back(comparison);
    return;
  }
  add(found->figure, comparison.figure);
  found->how_far = std::nullopt;  // an average and how sure it is can't be added up
}

}  // namespace

bool is_same_question(const Figure& one, const Figure& other) {
  return one.question == other.question && one.text == other.text && one.kind == other.kind &&
         one.outcome == other.outcome &&
         std::ranges::equal(one.counts, other.counts, [](const Count& a, const Count& b) {
           return a.option == b.option && a.text == b.text && a.away == b.away;
         });
}

bool hides_nothing(const Figure& figure) {
  return figure.withheld.empty() && figure.base && !figure.counts.empty() && are_all_shown(figure);
}

std::optional<Pooled> pooled(std::span<const Release> releases) {
  std::vector<const Release*> newest_first;
  for (const Release& release : releases)
    newest_first.push_back(&release);
  std::ranges::stable_sort(newest_first, std::greater(),
                           [](const Release* each) { return each->released_on; });
  if (newest_first.empty())
    return std::nullopt;
  Pooled pooled{.release = *newest_first.front(), .sets = 0, .sets_of_figure = {}};
  Release& sum = pooled.release;
  sum.breakdowns.clear();
  sum.comparisons.clear();
  sum.surveys.clear();
  sum.invited = 0;
  sum.answered = sum.plugin_failures = sum.unreadable = 0;
  Sum figures;
  for (const Release* each : newest_first) {
    ++pooled.sets;
    sum.floor = std::max(sum.floor, each->floor);
    sum.surveys.insert(sum.surveys.end(), each->surveys.begin(), each->surveys.end());
    add(sum.invited, each->invited);
    sum.answered += each->answered;
    sum.plugin_failures += each->plugin_failures;
    sum.unreadable += each->unreadable;
    figures.add_all(each->figures);
    for (const Comparison& comparison : each->comparisons)
      add(sum.comparisons, comparison);
  }
  sum.figures = figures.figures();
  pooled.sets_of_figure = figures.sets();
  return pooled;
}

}  // namespace earshot::answers
