// SPDX-License-Identifier: Apache-2.0
// What may be shown of a survey: its release, and the sentence that says how many answered and where
// they count. Nothing here is worked out from responses.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers/asked_again.h"
#include "answers/how_many_invited.h"
#include "base/database.h"
#include "model/release.h"
#include "model/survey.h"

namespace earshot::answers {

struct Results {
  Survey survey;
  std::optional<int> invited;      // absent where it is unknown of how many the answers are
  std::optional<ByLink> by_link;   // where some came on paper too
  std::optional<int> answered;     // after closing
  std::string so_far;              // "at least 10 answers so far", "fewer than 5 answers so far"
  std::string sentence;            // where these answers count, or why nothing is shown
  std::optional<Release> release;  // of the unit they count in
};

// Before the close, counting along must not show when one more person answers.
std::string rounded_down(int answers);     // "fewer than 5", "at least 10"
std::string so_far_sentence(int answers);  // "At least 10 answers so far."

std::optional<Results> results_of(Database& db, std::string_view survey);

// What a file of results is made of: of a survey, of a course over all its sessions, or of several courses.
struct ToSave {
  std::string id;
  std::string title;
  std::string sentence;
  std::vector<Release> releases;
  std::vector<AskedAgain> asked_again = {};
  // What it is of, as JSON names it: {"course", "NEG1"}.
  std::vector<std::pair<std::string, std::string>> of = {};
};
ToSave to_save(const Results& results, std::vector<AskedAgain> asked_again = {});

}  // namespace earshot::answers
