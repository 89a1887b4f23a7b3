// SPDX-License-Identifier: Apache-2.0
#include "needs/evidence_columns.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "courses/register_columns.h"
#include "needs/list_words.h"

namespace earshot::needs {
namespace {

constexpr std::size_t most_rows_above = 40;
constexpr std::size_t least_recognised = 3;  // a row with fewer is a title above the headings

struct ColumnWord {
  std::string_view words;  // as courses::bare_title()
  EvidencePart part;
};
constexpr auto column_words = std::to_array<ColumnWord>({
    {"typeofsource", EvidencePart::source},
    {"document", EvidencePart::reference},
    {"documentandparagraph", EvidencePart::reference},
    {"kindofevidence", EvidencePart::kind},
    {"theme", EvidencePart::topic},
    {"severity04", EvidencePart::severity},
    {"date", EvidencePart::found_on},
    {"foundon", EvidencePart::found_on},
    {"finding", EvidencePart::finding},
    {"findings", EvidencePart::finding},
    {"organisation", EvidencePart::agency},
    {"role", EvidencePart::role},
    {"leveloftraining", EvidencePart::level},
    {"strategic", EvidencePart::strategic},
});

std::optional<EvidencePart> part_called(const std::string& heading) {
  const std::string bare = courses::bare_title(heading);
  for (const EvidencePartRow& row : all_evidence_parts)
    if (bare == courses::bare_title(std::string(row.title)))
      return row.part;
  const auto* known = std::ranges::find(column_words, bare, &ColumnWord::words);
  return known == column_words.end() ? std::nullopt : std::optional(known->part);
}

std::size_t recognised(const CsvRow& row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      row.cells, [](const std::string& cell) { return part_called(cell).has_value(); }));
}

void take_headings(EvidenceColumns& columns, const CsvRow& row) {
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const auto part = part_called(row.cells[at]);
    if (!part) {
      if (!one_line(row.cells[at]).empty())
        columns.not_read.push_back(one_line(row.cells[at]));
    } else if (!columns.places.emplace(*part, at).second) {
      columns.problems.push_back({.line = row.line,
                                  .question = std::string(row_of(*part).name),
                                  .message = quoted(one_line(row.cells[at])) +
                                             " is a second column of the same. Take one out"});
    }
  }
  for (const EvidencePartRow& each : all_evidence_parts)
    if (each.needed && !columns.places.contains(each.part))
      columns.problems.push_back({.line = row.line,
                                  .question = std::string(each.name),
                                  .message = "There is no column called " + in_quotes(each.title) +
                                             ". Add it to the file"});
}

}  // namespace

EvidenceColumns find_evidence_columns(const std::vector<CsvRow>& rows) {
  EvidenceColumns columns;
  for (std::size_t at = 0; at < std::min(rows.size(), most_rows_above); ++at)
    if (recognised(rows[at]) >= least_recognised) {
      columns.first_row = at + 1;
      take_headings(columns, rows[at]);
      return columns;
    }
  std::vector<std::string> needed;
  for (const EvidencePartRow& row : all_evidence_parts)
    if (row.needed)
      needed.emplace_back(row.title);
  columns.problems.push_back({.message = "There is no row of headings. Write " +
                                         list_of(needed, "and") +
                                         " above the columns, as in the blank file"});
  return columns;
}

std::string evidence_template() {
  std::vector<std::string> titles;
  for (const EvidencePartRow& row : all_evidence_parts)
    titles.emplace_back(row.title);
  CsvWriter csv;
  csv.row(titles);
  return csv.file();
}

}  // namespace earshot::needs
