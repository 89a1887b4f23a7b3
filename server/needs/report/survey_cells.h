// SPDX-License-Identifier: Apache-2.0
// Cells of figures that come from surveys: a number, or the mark that says why there is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/book.h"
#include "needs/not_confident.h"

namespace earshot::needs {

Book::Cell or_mark(const std::optional<int>& number, std::string_view mark);
// Answered, not confident, and the share of it in hundredths.
std::vector<Book::Cell> cells_of(const NotConfident& said);
std::vector<std::string> not_confident_headings();
// From which results: the survey, the day of its results, and their id.
std::vector<Book::Cell> cells_of(const SurveyReleased& survey);
std::vector<std::string> survey_headings();

std::vector<Book::Cell> joined(std::vector<std::vector<Book::Cell>> parts);
std::vector<std::string> joined_headings(std::vector<std::vector<std::string>> parts);

}  // namespace earshot::needs
