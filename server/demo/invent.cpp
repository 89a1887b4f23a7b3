// SPDX-License-Identifier: Apache-2.0
#include "demo/invent.h"

#include <algorithm>
#include <cmath>

#include "demo/bank.h"
#include "forms/ask.h"

namespace earshot::demo {
namespace {

// How often an option is chosen, beside others; an option that is not here has a weight of its own
// that depends on its words.
struct Weight {
  std::string_view option;
  int weight;
};
constexpr Weight weights[] = {
    {"yes", 24},         {"no", 7},       {"maybe", 8},    {"partly", 7},    {"unsure", 4},
    {"not_sure", 4},     {"never", 2},    {"other", 2},    {"none", 3},      {"prefer_not", 3},
    {"about_right", 30}, {"too_soon", 8}, {"not_yet", 8},  {"no_chance", 3}, {"not_needed", 5},
    {"too_slow", 3},     {"too_fast", 5}, {"not_used", 4},
};

constexpr int chance_to_skip = 6;  // of a hundred, a question that may be left out
constexpr int chance_to_write = 38;
constexpr int chance_to_write_family = 60;
// Whoever chose a course knows why; a survey of all staff asks many about what others do.
constexpr int chance_of_away = 2, of_all_staff = 9;

// A question has a colour of its own, so that figures differ and every demonstration has the same.
int tilt_of(const Question& question, std::string_view form) {
  return Chance(std::string(form) + question.name).below(25) - 12;
}

int weight_of(const Question& question, const Option& option) {
  const auto* known = std::ranges::find(weights, std::string_view(option.name), &Weight::option);
  return known != std::end(weights) ? known->weight
                                    : 4 + Chance(question.name + option.name).below(12);
}

// An answer that would call the safeguarding reader is only given where the story has it.
bool calls_a_reader(const Question& question, const Option& option) {
  const auto flag = question.settings.find("x_flag");
  return flag != question.settings.end() && flag->second == option.name;
}

std::string weighted(const Question& question, Chance& chance, bool may_stand_alone = true) {
  const auto weight = [&](const Option& option) {
    const bool left_out = calls_a_reader(question, option) || (option.alone && !may_stand_alone);
    return left_out ? 0 : weight_of(question, option);
  };
  int all = 0;
  for (const Option& option : question.options)
    all += weight(option);
  int at = chance.below(all);
  for (const Option& option : question.options)
    if ((at -= weight(option)) < 0)
      return option.name;
  return question.options.front().name;
}

std::string point(const Asking& asking, const Question& question, const Leaning& leaning,
                  Chance& chance) {
  std::vector<const Option*> points;
  bool has_away = false;
  for (const Option& option : question.options) {
    has_away = has_away || option.away;
    if (!option.away && !calls_a_reader(question, option))
      points.push_back(&option);
  }
  if (has_away && chance.percent(asking.form.stage.empty() ? of_all_staff : chance_of_away))
    return std::string(away_name);
  const double before = question.measure_stage == "before" ? -0.36 : 0;
  const double lean = (leaning.mood + tilt_of(question, asking.form.name)) / 100.0;
  const double where = std::clamp(chance.around_half() + 0.24 + lean + before, 0.0, 0.999);
  return points[static_cast<std::size_t>(where * static_cast<double>(points.size()))]->name;
}

std::vector<std::string> some(const Question& question, Chance& chance) {
  const std::string first = weighted(question, chance);
  const auto* option = &*std::ranges::find(question.options, first, &Option::name);
  std::vector<std::string> chosen{first};
  for (int more = option->alone ? 0 : chance.below(3); more > 0; --more) {
    const std::string next = weighted(question, chance, false);
    if (std::ranges::find(chosen, next) == chosen.end())
      chosen.push_back(next);
  }
  return chosen;
}

std::string number(const Question& question, Chance& chance) {
  const double least = question.least.value_or(0), most = question.most.value_or(10);
  const double reach = std::min(most - least, 20.0);
  const double part = std::min(1.0, chance.around_half() * 0.7 + 0.4);
  return std::to_string(static_cast<int>(std::lround(least + reach * part)));
}

class Inventing {
 public:
  Inventing(const Asking& asking, const Leaning& leaning, Chance& chance, Words& words)
      : asking_(asking), leaning_(leaning), chance_(chance), words_(words) {}

  Answers all() {
    for (const Asked& asked : asking_.questions)
      if (forms::is_asked(asking_, asked, answers_))
        if (auto values = one(asked); !values.empty())
          answers_.emplace(asked.name, std::move(values));
    return std::move(answers_);
  }

 private:
  std::vector<std::string> one(const Asked& asked) {
    const Question& question = asked.question;
    if (const auto said = leaning_.said.find(asked.name); said != leaning_.said.end())
      return said->second;
    if (question.kind == Kind::text)
      return written(question);
    if (!question.required && chance_.percent(chance_to_skip))
      return {};
    switch (question.kind) {
      case Kind::scale:
        return {point(asking_, question, leaning_, chance_)};
      case Kind::many:
        return some(question, chance_);
      case Kind::number:
        return {number(question, chance_)};
      case Kind::date:
        return {asking_.occasion.day};
      case Kind::agency:
        return {leaning_.agency.empty() ? weighted(question, chance_) : leaning_.agency};
      case Kind::one:
      case Kind::role:
      case Kind::held_pen:
        return {weighted(question, chance_)};
      case Kind::text:
      case Kind::statement:
        break;
    }
    return {};
  }

  std::vector<std::string> written(const Question& question) {
    const bool family = is_family(asking_.form.audience);
    const bool wants_to = leaning_.only.empty()
                              ? chance_.percent(family ? chance_to_write_family : chance_to_write)
                              : leaning_.only == question.name;
    if (!question.required && !wants_to)
      return {};
    std::string words = words_.next(asking_.form.name, question.name);
    if (words.empty() && question.required)
      words = "Nothing to add.";
    return words.empty() ? std::vector<std::string>{} : std::vector{std::move(words)};
  }

  const Asking& asking_;
  const Leaning& leaning_;
  Chance& chance_;
  Words& words_;
  Answers answers_;
};

}  // namespace

std::string Words::next(std::string_view form, std::string_view question) {
  if (all_sent_)
    return {};
  const std::string key = std::string(form) + ' ' + std::string(question);
  auto [deck, is_new] = left_.try_emplace(key);
  if (is_new) {
    for (const auto& pieces : {words_about_courses(), words_of_staff(), words_of_families()})
      for (const Piece& piece : pieces)
        if (piece.form == form && piece.question == question)
          deck->second.push_back(piece.words);
    Chance(key).shuffle(deck->second);
  }
  if (deck->second.empty())
    return {};
  std::string words(deck->second.back());
  deck->second.pop_back();
  return words;
}

Answers invent(const Asking& asking, const Leaning& leaning, Chance& chance, Words& words) {
  return Inventing(asking, leaning, chance, words).all();
}

}  // namespace earshot::demo
