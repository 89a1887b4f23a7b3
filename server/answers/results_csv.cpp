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
             figure.withheld});
  for (const Count& count : figure.counts)
    csv.row({id, unit, figure.question, text, figure.outcome, count.option, count.text,
             count.count ? std::to_string(*count.count) : "[c]", number(percentage(figure, count)),
             base, asked, figure.withheld});
}

std::string text_of(const Comparison& comparison) {
  return "Change from " + in_words(comparison.from) + " to " + in_words(comparison.to) + ": " +
         comparison.figure.text;
}

}  // namespace

std::string to_csv(const Results& results) {
  CsvWriter csv;
  csv.row({"survey", "unit", "question", "text", "outcome", "option", "option text", "count",
           "percent", "base", "asked", "note"});
  if (!results.release)
    csv.row({results.survey.id, "", "", "", "", "", "", "", "", "", "", results.sentence});
  else
    for (const Figure& figure : results.release->figures)
      add_figure(csv, results, figure, figure.text);
  if (results.release)
    for (const Comparison& comparison : results.release->comparisons)
      add_figure(csv, results, comparison.figure, text_of(comparison));
  return csv.file();
}

}  // namespace earshot::answers
