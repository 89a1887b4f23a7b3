// SPDX-License-Identifier: Apache-2.0
#include "needs/shown_counts.h"

#include <algorithm>

#include "analysis/needs/gathered.h"
#include "answers/tally.h"

namespace earshot::needs {
namespace {

constexpr std::string_view component_setting = "x_component", yes_setting = "x_yes",
                           no_setting = "x_no";
constexpr std::string_view other_name = "other";

std::string_view setting(const Question& question, std::string_view name) {
  const auto found = question.settings.find(name);
  return found == question.settings.end() ? std::string_view{} : std::string_view(found->second);
}

// "yes, partly"
bool is_listed(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string_view one = list.substr(0, comma);
    while (one.starts_with(' '))
      one.remove_prefix(1);
    while (one.ends_with(' '))
      one.remove_suffix(1);
    if (one == name)
      return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

// One of the answers, and which point of how many it is.
struct Answer {
  std::string_view name;
  std::size_t at = 0, of = 0;
};

// As the plugins read it. Absent: it says nothing.
using Need = std::optional<double> (*)(const Question&, const Answer&);

std::optional<double> is_of_the_lower_two(const Question&, const Answer& answer) {
  if (answer.of != 5)
    return std::nullopt;
  return answer.at < 2 ? 1 : 0;
}
std::optional<double> how_far_down(const Question&, const Answer& answer) {
  if (answer.of < 2)
    return std::nullopt;
  return static_cast<double>(answer.of - 1 - answer.at) / static_cast<double>(answer.of - 1);
}
std::optional<double> is_a_no(const Question& question, const Answer& answer) {
  if (is_listed(setting(question, yes_setting), answer.name))
    return 0;
  if (is_listed(setting(question, no_setting), answer.name))
    return 1;
  return std::nullopt;
}

// The options of "many" are topics, so they are counted one by one and have no row.
constexpr struct {
  std::string_view component;
  Kind kind;
  Need need;
} all_meanings[] = {
    {analysis::needs::said_prevalence, Kind::scale, is_of_the_lower_two},
    {analysis::needs::said_transfer, Kind::one, is_a_no},
    {"confirmed", Kind::one, is_a_no},
    {"felt", Kind::scale, how_far_down},
};

struct Taken {
  std::vector<double> counts;
  bool about = false;
};
// Each count, the hidden ones as if they were all the same.
std::optional<Taken> taken_from(const Figure& figure) {
  if (!figure.base || !figure.withheld.empty() || figure.counts.empty())
    return std::nullopt;
  double left = *figure.base;
  double hidden = 0;
  for (const Count& each : figure.counts) {
    left -= each.count.value_or(0);
    hidden += each.count ? 0 : 1;
  }
  Taken taken{.counts = {}, .about = hidden > 0};
  for (const Count& each : figure.counts)
    taken.counts.push_back(each.count ? *each.count : std::max(0.0, left) / hidden);
  return taken;
}

std::optional<ShownCount> ticked(const AskedOfNeed& asked) {
  const Figure& figure = *asked.figure;
  if (!figure.base || !figure.withheld.empty())
    return std::nullopt;
  ShownCount found{.answers = static_cast<double>(*figure.base)};
  bool is_there = false;
  for (const Count& each : figure.counts) {
    if (each.option != asked.topic && !each.away)
      continue;
    if (!each.count)
      return std::nullopt;  // ticked together with others, so nothing says how many are left for it
    (each.away ? found.answers : found.need) += each.away ? -*each.count : *each.count;
    is_there = is_there || !each.away;
  }
  return is_there ? std::optional(found) : std::nullopt;
}

std::vector<std::string> topics_of(const Figure& figure, const Question& question) {
  if (question.kind != Kind::many)
    return question.per_outcome ? std::vector{figure.topic} : question.topics;
  std::vector<std::string> topics;
  for (const Option& option : question.options)
    if (!option.alone && !option.away && option.name != other_name)
      topics.push_back(option.name);
  return topics;
}

}  // namespace

std::vector<AskedOfNeed> asked_of_needs(const Release& release, const Form& form) {
  std::vector<AskedOfNeed> all;
  for (const Figure& figure : release.figures) {
    const Question* question = form.find(answers::plain_name(figure.question));
    if (question == nullptr || setting(*question, component_setting).empty())
      continue;
    for (std::string& topic : topics_of(figure, *question))
      if (!topic.empty())
        all.push_back({std::move(topic), std::string(setting(*question, component_setting)),
                       &figure, question});
  }
  return all;
}

std::optional<ShownCount> shown_count(const AskedOfNeed& asked) {
  if (asked.question->kind == Kind::many)
    return ticked(asked);
  const auto taken = taken_from(*asked.figure);
  const auto row = std::ranges::find_if(all_meanings, [&](const auto& each) {
    return each.component == asked.component && each.kind == asked.question->kind;
  });
  if (!taken || row == std::end(all_meanings))
    return std::nullopt;
  const auto& counts = asked.figure->counts;
  const auto points = static_cast<std::size_t>(
      std::ranges::count_if(counts, [](const Count& each) { return !each.away; }));
  ShownCount found{.about = taken->about};
  std::size_t point = 0;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at].away)
      continue;
    const auto need = row->need(*asked.question, {counts[at].option, point++, points});
    found.answers += need ? taken->counts[at] : 0;
    found.need += need.value_or(0) * taken->counts[at];
  }
  return found;
}

std::optional<ShownScale> shown_scale(const Figure& figure) {
  const auto taken = taken_from(figure);
  if (!taken)
    return std::nullopt;
  ShownScale scale{.points = {}, .about = taken->about};
  for (std::size_t at = 0; at < figure.counts.size(); ++at)
    if (!figure.counts[at].away)
      scale.points.push_back(taken->counts[at]);
  return scale;
}

}  // namespace earshot::needs
