// SPDX-License-Identifier: Apache-2.0
#include "answers/results_csv.h"

#include "base/csv.h"

namespace earshot::answers {
namespace {

std::string number(const std::optional<int>& n) { return n ? std::to_string(*n) : ""; }

void add_figure(CsvWriter& csv, const Results& results, const Figure& figure,
                const std::string& text) {
  const std::string base = number(figure.base), asked = number(figure.asked);
  const std::string &id = results.survey.id, &unit = results.release->unit_name;
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
void add_crossed(CsvWriter& csv, const Results& results, const Breakdown& breakdown,
                 const CrossedFigure& figure) {
  for (std::size_t at = 0; at < figure.groups.size(); ++at) {
    const CrossedGroup& group = figure.groups[at];
    for (std::size_t column = 0; column < figure.columns.size(); ++column) {
      const auto& count = group.counts[column];
      csv.row({results.survey.id, results.release->unit_name, figure.question, figure.text,
               figure.outcome, "", figure.columns[column],
               !group.base ? "[low]"
               : count     ? std::to_string(*count)
                           : "[c]",
               number(percentage(group.base, count)), number(group.base), "", "", breakdown.title,
               breakdown.groups[at]});
    }
  }
}

}  // namespace

std::string to_csv(const Results& results) {
  CsvWriter csv;
  csv.row({"survey", "unit", "question", "text", "outcome", "option", "option text", "count",
           "percent", "base", "asked", "note", "by", "group"});
  if (!results.release)
    csv.row({results.survey.id, "", "", "", "", "", "", "", "", "", "", results.sentence, "", ""});
  else
    for (const Figure& figure : results.release->figures)
      add_figure(csv, results, figure, figure.text);
  if (results.release)
    for (const Comparison& comparison : results.release->comparisons)
      add_figure(csv, results, comparison.figure, text_of(comparison));
  if (results.release)
    for (const Breakdown& breakdown : results.release->breakdowns)
      for (const CrossedFigure& figure : breakdown.figures)
        add_crossed(csv, results, breakdown, figure);
  return csv.file();
}

}  // namespace earshot::answers
