// SPDX-License-Identifier: Apache-2.0
#include "answers/recommended.h"

#include <array>

namespace earshot::answers {
namespace {

constexpr std::string_view mark = "x_recommend", usual_name = "recommend";
constexpr double least = 0, most = 10;

struct Group {
  std::string_view option;
  std::string_view text;
  std::int64_t analysis::Recommending::*people;
  double one_of_them;  // a number that somebody of the group gave
};
constexpr std::array<Group, 3> groups{{
    {"promoter", "9 or 10 (promoters)", &analysis::Recommending::promoters, 10},
    {"passive", "7 or 8 (passives)", &analysis::Recommending::passives, 8},
    {"detractor", "6 or less (detractors)", &analysis::Recommending::detractors, 0},
}};

// What the form says of it, if anything; otherwise its name.
bool is_meant(const Question& question) {
  const auto found = question.settings.find(mark);
  return found == question.settings.end() ? question.name == usual_name
                                          : found->second != "false" && found->second != "no";
}

}  // namespace

bool asks_to_recommend(const Question& question) {
  return question.kind == Kind::number && question.least == least && question.most == most &&
         is_meant(question);
}

std::vector<Count> groups_of_recommending(std::span<const double> numbers) {
  analysis::Counted counted;
  for (const double number : numbers)
    counted.push_back({number, 1});
  const auto found = analysis::recommending(counted).value_or(analysis::Recommending{});
  std::vector<Count> counts;
  for (const Group& group : groups)
    counts.push_back({.option = std::string(group.option),
                      .text = std::string(group.text),
                      .away = false,
                      .count = static_cast<int>(found.*group.people)});
  return counts;
}

std::optional<analysis::Recommending> recommending_in(const Figure& figure) {
  if (figure.kind != name_of(Kind::number) || figure.counts.size() != groups.size() ||
      !figure.base || !are_all_shown(figure))
    return std::nullopt;
  analysis::Counted counted;
  for (const Group& group : groups) {
    const auto people = count_of(figure, group.option);
    if (!people)
      return std::nullopt;
    counted.push_back({group.one_of_them, *people});
  }
  return analysis::recommending(counted);
}

}  // namespace earshot::answers
