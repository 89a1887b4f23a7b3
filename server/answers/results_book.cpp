// SPDX-License-Identifier: Apache-2.0
#include "answers/results_book.h"

#include <algorithm>

#include "base/book.h"

namespace earshot::answers {
namespace {

using Cell = Book::Cell;

constexpr std::string_view hidden_mark = "[c]";
constexpr std::string_view few_mark = "[low]";
constexpr std::size_t longest_sheet_name = 31;

Cell number(const std::optional<int>& count) { return count ? Cell(*count) : Cell(); }

Cell marked(const std::optional<int>& count, std::string_view mark) {
  return count ? Cell(*count) : Cell(std::string(mark));
}

void read_me(Book& book, const ToSave& results, const std::string& partnership, Day today) {
  book.sheet("Read me", {24, 90});
  book.title(results.title);
  book.row({std::string("Partnership"), partnership});
  book.row({std::string("Who answered"), results.sentence});
  for (const Release& release : results.releases) {
    book.row({std::string("Counted in"), release.unit_name});
    book.row({std::string("Results of"), release.released_on});
    book.row({std::string("Smallest group shown"), release.floor});
  }
  book.row({std::string("This file made on"), today});
  book.row({});
  book.row(
      {std::string(hidden_mark),
       std::string("Hidden, because few people gave an answer, or so that such a number can't be "
                   "worked out")});
  book.row({std::string(few_mark), std::string("Too few of a group answered the question")});
  book.row(
      {std::string("Share"),
       std::string(
           "Of those who answered the question, in hundredths. Empty where a number is hidden")});
  book.row({std::string("Charts"),
            std::string("Of questions with answers to choose from, where no number is hidden")});
  if (!results.asked_again.empty())
    book.row(
        {std::string("Asked again"),
         std::string("Whoever did not answer again may have said anything: at least so many of "
                     "all stayed the same or went up, and at most so many")});
  book.row({std::string("Small groups"),
            std::string(
                "Agencies and other groups of which few answered, and answers that few gave, are "
                "counted together")});
}

void add_figure(Book& book, const Figure& figure, const std::string& text) {
  if (figure.counts.empty())
    book.row({text, figure.outcome, Cell(), Cell(), Cell(), number(figure.base),
              number(figure.asked), figure.withheld});
  for (const Count& count : figure.counts)
    book.row({text, figure.outcome, count.text, marked(count.count, hidden_mark),
              number(percentage(figure, count)), number(figure.base), number(figure.asked),
              figure.withheld});
}

void begin(Book& book, const std::string& name, const std::string& title) {
  book.sheet(name, {60, 30, 40, 10, 10, 10, 10, 50});
  book.title(title);
}

// `part`: empty where there is one release, and nothing to tell apart.
void add_answers(Book& book, const Release& release, const std::string& part) {
  begin(book, part + "Answers",
        part.empty() ? "What people answered" : "What people answered. " + release.unit_name);
  book.heading(
      {"Question", "Learning outcome", "Answer", "People", "Share", "Answered", "Asked", "Note"});
  for (const Figure& figure : release.figures)
    add_figure(book, figure, figure.text);
}

// A gap would be as long as what is hidden.
bool can_be_drawn(const Figure& figure) {
  return has_answers_to_choose(figure) && figure.base.value_or(0) > 0 && !figure.counts.empty() &&
         are_all_shown(figure);
}

// What the page says of its picture. Half a number would be a wrong one, so it is all or nothing.
std::string described(const Figure& figure) {
  const std::string words = counts_in_words(figure);
  return words.size() <= Book::longest_description ? words
                                                   : "The numbers are in the table beside it.";
}

void add_chart(Book& book, const Figure& figure) {
  book.title(figure.text);
  if (!figure.withheld.empty())
    book.row({figure.withheld});
  book.row({std::string("Answered"), *figure.base});
  for (const Count& count : figure.counts)
    book.row({count.text, *count.count, number(percentage(figure, count))});
  book.bars({.rows = static_cast<int>(figure.counts.size()),
             .whole = *figure.base,
             .description = described(figure)});
}

// To print and to take into a talk: each question's numbers and a chart beside them. As wide as a page.
void add_charts(Book& book, const Release& release, const std::string& part) {
  if (std::ranges::none_of(release.figures, can_be_drawn))
    return;
  book.sheet_for_bars(part + "Charts", {44, 10, 10});
  book.title(part.empty() ? "What people answered, drawn"
                          : "What people answered, drawn. " + release.unit_name);
  book.heading({"Question and its answers", "People", "Share"});
  for (const Figure& figure : release.figures)
    if (can_be_drawn(figure))
      add_chart(book, figure);
}

void add_changes(Book& book, const Release& release, const std::string& part) {
  if (release.comparisons.empty())
    return;
  begin(book, part + "Same people",
        part.empty() ? "What changed for the same people"
                     : "What changed for the same people. " + release.unit_name);
  book.heading({"Question", "Learning outcome", "Their own answer", "People", "Share",
                "Answered both", "Asked", "Note"});
  for (const Comparison& comparison : release.comparisons)
    add_figure(book, comparison.figure,
               comparison.figure.text + " Between " + in_words(comparison.from) + " and " +
                   in_words(comparison.to));
}

// How far the same people went, where that may be said.
void add_how_far(Book& book, const Release& release, const std::string& part) {
  const auto says = [](const Comparison& each) { return each.how_far.has_value(); };
  if (std::ranges::none_of(release.comparisons, says))
    return;
  book.sheet(part + "How far", {60, 30, 34, 34, 10, 10, 12, 12, 12, 14, 12});
  book.title("How many points of the scale the same people went up" +
             (part.empty() ? std::string() : ". " + release.unit_name));
  book.heading({"Question", "Learning outcome", "From", "To", "Answered both", "Points up",
                "Likely from", "Likely to", "Hedges' g", "Rank-biserial", "Wilcoxon p"});
  for (const Comparison& each : release.comparisons)
    if (const auto& far = each.how_far)
      book.row({each.figure.text, each.figure.outcome, in_words(each.from), in_words(each.to),
                number(each.figure.base), far->mean, far->low, far->high,
                far->g ? Cell(*far->g) : Cell(), far->balance, far->p});
}

// What holds of all who answered the first time, whatever whoever did not answer again would have said.
void add_asked_again(Book& book, const std::vector<AskedAgain>& all) {
  if (all.empty())
    return;
  book.sheet("Asked again", {60, 34, 34, 12, 12, 12, 12, 12, 12, 12, 80});
  book.title("Those who answered once, beside those of them who answered again");
  book.heading({"Learning outcome or question", "First", "Again", "Answered first",
                "Answered again", "Same or up", "Down", "Not known", "At least, %", "At most, %",
                "Note"});
  for (const AskedAgain& asked : all) {
    const bool told = asked.sets > 0;
    const auto shown = [](bool is_told, int count) { return is_told ? Cell(count) : Cell(); };
    const bool how = told && asked.tells_how();
    book.row({asked.text, in_words(asked.from), in_words(asked.to), shown(told, asked.first),
              shown(told, asked.again), shown(how, asked.kept), shown(how, asked.fell),
              shown(told, asked.not_known()), shown(how, asked.at_least()),
              shown(how, asked.at_most()), in_words(asked)});
  }
}

void add_group(Book& book, const CrossedFigure& figure, const std::string& name,
               const CrossedGroup& group) {
  for (std::size_t column = 0; column < figure.columns.size(); ++column) {
    const auto& count = group.counts[column];
    book.row({figure.text, figure.outcome, name, marked(group.base, few_mark),
              figure.columns[column], marked(count, group.base ? hidden_mark : few_mark),
              number(percentage(group.base, count))});
  }
}

// Numbered, because two long names may begin alike.
void add_breakdown(Book& book, const Breakdown& breakdown, std::size_t number) {
  const std::string name = std::to_string(number) + " By " + breakdown.by;
  book.sheet(name.substr(0, longest_sheet_name), {60, 30, 40, 10, 40, 10, 10});
  book.title(breakdown.title);
  book.heading({"Question", "Learning outcome", "Who", "Answered", "Answer", "People", "Share"});
  for (const CrossedFigure& figure : breakdown.figures) {
    for (std::size_t group = 0; group < figure.groups.size(); ++group)
      add_group(book, figure, breakdown.groups[group], figure.groups[group]);
    add_group(book, figure, "Everybody", figure.all);
  }
}

}  // namespace

std::string to_workbook(const ToSave& results, const std::string& partnership, Moment now) {
  Book book(results.title, now);
  read_me(book, results, partnership, london_day(now));
  std::size_t number = 0;
  for (std::size_t at = 0; at < results.releases.size(); ++at) {
    const Release& release = results.releases[at];
    const std::string part = results.releases.size() > 1 ? std::to_string(at + 1) + " " : "";
    add_answers(book, release, part);
    add_charts(book, release, part);
    add_changes(book, release, part);
    add_how_far(book, release, part);
    for (const Breakdown& breakdown : release.breakdowns)
      add_breakdown(book, breakdown, ++number);
  }
  add_asked_again(book, results.asked_again);
  return book.bytes();
}

}  // namespace earshot::answers
