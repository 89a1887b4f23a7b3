// SPDX-License-Identifier: Apache-2.0
#include "commands/tell_problems.h"

#include <nlohmann/json.hpp>

#include "commands/json_text.h"

namespace earshot::commands {
namespace {

std::string json_of(const Problems& problems) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Problem& problem : problems) {
    nlohmann::ordered_json one{{"file", problem.file}};
    if (problem.line > 0)
      one["line"] = problem.line;
    if (!problem.question.empty())
      one["question"] = problem.question;
    one["message"] = problem.message;
    all.push_back(std::move(one));
  }
  return json_text(all);
}

}  // namespace

Exit tell_problems(const Problems& problems, bool as_json, Terminal& terminal) {
  if (as_json)
    terminal.line(json_of(problems));
  else
    for (const Problem& problem : problems)
      terminal.line(to_text(problem));
  return problems.empty() ? done : failed;
}

}  // namespace earshot::commands
