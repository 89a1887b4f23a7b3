// SPDX-License-Identifier: Apache-2.0
#include "answers/results_csv.h"

#include <tuple>

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

// The three make up all who answered the first time.
void add_asked_again(CsvWriter& csv, const std::string& id, const std::string& unit,
                     const AskedAgain& asked) {
  const std::string text = "All who answered " + in_words(asked.from) + ", and again " +
                           in_words(asked.to) + ": " + asked.text;
  const std::string note = in_words(asked);
  const auto row = [&](std::string_view option, std::string_view words, const std::string& count,
                       const std::string& share, const std::string& base) {
    csv.row({id, unit, asked.measure, text, asked.outcome, option, words, count, share, base, "",
             note, "", ""});
  };
  if (asked.sets == 0)
    return row("", "", "", "", "");
  for (const auto& [option, words, count] :
       {std::tuple{"kept", "Known to have stayed the same or gone up", asked.kept},
        std::tuple{"fell", "Known to have gone down", asked.fell},
        std::tuple{"not_known", "Not known", asked.not_known()}})
    if (count > 0 || asked.tells_how())
      row(option, words, std::to_string(count), number(percentage(asked.first, count)),
          std::to_string(asked.first));
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
  const bool is_one = results.releases.size() == 1;
  for (const AskedAgain& asked : results.asked_again)
    add_asked_again(csv, id, is_one ? results.releases.front().unit_name : results.title, asked);
  return csv.file();
}

}  // namespace earshot::answers
