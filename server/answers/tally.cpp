// SPDX-License-Identifier: Apache-2.0
#include "answers/tally.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <span>

namespace earshot::answers {
namespace {

constexpr int small_cell = 4;   // 1 to 4 people are a group that could be pointed at
constexpr int safe_sum = 5;     // what is hidden must be at least so many people together
constexpr int safe_spread = 2;  // and each hidden count one of at least three

std::string fewer_than(int floor) { return "Fewer than " + std::to_string(floor) + " people "; }

constexpr std::string_view too_alike =
    "The answers are too alike to show without saying what somebody answered.";
constexpr std::string_view too_few_each =
    "Too few people chose some of the answers to show how many chose each.";
constexpr std::string_view gate_hidden =
    "Only some people were asked this, and how many is hidden above.";
constexpr std::string_view no_numbers =
    "Single numbers are not shown for a question as personal as this one.";

// Of the cells that would be hidden: what somebody is left with who knows this rule, how many answered
// and every count that is shown.
struct Hidden {
  int cells = 0;
  int sum = 0;
  int least = 0;
  int most = 0;
};
Hidden hidden_up_to(const std::vector<Count>& counts, int from, int up_to) {
  Hidden hidden;
  for (const Count& count : counts) {
    const int n = *count.count;
    if (n < from || n > up_to)
      continue;
    hidden.least = hidden.cells == 0 ? n : std::min(hidden.least, n);
    hidden.most = std::max(hidden.most, n);
    hidden.sum += n;
    ++hidden.cells;
  }
  return hidden;
}

// All of them are 1 to 4, and any such numbers with this sum would have been hidden just so.
bool small_ones_are_safe(const Hidden& hidden) {
  const int others = hidden.cells - 1;
  const int most = std::min(small_cell, hidden.sum - others);
  const int least = std::max(1, hidden.sum - small_cell * others);
  return hidden.sum >= safe_sum && most - least >= safe_spread;
}

// They were hidden by their size alone, so each may be any of them.
bool mixed_ones_are_safe(const Hidden& hidden) {
  return hidden.sum >= safe_sum && hidden.most - hidden.least >= safe_spread;
}

std::optional<int> next_count(const std::vector<Count>& counts, int above) {
  std::optional<int> next;
  for (const Count& count : counts)
    if (*count.count > above && (!next || *count.count < *next))
      next = count.count;
  return next;
}

// The counts from `from` on, equal ones together (which of two was hidden would tell), until what is
// hidden is safe. None: it never is.
std::optional<int> hide_up_to(const std::vector<Count>& counts, int from) {
  if (from == 1 && small_ones_are_safe(hidden_up_to(counts, from, small_cell)))
    return small_cell;
  for (std::optional<int> up_to = small_cell; up_to; up_to = next_count(counts, *up_to))
    if (mixed_ones_are_safe(hidden_up_to(counts, from, *up_to)))
      return up_to;
  return std::nullopt;
}

// Hides 1 to 4; where that leaves too little room, larger counts as well, or else nought. False:
// nothing would be left to show.
bool hide_small(std::vector<Count>& counts) {
  if (hidden_up_to(counts, 1, small_cell).cells == 0)
    return true;
  int from = 1;
  std::optional<int> up_to = hide_up_to(counts, from);
  if (!up_to)
    up_to = hide_up_to(counts, from = 0);
  if (!up_to)
    return false;
  for (Count& count : counts)
    if (*count.count >= from && *count.count <= *up_to)
      count.count.reset();
  return std::ranges::any_of(counts, [](const Count& count) { return count.count.has_value(); });
}

// Options that people tick together don't add up to anything, so each is hidden by itself.
void hide_near_ends(std::vector<Count>& counts, int base) {
  for (Count& count : counts)
    if (*count.count <= small_cell || base - *count.count <= small_cell)
      count.count.reset();
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

void show_numbers(Figure& figure, const std::vector<double>& numbers, bool protect) {
  if (protect && figure.sensitive) {
    figure.withheld = no_numbers;
  } else if (protect &&
             std::ranges::all_of(numbers, [&](double n) { return n == numbers.front(); })) {
    figure.withheld = too_alike;
  } else {
    figure.mean =
        rounded(std::reduce(numbers.begin(), numbers.end()) / static_cast<double>(numbers.size()));
    figure.median = median_of(numbers);
  }
}

// An option that everybody chose says what each of them answered.
void protect_counts(Figure& figure, bool several) {
  const int base = *figure.base;
  const bool all_one =
      std::ranges::any_of(figure.counts, [&](const Count& count) { return count.count == base; });
  if (several && figure.sensitive) {
    hide_near_ends(figure.counts, base);
  } else if (all_one) {
    figure.counts.clear();
    figure.withheld = too_alike;
  } else if (figure.sensitive && !hide_small(figure.counts)) {
    figure.counts.clear();
    figure.withheld = too_few_each;
  }
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
          .sensitive = counted.sensitive};
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
        show_numbers(figure, field.numbers, protect);
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
