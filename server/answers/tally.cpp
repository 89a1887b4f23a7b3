// SPDX-License-Identifier: Apache-2.0
#include "answers/tally.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <span>

#include "answers/recommended.h"

namespace earshot::answers {
namespace {

constexpr int small_cell = 4;   // 1 to 4 people are a group that could be pointed at
constexpr int safe_spread = 5;  // a hidden count could be two numbers this far apart

std::string fewer_than(int floor) { return "Fewer than " + std::to_string(floor) + " people "; }

constexpr std::string_view too_few_each =
    "Too few people chose some of the answers to show how many chose each.";
constexpr std::string_view too_few_numbers =
    "Too few people gave some of the numbers to show what is in the middle.";
constexpr std::string_view gate_hidden =
    "Only some people were asked this, and how many is hidden above.";
constexpr std::string_view no_numbers =
    "Single numbers are not shown for a question as personal as this one.";

// The hidden counts of a table as a reader knows them: how many cells, their sum, and the smallest
// count that is shown and not 0 (what is hidden is smaller).
struct Hidden {
  int cells = 0;
  int sum = 0;
  int below = std::numeric_limits<int>::max();
};

// Whether other counts, far apart, would be hidden just like these. Either each is 1 to 6, with a 1
// and a 6, or one is small and all others are equal: the rule stops at nothing less for those.
bool may_be_far_apart(const Hidden& hidden) {
  const auto [cells, sum, below] = hidden;
  if (cells < 2)
    return false;
  const int far = 1 + safe_spread;
  if (below > far && sum >= 1 + far + (cells - 2) && sum <= 1 + far + far * (cells - 2))
    return true;
  for (int one = 1; one <= small_cell; ++one) {
    const int others = (sum - one) / (cells - 1);
    if (one + others * (cells - 1) == sum && others >= one + safe_spread && others < below)
      return true;
  }
  return false;
}

// Hides 1 to 4, then the next smallest, until each hidden count could be two numbers that are at least
// five apart, for somebody who knows this rule and all that is shown. Equal counts are hidden together,
// so the hidden ones could be in any order: a 1 and a 6 among them is enough. Everything is hidden
// when nothing less will do, and when all chose the same, so that the one can't be told from the other:
// false.
bool hide_small(std::vector<Count>& counts, int base) {
  std::map<int, int> cells;  // by count
  for (const Count& count : counts)
    if (*count.count > 0)
      ++cells[*count.count];
  if (cells.begin()->first > small_cell && cells.rbegin()->first < base)
    return true;
  Hidden hidden;
  for (auto at = cells.begin(); at != cells.end();) {
    hidden.cells += at->second;
    hidden.sum += at->first * at->second;
    const int largest = at->first;
    hidden.below = ++at == cells.end() ? std::numeric_limits<int>::max() : at->first;
    if (hidden.below <= small_cell ||
        (largest < cells.begin()->first + safe_spread && !may_be_far_apart(hidden)))
      continue;
    for (Count& count : counts)
      if (*count.count > 0 && *count.count <= largest)
        count.count.reset();
    return std::ranges::any_of(counts, [](const Count& c) { return c.count.has_value(); });
  }
  return false;
}

// Options that people tick together don't add up to anything, so each is hidden by itself.
void hide_near_ends(std::vector<Count>& counts, int base) {
  for (Count& count : counts)
    if (*count.count <= small_cell || base - *count.count <= small_cell)
      count.count.reset();
}

// What all of them chose would say what each of them answered. So that what is said of it doesn't say
// so either, it is the same where one may have chosen otherwise.
bool may_be_all(std::ptrdiff_t chose, int base) { return chose + 1 >= base; }

bool may_be_alike(const std::vector<double>& numbers) {
  return std::ranges::any_of(numbers, [&](double number) {
    return may_be_all(std::ranges::count(numbers, number), static_cast<int>(numbers.size()));
  });
}

double median_of(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

double rounded(double value) { return std::round(value * 100) / 100; }

// A scale's points are numbered, so shown counts have a mean and a median; "away" is not on it.
void average_scale(Figure& figure) {
  std::vector<double> points;
  for (std::size_t i = 0; i < figure.counts.size(); ++i) {
    const Count& count = figure.counts[i];
    if (!count.count)
      return;
    if (!count.away)
      points.insert(points.end(), static_cast<std::size_t>(*count.count),
                    static_cast<double>(i + 1));
  }
  if (points.empty())
    return;
  figure.mean =
      rounded(std::reduce(points.begin(), points.end()) / static_cast<double>(points.size()));
  figure.median = median_of(std::move(points));
}

// As points of a scale these numbers would be shown as they are, where the middle may be: three groups of them tell less.
void show_numbers(Figure& figure, const Question& question, const std::vector<double>& numbers,
                  bool protect) {
  if (protect && figure.sensitive) {
    figure.withheld = no_numbers;
  } else if (protect && may_be_alike(numbers)) {
    figure.withheld = too_few_numbers;
  } else {
    figure.mean =
        rounded(std::reduce(numbers.begin(), numbers.end()) / static_cast<double>(numbers.size()));
    figure.median = median_of(numbers);
    if (asks_to_recommend(question))
      figure.counts = groups_of_recommending(numbers);
  }
}

void protect_counts(Figure& figure, bool several) {
  const int base = *figure.base;
  if (figure.sensitive && several)
    return hide_near_ends(figure.counts, base);
  const bool may_be_shown = figure.sensitive
                                ? hide_small(figure.counts, base)
                                : std::ranges::none_of(figure.counts, [&](const Count& count) {
                                    return may_be_all(*count.count, base);
                                  });
  if (may_be_shown)
    return;
  figure.counts.clear();
  figure.withheld = too_few_each;
}

void show_counts(Figure& figure, const Question& question, const FieldTally& field,
                 std::string_view language, bool protect) {
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const Option& option = question.options[i];
    figure.counts.push_back({option.name, std::string(in_language(option.text, language, language)),
                             option.away, field.counts[i]});
  }
  if (protect)
    protect_counts(figure, question.kind == Kind::many);
  if (question.kind == Kind::scale)
    average_scale(figure);
}

bool hides_something(const Figure& figure) {
  return !figure.withheld.empty() ||
         std::ranges::any_of(figure.counts, [](const Count& count) { return !count.count; });
}

// A question is the same in two surveys if its name and its outcome are; "x.1" of one may be "x.2" of
// the other.
std::string identity(std::string_view plain, std::string_view outcome) {
  return std::string(plain) + '\n' + std::string(outcome);
}

std::string gate_of(const Counted& counted) {
  const bool of_outcome = counted.gate.find('.') != std::string::npos;
  return identity(plain_name(counted.gate), of_outcome ? counted.outcome : std::string());
}

Figure named(const Counted& counted, std::string_view language) {
  const Asked& asked = counted.asked;
  const Question& question = asked.question;
  return {.question = asked.name,
          .text = std::string(in_language(question.text, language, language)),
          .kind = std::string(name_of(question.kind)),
          .outcome = counted.outcome,
          .topic = question.per_outcome && !question.topics.empty() ? question.topics.front() : "",
          .measure = question.measure,
          .measure_stage = question.measure_stage,
          .sensitive = counted.sensitive,
          .target = question.target};
}

}  // namespace

std::string_view plain_name(std::string_view asked) { return asked.substr(0, asked.find('.')); }

Tally::Tally(Codebook codebook) : codebook_(std::move(codebook)), fields_(codebook_.fields.size()) {
  for (std::size_t i = 0; i < fields_.size(); ++i)
    fields_[i].counts.resize(codebook_.fields[i].options.size());
}

void Tally::add(std::string_view row) {
  std::size_t at = 0;
  ++responses_;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const Field& field = codebook_.fields[i];
    const Coded coded = read_code(row, at, field);
    FieldTally& tally = fields_[i];
    if (coded.is == Coded::Is::not_asked)
      continue;
    ++tally.asked;
    if (coded.is == Coded::Is::skipped)
      continue;
    ++tally.answered;
    if (field.kind == FieldKind::number) {
      tally.numbers.push_back(coded.number);
    } else if (field.kind == FieldKind::several) {
      for (std::size_t option = 0; option < tally.counts.size(); ++option)
        tally.counts[option] += has_chosen(coded, option) ? 1 : 0;
    } else if (field.kind == FieldKind::choice) {
      ++tally.counts.at(coded.choice);
    }
  }
}

std::vector<Figure> figures_of(const std::vector<Counted>& counted,
                               const std::vector<FieldTally>& fields, int floor,
                               std::string_view language) {
  std::vector<Figure> figures;
  std::map<std::string, bool, std::less<>> hides;  // by question and outcome
  const bool protect = floor > 1;  // named answers are shown with their names anyway
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const FieldTally& field = fields[i];
    const Question& question = counted[i].asked.question;
    Figure figure = named(counted[i], language);
    const auto gate = hides.find(gate_of(counted[i]));
    if (gate != hides.end() && gate->second) {
      figure.withheld = gate_hidden;
    } else if (field.asked < floor) {
      figure.withheld = fewer_than(floor) + "were asked this question.";
    } else if (field.answered < floor) {
      figure.asked = field.asked;
      figure.withheld = fewer_than(floor) + "answered this question.";
    } else {
      figure.asked = field.asked;
      figure.base = field.answered;
      if (question.kind == Kind::number)
        show_numbers(figure, question, field.numbers, protect);
      else if (question.kind != Kind::text && question.kind != Kind::date)
        show_counts(figure, question, field, language, protect);
    }
    hides.emplace(identity(plain_name(counted[i].asked.name), counted[i].outcome),
                  hides_something(figure));
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace earshot::answers
