// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/times.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

#include "analysis/protect/hide.h"

namespace earshot::analysis {
namespace {

// More are not looked through; what can't be approved is not shown.
constexpr std::size_t most_cells = 20'000;

using Answered = std::vector<bool>;  // by time

int point_at(const Stood& stood, const std::vector<std::size_t>& times) {
  for (const std::size_t time : times)
    if (stood[time] != did_not_answer)
      return stood[time];
  return did_not_answer;
}

Answered answered_by(const Stood& stood) {
  Answered answered;
  for (const int point : stood)
    answered.push_back(point != did_not_answer);
  return answered;
}

// With those who answered one time only and are known by no code. Absent where everybody is fewer than some of them.
std::optional<std::map<Stood, int>> all_people(const Times& times) {
  std::map<Stood, int> people = times.people;
  for (std::size_t time = 0; time < times.everybody.size(); ++time) {
    if (!times.everybody[time])
      continue;
    std::vector<int> left = *times.everybody[time];
    for (const auto& [stood, count] : times.people)
      if (stood[time] != did_not_answer)
        left[static_cast<std::size_t>(stood[time])] -= count;
    for (std::size_t point = 0; point < left.size(); ++point) {
      Stood alone(times.everybody.size(), did_not_answer);
      alone[time] = static_cast<int>(point);
      if (left[point] < 0)
        return std::nullopt;
      if (left[point] > 0)
        people[alone] += left[point];
    }
  }
  return people;
}

// Those who answered one of two times and not the other, or just the same times: groups whose members somebody knows, by
// the times that they answered.
using Group = std::set<Answered>;

std::set<Group> groups_of(const std::map<Stood, int>& people, std::size_t times) {
  std::set<Answered> met;
  for (const auto& [stood, count] : people)
    met.insert(answered_by(stood));
  std::set<Group> groups;
  for (const Answered& answered : met)
    groups.insert({answered});
  for (std::size_t from = 0; from < times; ++from)
    for (std::size_t to = 0; to < times; ++to) {
      Group group;
      std::ranges::copy_if(met, std::inserter(group, group.end()), [&](const Answered& answered) {
        return answered[from] && !answered[to];
      });
      if (!group.empty())
        groups.insert(std::move(group));
    }
  return groups;
}

// Everything anybody could have answered, of those times that somebody answered, as cells of which sums are shown.
class Together {
 public:
  Together(const Times& times, const std::map<Stood, int>& people) : times_(times) {
    for (const auto& [stood, count] : people)
      met_.insert(answered_by(stood));
    for (const Answered& answered : met_)
      add_cells(answered, people);
  }

  bool is_too_much() const { return cells_.size() >= most_cells; }

  bool is_open(const std::set<Group>& groups) {
    for (const Answered& answered : met_)
      tables_.sums.push_back(
          sum_of(Sight::shown, [&](const Stood& stood) { return answered_by(stood) == answered; }));
    for (std::size_t time = 0; time < times_.everybody.size(); ++time) {
      add_everybody(time);
      for (const Group& group : groups)
        add_group(group, time);
    }
    for (const TwoTimes& between : times_.told)
      add_ways(between);
    return hide(tables_).has_value();
  }

 private:
  void add_cells(const Answered& answered, const std::map<Stood, int>& people) {
    std::vector<Stood> all{{}};
    for (const bool did : answered) {
      std::vector<Stood> longer;
      for (const Stood& so_far : all)
        for (int point = did ? 0 : did_not_answer;
             point < (did ? static_cast<int>(times_.points) : 0); ++point) {
          longer.push_back(so_far);
          longer.back().push_back(point);
        }
      all = std::move(longer);
      if (all.size() >= most_cells)
        break;
    }
    for (Stood& stood : all) {
      const auto found = people.find(stood);
      tables_.add({found == people.end() ? 0 : found->second, Sight::unshown});
      cells_.push_back(std::move(stood));
    }
  }

  template <class Are>
  Sum sum_of(Sight sight, Are are) {
    Sum sum;
    int count = 0;
    for (std::size_t cell = 0; cell < cells_.size(); ++cell)
      if (are(cells_[cell])) {
        sum.parts.push_back(cell);
        count += tables_.cells[cell].count;
      }
    sum.total = tables_.add({count, sight});
    return sum;
  }

  // How many they are is known to whoever knows them; what they answered is hidden where they are few. Of more, some may
  // answer at a later time, and so become few: nobody may know that nearly all of them stood at one point.
  void add_group(const Group& group, std::size_t time) {
    const auto is_in = [&](const Stood& stood) {
      return stood[time] != did_not_answer && group.contains(answered_by(stood));
    };
    const Sum all = sum_of(Sight::shown, is_in);
    const int many = tables_.cells[all.total].count;
    if (many == 0)
      return;
    const bool are_few = is_small(many);
    Sum points{.total = all.total, .parts = {}};
    for (int point = 0; point < static_cast<int>(times_.points); ++point) {
      Sum some = sum_of(Sight::hidden, [&](const Stood& stood) {
        return (stood[time] == point) == are_few && is_in(stood);
      });
      Cell& count = tables_.cells[some.total];
      count.open = std::min(least_open, most_open(time, point, are_few, many));
      if (!are_few && count.count > small_count)
        count.sight = Sight::unshown;
      points.parts.push_back(some.total);
      tables_.sums.push_back(std::move(some));
    }
    if (are_few)
      tables_.sums.push_back(std::move(points));
  }

  // Of so many people, at this point or everywhere else, beside what is shown of everybody.
  int most_open(std::size_t time, int point, bool at_it, int many) const {
    if (!times_.everybody[time])
      return many;
    const std::vector<int>& everybody = *times_.everybody[time];
    const int all = std::reduce(everybody.begin(), everybody.end());
    const int at_point = everybody[static_cast<std::size_t>(point)];
    const int there = at_it ? at_point : all - at_point;
    return std::min(many, there) - std::max(0, there - (all - many));
  }

  void add_everybody(std::size_t time) {
    if (!times_.everybody[time])
      return;
    for (std::size_t point = 0; point < times_.points; ++point)
      tables_.sums.push_back(sum_of(Sight::shown, [&](const Stood& stood) {
        return stood[time] == static_cast<int>(point);
      }));
  }

  void add_ways(const TwoTimes& between) {
    const auto way_of = [&](const Stood& stood) {
      const int from = point_at(stood, between.from), to = point_at(stood, between.to);
      return from == did_not_answer || to == did_not_answer ? 0
             : to > from                                    ? 1
             : from == to                                   ? 2
                                                            : 3;
    };
    for (const int way : {1, 2, 3})
      tables_.sums.push_back(
          sum_of(Sight::shown, [&](const Stood& stood) { return way_of(stood) == way; }));
  }

  const Times& times_;
  std::set<Answered> met_;
  std::vector<Stood> cells_;  // the first of the tables'
  LinkedTables tables_;
};

}  // namespace

bool may_show_ways(const Times& times, const TwoTimes& between) {
  const auto people = all_people(times);
  if (!people)
    return false;
  Times with = times;
  with.told.push_back(between);
  Together together(with, *people);
  return !together.is_too_much() && together.is_open(groups_of(*people, times.everybody.size()));
}

bool may_show_distance(const Times& times, const TwoTimes& between) {
  const auto people = all_people(times);
  const auto is_shown = [&](std::size_t time) { return times.everybody[time].has_value(); };
  if (!people || !std::ranges::all_of(between.from, is_shown) ||
      !std::ranges::all_of(between.to, is_shown))
    return false;
  int both = 0, one_of_them = 0;
  for (const auto& [stood, count] : *people) {
    const bool from = point_at(stood, between.from) != did_not_answer;
    const bool to = point_at(stood, between.to) != did_not_answer;
    both += from && to ? count : 0;
    one_of_them += from != to ? count : 0;
  }
  return both >= fewest_to_measure && one_of_them == 0;
}

}  // namespace earshot::analysis
