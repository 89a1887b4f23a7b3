// SPDX-License-Identifier: Apache-2.0
#include "web/results/figure_part.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/decimals.h"
#include "web/results/bars.h"
#include "web/results/recommending.h"

namespace earshot::web {
namespace {

std::string decimal(double number) {
  std::string shown = one_decimal(number);
  if (shown.ends_with(".0"))
    shown.resize(shown.size() - 2);
  return shown;
}

std::string people(int count) {
  return count == 1 ? "1 person" : std::to_string(count) + " people";
}

std::vector<const Count*> points_of(const Figure& figure) {
  std::vector<const Count*> points;
  for (const Count& count : figure.counts)
    if (!count.away)
      points.push_back(&count);
  return points;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// Points of a scale are numbered from 1; half of one is between two.
std::string on_scale(const Figure& figure) {
  const auto points = points_of(figure);
  const auto low = static_cast<std::size_t>(std::floor(*figure.median));
  if (low < 1 || low > points.size())
    return {};
  std::string text = "In the middle: ";
  if (*figure.median > static_cast<double>(low) && low < points.size())
    text += "between " + quoted(points[low - 1]->text) + " and " + quoted(points[low]->text);
  else
    text += quoted(points[low - 1]->text);
  text += ".";
  if (figure.mean)
    text += " On average " + decimal(*figure.mean) + ", where " + quoted(points.front()->text) +
            " is 1 and " + quoted(points.back()->text) + " is " + std::to_string(points.size()) +
            ".";
  return text;
}

std::string share(const Figure& figure, const Count& count) {
  if (!count.count)
    return std::string(hidden_mark);
  const auto percent = percentage(figure, count);
  return percent ? std::to_string(*percent) + "%" : "";
}

void cell(Html& page, std::string_view words) {
  page.element("td", words, {{"class", "govuk-table__cell govuk-table__cell--numeric"}});
}

void head(Html& page, std::string_view answer) {
  page.open("thead", {{"class", "govuk-table__head"}}).open("tr");
  page.element("th", answer, {{"scope", "col"}, {"class", "govuk-table__header"}});
  for (const std::string_view title : {"People", "Share"})
    page.element("th", title,
                 {{"scope", "col"}, {"class", "govuk-table__header govuk-table__header--numeric"}});
  page.close("tr").close("thead");
}

void row(Html& page, const Figure& figure, const Count& count, bool in_colours) {
  page.open("tr").open("th", {{"scope", "row"}, {"class", "govuk-table__header"}});
  if (in_colours)
    patch(page, figure, count);
  page.text(count.text);
  if (!in_colours && figure.kind != "number")
    one_bar(page, figure, count);
  page.close("th");
  cell(page, count.count ? std::to_string(*count.count) : std::string(hidden_mark));
  cell(page, share(figure, count));
  page.close("tr");
}

// Narrow enough for any screen, so it needs no frame to scroll in and no stop of the Tab key.
void counts_table(Html& page, const Figure& figure, std::string_view caption,
                  std::string_view answer = "Answer") {
  const bool in_colours = has_two_sides(figure);
  page.open("table", {{"class", "govuk-table app-figures"}});
  page.open("caption", {{"class", "govuk-visually-hidden"}});
  page.text(caption).close("caption");
  head(page, answer);
  page.open("tbody");
  for (const Count& count : figure.counts)
    row(page, figure, count, in_colours);
  page.close("tbody").close("table");
}

}  // namespace

std::string one_decimal(double number) { return with_places(number, 1); }

bool hides_some(const Release& release) {
  const auto hides = [](const Figure& figure) { return !are_all_shown(figure); };
  return std::ranges::any_of(release.figures, hides) ||
         std::ranges::any_of(release.comparisons, hides, &Comparison::figure);
}

std::string base_sentence(const Figure& figure) {
  if (!figure.base)
    return {};
  const bool all = !figure.asked || *figure.asked == *figure.base;
  std::string text = all ? people(*figure.base) + " answered"
                         : std::to_string(*figure.base) + " of the " + people(*figure.asked) +
                               " who were asked this answered";
  for (const Count& count : figure.counts)
    if (count.away && count.count.value_or(0) > 0)
      text += "; " + std::to_string(*count.count) + " said: " + count.text;
  return text + (text.ends_with('.') ? "" : ".");
}

std::string middle_sentence(const Figure& figure) {
  if (!figure.median)
    return {};
  if (figure.kind == "scale")
    return on_scale(figure);
  return "In the middle: " + decimal(*figure.median) + "." +
         (figure.mean ? " On average " + decimal(*figure.mean) + "." : "");
}

void add_figure(Html& page, const Figure& figure) {
  page.element("h3", figure.text, {{"class", "govuk-heading-s app-question"}});
  if (const std::string sentence = base_sentence(figure); !sentence.empty())
    page.element("p", sentence);
  if (!figure.withheld.empty())
    page.element("p", figure.withheld, {{"class", "govuk-hint"}});
  two_sided_bar(page, figure);
  if (!figure.counts.empty())
    counts_table(page, figure, "Answers to: " + figure.text);
  if (const std::string sentence = middle_sentence(figure); !sentence.empty())
    page.element("p", sentence);
  add_recommending(page, figure);
}

void add_comparison(Html& page, const Comparison& comparison) {
  const Figure& figure = comparison.figure;
  const std::string stages = in_words(comparison.from) + " and " + in_words(comparison.to);
  if (!figure.base) {
    page.element("p", "Both " + stages + ": " + figure.withheld, {{"class", "govuk-hint"}});
    return;
  }
  page.element("p", people(*figure.base) + " answered both " + stages + ".");
  if (!figure.withheld.empty())
    page.element("p", figure.withheld, {{"class", "govuk-hint"}});
  if (!figure.counts.empty())
    counts_table(page, figure, "Between " + stages + ": " + figure.text, "Their own answer");
}

}  // namespace earshot::web
