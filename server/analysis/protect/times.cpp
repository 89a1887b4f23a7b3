// SPDX-License-Identifier: Apache-2.0
#include "analysis/protect/times.h"

#include <set>

#include "analysis/protect/hide.h"

namespace earshot::analysis {
namespace {

// More are not looked through; what can't be approved is not shown.
constexpr std::size_t most_cells = 20'000;

using Answered = std::vector<bool>;  // by time

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

// Who answered which of two times, or just those times: groups whose members somebody knows.
struct Group {
  std::optional<TwoTimes> not_both;  // answered `from` and not `to`
  Answered just;                     // otherwise
  bool has(const Stood& stood) const {
    return not_both
               ? stood[not_both->from] != did_not_answer && stood[not_both->to] == did_not_answer
               : answered_by(stood) == just;
  }
};

std::vector<Group> groups_of(const std::map<Stood, int>& people, std::size_t times) {
  std::vector<Group> groups;
  for (std::size_t from = 0; from < times; ++from)
    for (std::size_t to = 0; to < times; ++to)
      if (from != to)
        groups.push_back({TwoTimes{from, to}, {}});
  std::set<Answered> met;
  for (const auto& [stood, count] : people)
    if (met.insert(answered_by(stood)).second)
      groups.push_back({std::nullopt, answered_by(stood)});
  return groups;
}

int how_many(const std::map<Stood, int>& people, const Group& group, std::size_t answered) {
  int count = 0;
  for (const auto& [stood, many] : people)
    if (stood[answered] != did_not_answer && group.has(stood))
      count += many;
  return count;
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

  bool is_open(const std::vector<Group>& groups) {
    for (const Answered& answered : met_)
      tables_.sums.push_back(
          sum_of(Sight::shown, [&](const Stood& stood) { return answered_by(stood) == answered; }));
    for (std::size_t time = 0; time < times_.everybody.size(); ++time) {
      add_everybody(time);
      for (const Group& group : groups)
        add_group(group, time);
    }
    for (const TwoTimes between : times_.told)
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

  // How many they are is known to whoever knows them; what they answered is hidden where they are few.
  void add_group(const Group& group, std::size_t time) {
    Sum all = sum_of(Sight::shown, [&](const Stood& stood) {
      return stood[time] != did_not_answer && group.has(stood);
    });
    if (!is_small(tables_.cells[all.total].count))
      return;
    Sum points{.total = all.total, .parts = {}};
    for (int point = 0; point < static_cast<int>(times_.points); ++point) {
      tables_.sums.push_back(sum_of(Sight::hidden, [&](const Stood& stood) {
        return stood[time] == point && group.has(stood);
      }));
      points.parts.push_back(tables_.sums.back().total);
    }
    tables_.sums.push_back(std::move(points));
  }

  void add_everybody(std::size_t time) {
    if (!times_.everybody[time])
      return;
    for (std::size_t point = 0; point < times_.points; ++point)
      tables_.sums.push_back(sum_of(Sight::shown, [&](const Stood& stood) {
        return stood[time] == static_cast<int>(point);
      }));
  }

  void add_ways(TwoTimes between) {
    const auto way_of = [&](const Stood& stood) {
      const int from = stood[between.from], to = stood[between.to];
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

bool may_show_ways(const Times& times, TwoTimes between) {
  const auto people = all_people(times);
  if (!people)
    return false;
  const auto groups = groups_of(*people, times.everybody.size());
  bool are_any_few = false;
  for (std::size_t time = 0; time < times.everybody.size(); ++time)
    for (const Group& group : groups)
      are_any_few = are_any_few || is_small(how_many(*people, group, time));
  if (!are_any_few)
    return true;
  Times with = times;
  with.told.push_back(between);
  Together together(with, *people);
  return !together.is_too_much() && together.is_open(groups);
}

bool may_show_distance(const Times& times, TwoTimes between) {
  const auto people = all_people(times);
  if (!people || !times.everybody[between.from] || !times.everybody[between.to])
    return false;
  const auto only = [&](TwoTimes these) { return how_many(*people, {these, {}}, these.from); };
  int both = 0;
  for (const auto& [stood, count] : *people)
    if (stood[between.from] != did_not_answer && stood[between.to] != did_not_answer)
      both += count;
  return both >= fewest_to_measure && only(between) == 0 && only({between.to, between.from}) == 0;
}

}  // namespace earshot::analysis
