// SPDX-License-Identifier: Apache-2.0
#include "base/problems.h"

namespace earshot {

std::string to_text(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line > 0)
    text += ":" + std::to_string(problem.line);
  if (!text.empty())
    text += ": ";
  if (!problem.question.empty())
    text += "question '" + problem.question + "': ";
  return text + problem.message;
}

std::string lines_of(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems)
    lines += (lines.empty() ? "" : "\n") + to_text(problem);
  return lines;
}

}  // namespace earshot
