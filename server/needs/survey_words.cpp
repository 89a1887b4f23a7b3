// SPDX-License-Identifier: Apache-2.0
#include "needs/survey_words.h"

#include <algorithm>

#include "base/text.h"

namespace earshot::needs {

std::string name_of(const ConfidenceAsked& asked) {
  return asked.topic->title + " (" + asked.survey->title() + ")";
}

std::string nothing_told(const NeedByGroup& need) {
  if (!need.not_told.empty())
    return "Nothing can be shown " + std::string(need.by->words) +
           ": too few people answered, or too few gave some of the answers, so that most of each "
           "table would be hidden.";
  if (!need.left_out.empty())
    return "Nothing can be shown " + std::string(need.by->words) +
           ", because nobody can see that answers of more than one agency are in these surveys.";
  return "No survey of this cycle can be looked at " + std::string(need.by->words) +
         ". It would have to be asked in the staff survey, and answered by enough people.";
}

std::vector<std::string> what_is_not_told(const NeedByGroup& need) {
  std::vector<std::string> said;
  std::vector<std::string> questions;
  for (const ConfidenceAsked& asked : need.not_told)
    if (std::ranges::find(questions, name_of(asked)) == questions.end())
      questions.push_back(name_of(asked));
  if (!questions.empty())
    said.push_back("Not shown " + std::string(need.by->words) +
                   ", because most of the table would be hidden: " + list_of(questions, "and") +
                   ".");
  if (!need.left_out.empty())
    said.push_back(
        "Left out, because nobody can see that answers of more than one agency are in "
        "it: " +
        list_of(need.left_out, "and") + ".");
  return said;
}

}  // namespace earshot::needs
