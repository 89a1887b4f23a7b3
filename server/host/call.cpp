// SPDX-License-Identifier: Apache-2.0
#include "host/call.h"

#include <earshot/plugin.h>

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "host/spoken.h"

namespace earshot::host {
namespace {

static_assert(most_problems == EARSHOT_MOST_PROBLEMS && most_derived == EARSHOT_MOST_DERIVED &&
              most_flags == EARSHOT_MOST_FLAGS && most_follow_ups == EARSHOT_MOST_FOLLOW_UPS &&
              most_needs == EARSHOT_MOST_NEEDS &&
              most_derived_name_bytes == EARSHOT_LONGEST_DERIVED_NAME &&
              most_derived_value_bytes == EARSHOT_LONGEST_DERIVED_VALUE);

constexpr std::string_view callback_names[] = {"check_form", "check_response", "plan_follow_ups",
                                               "find_learning_needs"};

constexpr unsigned in(Callback callback) { return 1u << static_cast<unsigned>(callback); }
constexpr unsigned form = in(Callback::check_form), response = in(Callback::check_response),
                   attendance = in(Callback::plan_follow_ups),
                   evidence = in(Callback::find_learning_needs);

constexpr struct {
  std::string_view name;
  unsigned callbacks;  // where it means something
} functions[function_count] = {
    {"question", form | response | evidence},
    {"answer", response | evidence},
    {"log", form | response | attendance | evidence},
    {"problem", form | response},
    {"derive", response},
    {"flag", response},
    {"follow_up", attendance},
    {"learning_need", evidence},
};

std::size_t row(Function function) { return static_cast<std::size_t>(function); }

// Ticked answers are words of the form; what is written is a person's own.
bool is_written(Kind kind) {
  return kind == Kind::text || kind == Kind::number || kind == Kind::date;
}

// Where the same thing may be said again, the later value counts.
template <class Said, class Same>
Said* find_said(std::vector<Said>& all, Same same) {
  const auto found = std::ranges::find_if(all, same);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Callback callback) {
  return callback_names[static_cast<std::size_t>(callback)];
}

Call::Call(std::string_view plugin, const Occurrence& occurrence, SeenQuestions questions)
    : plugin_(plugin), occurrence_(occurrence), questions_(std::move(questions)) {}

std::string_view Call::fact(std::string_view name) const {
  if (!occurrence_.facts)
    return {};
  const auto found = occurrence_.facts->find(name);
  return found == occurrence_.facts->end() ? std::string_view{} : found->second;
}

std::size_t Call::question_count() { return may(Function::question) ? questions_.count() : 0; }

std::string_view Call::question(std::size_t index) {
  return may(Function::question) ? questions_.name(index) : std::string_view{};
}

std::string_view Call::setting(std::string_view question, std::string_view name) {
  return may(Function::question) ? questions_.setting(question, name) : std::string_view{};
}

const std::vector<std::string>* Call::answers_to(std::string_view question) {
  if (!may(Function::answer) || !occurrence_.answers)
    return nullptr;
  const auto found = occurrence_.answers->find(question);
  return found == occurrence_.answers->end() ? nullptr : &found->second;
}

std::size_t Call::answer_count(std::string_view question) {
  const auto* given = answers_to(question);
  return given ? given->size() : 0;
}

std::string_view Call::answer(std::string_view question, std::size_t index) {
  const auto* given = answers_to(question);
  return given && index < given->size() ? std::string_view((*given)[index]) : std::string_view{};
}

void Call::log(bool warning, std::string_view message) {
  if (!has_room(Function::log, lines_, EARSHOT_MOST_LOG_LINES))
    return;
  ++lines_;
  const std::string line = "Plugin '" + plugin_ + "' says: " + without_answers(message);
  log::write(warning ? log::Level::warning : log::Level::info, line);
  effects_.notes.push_back(line);
}

void Call::problem(std::string_view question, std::string_view message) {
  if (!may(Function::problem))
    return;
  if (!has_room(Function::problem, effects_.problems.size(), most_problems))
    return;
  const std::string words = one_line(message);
  if (words.empty())
    return note("said a problem without readable words; it was dropped");
  Problem problem{.file = {}, .line = 0, .question = {}, .message = words};
  problem.question = known_question(Function::problem, question);
  if (const SeenQuestion* seen = questions_.find(problem.question))
    problem.line = occurrence_.callback == Callback::check_form ? seen->question->line : 0;
  effects_.problems.push_back(std::move(problem));
}

void Call::derive(std::string_view name, std::string_view value) {
  if (!may(Function::derive))
    return;
  if (!is_derived_name(name) || !is_derived_value(value))
    return note("derived something whose name or value is not allowed; it was dropped");
  auto& all = effects_.derived;
  if (Derived* same = find_said(all, [&](const Derived& d) { return d.name == name; }))
    same->value = value;
  else if (has_room(Function::derive, all.size(), most_derived))
    all.push_back({std::string(name), std::string(value)});
}

// Never dropped for the way it was said: a person reading words in vain costs less than a child
// not heard.
void Call::flag(std::string_view question, std::string_view reason) {
  if (!may(Function::flag))
    return;
  Flag flag{known_question(Function::flag, question), without_answers(reason)};
  if (flag.reason.empty())
    flag.reason = "The plugin gave no reason that can be read";
  if (std::ranges::find(effects_.flags, flag) != effects_.flags.end())
    return;
  if (has_room(Function::flag, effects_.flags.size(), most_flags))
    effects_.flags.push_back(std::move(flag));
}

void Call::follow_up(std::string_view form, std::string_view stage) {
  if (!may(Function::follow_up) || !are_names(Function::follow_up, form, stage))
    return;
  const FollowUp next{std::string(form), std::string(stage)};
  if (std::ranges::find(effects_.follow_ups, next) != effects_.follow_ups.end())
    return;
  if (has_room(Function::follow_up, effects_.follow_ups.size(), most_follow_ups))
    effects_.follow_ups.push_back(next);
}

void Call::learning_need(std::string_view topic, std::string_view component, double value) {
  if (!may(Function::learning_need))
    return;
  if (!are_names(Function::learning_need, topic, component))
    return;
  if (!(value >= 0 && value <= 1))  // NaN is neither
    return note("said a learning need that is not between 0 and 1; it was dropped");
  auto& all = effects_.needs;
  if (NeedSaid* same = find_said(
          all, [&](const NeedSaid& n) { return n.topic == topic && n.component == component; }))
    same->value = value;
  else if (has_room(Function::learning_need, all.size(), most_needs))
    all.push_back({std::string(topic), std::string(component), value});
}

void Call::fail(std::string_view reason) {
  if (effects_.failed)
    return;
  effects_.failed = true;
  effects_.failure = without_answers(reason);
  if (effects_.failure.empty())
    effects_.failure = "it did not say why";
}

Effects Call::finish() {
  for (std::size_t i = 0; i < function_count; ++i)
    if (dropped_[i] != 0)
      note("used " + std::string(functions[i].name) + " too often; " + std::to_string(dropped_[i]) +
           " were dropped");
  if (effects_.failed) {
    note("failed: " + effects_.failure);
    effects_.problems.clear();
    effects_.derived.clear();
    effects_.follow_ups.clear();
    effects_.needs.clear();
  }
  return std::move(effects_);
}

bool Call::may(Function function) {
  if (functions[row(function)].callbacks & in(occurrence_.callback))
    return true;
  if (!std::exchange(misplaced_[row(function)], true))
    note("used " + std::string(functions[row(function)].name) +
         ", which means nothing there; it was ignored");
  return false;
}

bool Call::has_room(Function function, std::size_t said, std::size_t most) {
  if (said < most)
    return true;
  ++dropped_[row(function)];
  return false;
}

bool Call::are_names(Function function, std::string_view first, std::string_view second) {
  if (is_name(first) && is_name(second))
    return true;
  note("used " + std::string(functions[row(function)].name) +
       " with something that is not a name; it was dropped");
  return false;
}

// What is said of a question nobody knows is still said, of the form as a whole.
std::string Call::known_question(Function function, std::string_view question) {
  if (question.empty() || questions_.find(question))
    return std::string(question);
  note("used " + std::string(functions[row(function)].name) +
       " with a question this form does not have");
  return {};
}

// A seat belt, not a lock: what somebody wrote must not reach the log or the training lead by way
// of an error message.
std::string Call::without_answers(std::string_view line) {
  constexpr std::size_t telling_bytes = 4;
  std::string words = one_line(line);
  if (!occurrence_.answers)
    return words;
  for (const auto& [name, values] : *occurrence_.answers) {
    const SeenQuestion* seen = questions_.find(name);
    if (!seen || !is_written(seen->question->kind))
      continue;
    for (const std::string& value : values)
      if (value.size() >= telling_bytes && line.find(value) != std::string_view::npos)
        return "(withheld: it repeats an answer)";
  }
  return words;
}

void Call::note(std::string_view sentence) {
  const std::string line = "Plugin '" + plugin_ + "' in " +
                           std::string(name_of(occurrence_.callback)) + " " + std::string(sentence);
  if (std::ranges::find(effects_.notes, line) != effects_.notes.end())
    return;  // once is enough
  effects_.notes.push_back(line);
  log::warning(line);
}

}  // namespace earshot::host
