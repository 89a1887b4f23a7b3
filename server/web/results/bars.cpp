// SPDX-License-Identifier: Apache-2.0
#include "web/results/bars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "web/results/picture.h"

namespace earshot::web {
namespace {

constexpr std::array<std::string_view, 5> steps{"app-chart__step-1", "app-chart__step-2",
                                                "app-chart__step-3", "app-chart__step-4",
                                                "app-chart__step-5"};
constexpr std::array<std::string_view, 5> words_on{"app-chart__on-dark", "app-chart__on-light",
                                                   "app-chart__on-light", "app-chart__on-light",
                                                   "app-chart__on-dark"};
constexpr std::string_view apart = "app-chart__apart";

std::vector<const Count*> points_of(const Figure& figure) {
  std::vector<const Count*> points;
  for (const Count& count : figure.counts)
    if (!count.away)
      points.push_back(&count);
  return points;
}

// Five colours, from one end of a scale to the other, however many points it has.
std::size_t step_of(std::size_t point, std::size_t points) {
  return points < 2 ? steps.size() - 1
                    : (point * (steps.size() - 1) + (points - 1) / 2) / (points - 1);
}

Picture picture_of(const Figure& figure) {
  const auto points = points_of(figure);
  return {.id = "bar-" + figure.question,
          .title = "Answers from \"" + points.front()->text + "\" on the left to \"" +
                   points.back()->text + "\" on the right",
          .description = counts_in_words(figure)};
}

void box(Html& page, std::string_view look, long from, long wide, std::string_view top,
         std::string_view tall) {
  const std::string x = length(from), width = length(wide);
  page.open("rect", {{"class", look}, {"x", x}, {"y", top}, {"width", width}, {"height", tall}});
  page.close("rect");
}

void upright(Html& page, std::string_view at, std::string_view tall) {
  page.open("line",
            {{"class", "app-chart__middle"}, {"x1", at}, {"x2", at}, {"y1", "0"}, {"y2", tall}});
  page.close("line");
}

// On a telephone a hundredth of the picture is three pixels, and a digit is nine.
bool has_room_for(const std::string& number, long thousandths) {
  return thousandths >= 20 + 30 * static_cast<long>(number.size());
}

void segment(Html& page, std::size_t step, long from, long wide, int count) {
  box(page, steps[step], from, wide, "4", "36");
  const std::string number = std::to_string(count);
  if (!has_room_for(number, wide))
    return;
  const std::string middle = length(from + wide / 2);
  page.element("text", number,
               {{"class", words_on[step]}, {"x", middle}, {"y", "28"}, {"text-anchor", "middle"}});
}

// Everybody on the scale together are as long as half of the picture, so that all on one side fit.
struct Sides {
  long all = 0;
  long left_half_points = 0;  // twice how many stand left of the middle
  long place(long half_points) const { return 500 * half_points / (2 * all); }
};

Sides sides_of(const std::vector<const Count*>& points) {
  Sides sides;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const long count = *points[at]->count;
    sides.all += count;
    if (2 * at + 1 < points.size())
      sides.left_half_points += 2 * count;
    else if (2 * at + 1 == points.size())
      sides.left_half_points += count;
  }
  return sides;
}

void segments(Html& page, const std::vector<const Count*>& points, const Sides& sides) {
  const long start = 500 - sides.place(sides.left_half_points);
  long before = 0;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const long count = *points[at]->count;
    const long from = sides.place(before), to = sides.place(before += 2 * count);
    if (count > 0)
      segment(page, step_of(at, points.size()), start + from, to - from, *points[at]->count);
  }
}

// On the same measure as the bar above it, so never wider than there is room.
void those_apart(Html& page, const Figure& figure, const Sides& sides) {
  for (const Count& count : figure.counts)
    if (count.away && *count.count > 0) {
      const long wide = std::min(900L, sides.place(2L * *count.count));
      const std::string number = std::to_string(*count.count), x = length(wide + 15);
      box(page, apart, 0, wide, "48", "16");
      page.element("text", number, {{"class", "app-chart__on-light"}, {"x", x}, {"y", "62"}});
    }
}

bool has_someone_apart(const Figure& figure) {
  return std::ranges::any_of(
      figure.counts, [](const Count& count) { return count.away && count.count.value_or(0) > 0; });
}

int longest(const Figure& figure) {
  if (are_all_shown(figure))
    return figure.base.value_or(0);
  int most = 0;
  for (const Count& count : figure.counts)
    most = std::max(most, count.count.value_or(0));
  return most;
}

}  // namespace

bool has_two_sides(const Figure& figure) {
  if (figure.kind != "scale" || !are_all_shown(figure))
    return false;
  const auto points = points_of(figure);
  return points.size() > 1 && sides_of(points).all > 0;
}

void two_sided_bar(Html& page, const Figure& figure) {
  if (!has_two_sides(figure))
    return;
  const auto points = points_of(figure);
  const Sides sides = sides_of(points);
  page.open("div", {{"class", "app-chart"}});
  page.open("div", {{"class", "app-chart__ends"}, {"aria-hidden", "true"}});
  page.element("span", points.front()->text).element("span", points.back()->text).close("div");
  open_picture(page, picture_of(figure), has_someone_apart(figure) ? "66" : "44");
  segments(page, points, sides);
  upright(page, "50%", "44");
  those_apart(page, figure, sides);
  page.close("svg").close("div");
}

void patch(Html& page, const Figure& figure, const Count& count) {
  const auto points = points_of(figure);
  const auto at = static_cast<std::size_t>(std::ranges::find(points, &count) - points.begin());
  page.open("svg", {{"class", "app-chart__patch"},
                    {"width", "16"},
                    {"height", "16"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}});
  box(page, count.away ? apart : steps[step_of(at, points.size())], 0, 1000, "0", "16");
  page.close("svg");
}

void one_bar(Html& page, const Figure& figure, const Count& count) {
  const int whole = longest(figure);
  if (count.count.value_or(0) == 0 || whole == 0)
    return;
  page.open("svg", {{"class", "app-chart__row"},
                    {"width", "100%"},
                    {"height", "12"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}});
  box(page, count.away ? apart : "app-chart__one", 0, 1000L * *count.count / whole, "0", "12");
  page.close("svg");
}

void place_on_scale(Html& page, const OnScale& at) {
  if (at.to <= at.from)
    return;
  const auto place = [&](double value) {
    return 20 + std::lround(960 * (value - at.from) / (at.to - at.from));
  };
  page.open("svg", {{"class", "app-chart__row"},
                    {"width", "100%"},
                    {"height", "16"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}});
  box(page, "app-chart__track", place(at.from), place(at.to) - place(at.from), "7", "2");
  box(page, "app-chart__likely", place(at.low), place(at.high) - place(at.low), "4", "8");
  if (at.line)
    upright(page, length(place(*at.line)), "16");
  const std::string x = length(place(at.value));
  page.open("circle", {{"class", "app-chart__dot"}, {"cx", x}, {"cy", "8"}, {"r", "6"}});
  page.close("circle").close("svg");
}

}  // namespace earshot::web
