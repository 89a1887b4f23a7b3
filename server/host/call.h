// SPDX-License-Identifier: Apache-2.0
// One callback in progress: what the plugin may read in it, and what it has said so far. It refuses
// whatever makes no sense in that callback, and says so against the plugin.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "host/plugins.h"
#include "host/seen_questions.h"

namespace earshot::host {

enum class Callback : std::uint8_t {
  check_form,
  check_response,
  plan_follow_ups,
  find_learning_needs
};
std::string_view name_of(Callback callback);

// The host table's functions, as far as they belong in some callbacks only or have a limit.
enum class Function : std::uint8_t {
  question,
  answer,
  log,
  problem,
  derive,
  flag,
  follow_up,
  learning_need
};
inline constexpr std::size_t function_count = 8;

// What is there to be read. All of it outlives the call.
struct Occurrence {
  Callback callback;
  Day today;
  const Facts* facts = nullptr;
  const Answers* answers = nullptr;
};

class Call {
 public:
  Call(std::string_view plugin, const Occurrence& occurrence, SeenQuestions questions);

  Day today() const { return occurrence_.today; }
  std::string_view fact(std::string_view name) const;
  std::size_t question_count();
  std::string_view question(std::size_t index);
  std::string_view setting(std::string_view question, std::string_view name);
  std::size_t answer_count(std::string_view question);
  std::string_view answer(std::string_view question, std::size_t index);

  void log(bool warning, std::string_view message);
  void problem(std::string_view question, std::string_view message);
  void derive(std::string_view name, std::string_view value);
  void flag(std::string_view question, std::string_view reason);
  void follow_up(std::string_view form, std::string_view stage);
  void learning_need(std::string_view topic, std::string_view component, double value);
  void fail(std::string_view reason);

  // Ends the call. After a failure only the flags are left.
  Effects finish();

 private:
  bool may(Function function);
  bool has_room(Function function, std::size_t said, std::size_t most);
  bool are_names(Function function, std::string_view first, std::string_view second);
  std::string known_question(Function function, std::string_view question);
  const std::vector<std::string>* answers_to(std::string_view question);
  std::string without_answers(std::string_view line);
  void note(std::string_view sentence);

  std::string plugin_;
  Occurrence occurrence_;
  SeenQuestions questions_;
  Effects effects_;
  std::size_t lines_ = 0;
  std::array<bool, function_count> misplaced_{};
  std::array<std::size_t, function_count> dropped_{};
};

}  // namespace earshot::host
