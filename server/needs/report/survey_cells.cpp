// SPDX-License-Identifier: Apache-2.0
#include "needs/report/survey_cells.h"

#include "needs/report/numbering.h"

namespace earshot::needs {
namespace {

template <class Cell>
std::vector<Cell> one_after_another(std::vector<std::vector<Cell>> parts) {
  std::vector<Cell> all;
  for (std::vector<Cell>& part : parts)
    for (Cell& cell : part)
      all.push_back(std::move(cell));
  return all;
}

}  // namespace

Book::Cell or_mark(const std::optional<int>& number, std::string_view mark) {
  return number ? Book::Cell(*number) : Book::Cell(std::string(mark));
}

std::vector<Book::Cell> cells_of(const NotConfident& said) {
  return {or_mark(said.answered, said.mark), or_mark(said.count, said.mark),
          or_mark(said.percent(), said.mark)};
}

std::vector<std::string> not_confident_headings() {
  return {"Answered", "Not confident", "Not confident (%)"};
}

std::vector<Book::Cell> cells_of(const SurveyReleased& survey) {
  return {survey.title(), survey.release.released_on, survey.release.id};
}

std::vector<std::string> survey_headings() {
  return {"Survey", "Results of", std::string(rests_on_heading)};
}

std::vector<Book::Cell> joined(std::vector<std::vector<Book::Cell>> parts) {
  return one_after_another(std::move(parts));
}
std::vector<std::string> joined_headings(std::vector<std::vector<std::string>> parts) {
  return one_after_another(std::move(parts));
}

}  // namespace earshot::needs
