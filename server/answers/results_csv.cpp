// SPDX-License-Identifier: Apache-2.0
#include "answers/results_csv.h"

#include "base/csv.h"

namespace earshot::answers {
namespace {

std::string number(const std::optional<int>& n) { return n ? std::to_string(*n) : ""; }

void add_figure(CsvWriter& csv, const std::string& id, const std::string& unit,
                const Figure& figure, const std::string& text) {
  const std::string base = number(figure.base), asked = number(figure.asked);
  if (figure.counts.empty())
    csv.row({id, unit, figure.question, text, figure.outcome, "", "", "", "", base, asked,
             figure.withheld, "", ""});
  for (const Count& count : figure.counts)
    csv.row({id, unit, figure.question, text, figure.outcome, count.option, count.text,
             count.count ? std::to_string(*count.count) : "[c]", number(percentage(figure, count)),
             base, asked, figure.withheld, "", ""});
}

std::string text_of(const Comparison& comparison) {
  return "Change from " + in_words(comparison.from) + " to " + in_words(comparison.to) + ": " +
         comparison.figure.text;
}

// By who answered. A row of a group of whom too few answered has neither a count nor a base.
void add_crossed(CsvWriter& csv, const std::string& id, const std::string& unit,
                 const Breakdown& breakdown, const CrossedFigure& figure) {
  for (std::size_t at = 0; at < figure.groups.size(); ++at) {
    const CrossedGroup& group = figure.groups[at];
    for (std::size_t column = 0; column < figure.columns.size(); ++column) {
      const auto& count = group.counts[column];
      csv.row({id, unit, figure.question, figure.text, figure.outcome, "", figure.columns[column],
               !group.base ? "[low]"
               : count     ? std::to_string(*count)
                           : "[c]",
               number(percentage(group.base, count)), number(group.base), "", "", breakdown.title,
               breakdown.groups[at]});
    }
  }
}

}  // namespace

std::string to_csv(const ToSave& results) {
  CsvWriter csv;
  const std::string& id = results.id;
  csv.row({"survey", "unit", "question", "text", "outcome", "option", "option text", "count",
           "percent", "base", "asked", "note", "by", "group"});
  if (results.releases.empty())
    csv.row({id, "", "", "", "", "", "", "", "", "", "", results.sentence, "", ""});
  for (const Release& release : results.releases) {
    for (const Figure& figure : release.figures)
      add_figure(csv, id, release.unit_name, figure, figure.text);
    for (const Comparison& comparison : release.comparisons)
      add_figure(csv, id, release.unit_name, comparison.figure, text_of(comparison));
    for (const Breakdown& breakdown : release.breakdowns)
      for (const CrossedFigure& figure : breakdown.figures)
        add_crossed(csv, id, release.unit_name, breakdown, figure);
  }
  return csv.file();
}

}  // namespace earshot::answers
