// SPDX-License-Identifier: Apache-2.0
#include "host/seen_questions.h"

#include <algorithm>
#include <charconv>

namespace earshot::host {
namespace {

using Made = std::deque<std::string>;
using Seen = SeenQuestion;

std::string_view keep(Made& made, std::string text) { return made.emplace_back(std::move(text)); }

std::string_view yes(bool is) { return is ? "1" : ""; }

std::string_view whole(int number, Made& made) {
  return number == 0 ? std::string_view{} : keep(made, std::to_string(number));
}

std::string_view decimal(const std::optional<double>& number, Made& made) {
  if (!number)
    return {};
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), *number).ptr;
  return keep(made, std::string(std::begin(digits), end));
}

template <class Wanted>
std::string_view options(const Seen& seen, Made& made, Wanted wanted) {
  std::string names;
  for (const Option& option : seen.question->options)
    if (wanted(option))
      names += (names.empty() ? "" : ", ") + option.name;
  return keep(made, std::move(names));
}

std::string_view points(const Seen& seen, Made& made) {
  if (seen.question->kind != Kind::scale)
    return {};
  return whole(static_cast<int>(std::ranges::count(seen.question->options, false, &Option::away)),
               made);
}

// A question asked for an outcome is about that outcome's topic, whatever else it says.
std::string_view first_topic(const Seen& seen, Made&) {
  if (seen.outcome)
    return seen.outcome->topic;
  return seen.question->topics.empty() ? std::string_view{} : seen.question->topics.front();
}

std::string_view topics(const Seen& seen, Made& made) {
  if (seen.outcome || seen.question->topics.size() < 2)
    return first_topic(seen, made);
  std::string names;
  for (const std::string& topic : seen.question->topics)
    names += (names.empty() ? "" : ", ") + topic;
  return keep(made, std::move(names));
}

using Q = const Seen&;
constexpr struct {
  std::string_view name;
  std::string_view (*value)(Q, Made&);
} settings[] = {
    {"text", [](Q s, Made&) { return in_language(s.question->text, s.language, s.language); }},
    {"kind", [](Q s, Made&) { return name_of(s.question->kind); }},
    {"name", [](Q s, Made&) { return std::string_view(s.question->name); }},
    {"page", [](Q s, Made&) { return s.page; }},
    {"required", [](Q s, Made&) { return yes(s.question->required); }},
    {"sensitive", [](Q s, Made&) { return yes(s.question->sensitive); }},
    {"repeat", [](Q s, Made&) { return yes(s.question->per_outcome); }},
    {"topics", topics},
    {"topic", first_topic},
    {"outcome", [](Q s, Made& m) { return whole(s.outcome_number, m); }},
    {"outcome_text",
     [](Q s, Made&) { return s.outcome ? std::string_view(s.outcome->text) : std::string_view(); }},
    {"measure", [](Q s, Made&) { return std::string_view(s.question->measure); }},
    {"measure_stage", [](Q s, Made&) { return std::string_view(s.question->measure_stage); }},
    {"scale", [](Q s, Made&) { return std::string_view(s.question->scale); }},
    {"points", points},
    {"options", [](Q s, Made& m) { return options(s, m, [](const Option&) { return true; }); }},
    {"alone", [](Q s, Made& m) { return options(s, m, [](const Option& o) { return o.alone; }); }},
    {"breakdown", [](Q s, Made&) { return std::string_view(s.question->breakdown); }},
    {"max", [](Q s, Made& m) { return whole(s.question->max_length, m); }},
    {"least", [](Q s, Made& m) { return decimal(s.question->least, m); }},
    {"most", [](Q s, Made& m) { return decimal(s.question->most, m); }},
};

std::string_view first_language(const Form& form) {
  return form.languages.empty() ? std::string_view{} : form.languages.front();
}

}  // namespace

SeenQuestions::SeenQuestions(const Form& form) {
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      questions_.push_back({.name = question.name,
                            .page = page.name,
                            .language = first_language(form),
                            .question = &question});
}

SeenQuestions::SeenQuestions(const Asking& asking) {
  questions_.reserve(asking.questions.size());
  for (const Asked& asked : asking.questions) {
    SeenQuestion seen{.name = asked.name,
                      .page = asked.page,
                      .language = first_language(asking.form),
                      .question = &asked.question};
    if (asked.outcome >= 0) {
      seen.outcome = &asking.occasion.outcomes.at(static_cast<std::size_t>(asked.outcome));
      seen.outcome_number = asked.outcome + 1;
    }
    questions_.push_back(seen);
  }
}

std::string_view SeenQuestions::name(std::size_t index) const {
  return index < questions_.size() ? questions_[index].name : std::string_view{};
}

const SeenQuestion* SeenQuestions::find(std::string_view name) {
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    const std::size_t here = (last_found_ + i) % questions_.size();
    if (questions_[here].name != name)
      continue;
    last_found_ = here;
    return &questions_[here];
  }
  return nullptr;
}

std::string_view SeenQuestions::setting(std::string_view question, std::string_view name) {
  const SeenQuestion* seen = find(question);
  if (!seen)
    return {};
  if (name.starts_with("x_")) {  // the author's own, and what plugins ask for most
    const auto own = seen->question->settings.find(name);
    return own == seen->question->settings.end() ? std::string_view{} : own->second;
  }
  const auto row = std::ranges::find_if(settings, [&](const auto& r) { return r.name == name; });
  return row == std::end(settings) ? std::string_view{} : row->value(*seen, made_);
}

}  // namespace earshot::host
