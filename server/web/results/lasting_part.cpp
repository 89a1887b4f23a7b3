// SPDX-License-Identifier: Apache-2.0
#include "web/results/lasting_part.h"

#include <algorithm>

#include "analysis/statistics/counted.h"
#include "answers/on_scale.h"
#include "web/components.h"
#include "web/results/again_part.h"
#include "web/results/bars.h"
#include "web/results/figure_part.h"
#include "web/results/how_sure.h"

namespace earshot::web {
namespace {

using courses::Lasting;

std::vector<Inside> row_of(const Lasting::At& at) {
  const analysis::Counted counted = answers::on_scale(at.figure);
  const auto points = static_cast<double>(counted.size());
  const auto mean = analysis::mean_of(counted);
  const auto spread = analysis::spread_of(counted);
  Html when;
  when.text(capital(in_words(at.of)));
  if (at.sets < at.of_sets)
    when.text(", " + from_some(at.sets, at.of_sets));
  if (!mean)
    return {std::move(when), "0", "", "", ""};
  const double low = std::max(1.0, mean->interval.low),
               high = std::min(points, mean->interval.high);
  place_on_scale(when, {.low = low, .value = mean->value, .high = high, .to = points});
  return {std::move(when), std::to_string(mean->answers), one_decimal(spread->median),
          one_decimal(mean->value), one_decimal(low) + " to " + one_decimal(high)};
}

std::string ends_of(const Figure& figure) {
  std::vector<const Count*> points;
  for (const Count& count : figure.counts)
    if (!count.away)
      points.push_back(&count);
  return "From 1, \"" + points.front()->text + "\", to " + std::to_string(points.size()) + ", \"" +
         points.back()->text + "\".";
}

std::string change_in_words(const Lasting::Change& change) {
  const Comparison& comparison = change.comparison;
  const auto people = [&](std::string_view way) {
    return std::to_string(count_of(comparison.figure, way).value_or(0));
  };
  const std::string some = change.sets < change.of_sets
                               ? capital(from_some(change.sets, change.of_sets)) + ": of"
                               : "Of";
  return some + " the " + std::to_string(comparison.figure.base.value_or(0)) +
         " who answered both " + in_words(comparison.from) + " and " + in_words(comparison.to) +
         ", " + people(went_up) + " went up, " + people(stayed) + " stayed the same and " +
         people(went_down) + " went down.";
}

bool has_bounds(const Lasting& lasting) {
  return std::ranges::any_of(lasting.again, &answers::AskedAgain::tells_how);
}

void one_measure(Html& page, const Lasting& lasting, std::size_t number) {
  page.element("h3", capital(lasting.text), {{"class", "govuk-heading-s app-question"}});
  page.element("p", ends_of(lasting.at.front().figure));
  Table rows{.id = "lasting-" + std::to_string(number),
             .caption = lasting.at.back().figure.text,
             .columns = {{"When"},
                         {"Answers", true},
                         {"In the middle", true},
                         {"On average", true},
                         {"Likely", true}}};
  for (const Lasting::At& at : lasting.at)
    rows.rows.push_back(row_of(at));
  table(page, rows);
  for (const Lasting::Change& change : lasting.changes)
    page.element("p", change_in_words(change));
  for (const answers::AskedAgain& each : lasting.again)
    add_asked_again(page, each);
  add_bounds(page, lasting.again, "bounds-" + std::to_string(number));
  const auto is_of_some = [](const auto& each) { return each.sets < each.of_sets; };
  if (std::ranges::any_of(lasting.at, is_of_some) ||
      std::ranges::any_of(lasting.changes, is_of_some) ||
      std::ranges::any_of(lasting.again, is_of_some))
    page.element("p", why_fewer, {{"class", "govuk-hint"}});
}

}  // namespace

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string sets_in_words(int sets) {
  return sets == 1 ? "1 set of results" : std::to_string(sets) + " sets of results";
}

std::string from_some(int sets, int of) {
  return "from " + std::to_string(sets) + " of " + sets_in_words(of);
}

// Whoever answers months later may not be like those who answered at once.
void did_it_last(Html& page, const std::vector<Lasting>& lasting) {
  if (lasting.empty())
    return;
  page.element("h2", "Did it last?");
  page.element("p",
               "Each line is of everybody who answered at that time. Fewer answer months later, "
               "and they may not be like the others. What is said of people who answered both "
               "times is of the same people.");
  if (std::ranges::any_of(lasting, has_bounds))
    page.element("p", "At least and at most hold whatever the others would have said.");
  Release changes;
  for (std::size_t at = 0; at < lasting.size(); ++at) {
    one_measure(page, lasting[at], at + 1);
    for (const Lasting::Change& change : lasting[at].changes)
      changes.comparisons.push_back(change.comparison);
  }
  Html inside;
  inside.element("p",
                 "Likely: where the average of everybody would lie, 19 times in 20, if those who "
                 "answered had been picked by chance. They were not, so it may be further off. An "
                 "average takes each step of the scale for as long as the next.");
  details(page, "What \"likely\" means", std::move(inside));
  add_how_sure_of_changes(page, changes);
}

}  // namespace earshot::web
