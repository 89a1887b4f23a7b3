// SPDX-License-Identifier: Apache-2.0
#include "web/results/lines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/results/picture.h"

namespace earshot::web {
namespace {

constexpr std::array<std::string_view, most_lines> dashes{"none",     "9 4", "2 4",
                                                          "12 4 2 4", "5 5", "18 6"};

// Across in thousandths of the picture's width, which letters do not grow with; down in pixels.
constexpr long left = 160, right = 880, beside = 30;
constexpr long top = 12, bottom = 184, letter = 17;
constexpr std::string_view height = "196";

long down(double share) { return bottom - std::lround(share * (bottom - top)); }

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

struct Spot {
  long x = 0, y = 0;
};

std::vector<std::optional<Spot>> spots_of(const Line& line) {
  std::vector<std::optional<Spot>> spots;
  const long steps = std::max<long>(1, static_cast<long>(line.at.size()) - 1);
  for (std::size_t time = 0; time < line.at.size(); ++time)
    spots.push_back(
        line.at[time] ? std::optional(Spot{left + (right - left) * static_cast<long>(time) / steps,
                                           down(*line.at[time])})
                      : std::nullopt);
  return spots;
}

void stroke(Html& page, std::string_view look, std::string_view dash, const Spot& from,
            const Spot& to) {
  const std::string x1 = length(from.x), x2 = length(to.x);
  const std::string y1 = std::to_string(from.y), y2 = std::to_string(to.y);
  page.open("line", {{"class", look},
                     {"stroke-dasharray", dash},
                     {"x1", x1},
                     {"x2", x2},
                     {"y1", y1},
                     {"y2", y2}});
  page.close("line");
}

void words(Html& page, std::string_view text, const Spot& at) {
  const std::string x = length(at.x), y = std::to_string(at.y + 6);
  page.element("text", text, {{"class", "app-chart__letter"}, {"x", x}, {"y", y}});
}

void dot(Html& page, const Spot& at) {
  const std::string x = length(at.x), y = std::to_string(at.y);
  page.open("circle", {{"class", "app-chart__letter"}, {"cx", x}, {"cy", y}, {"r", "4"}});
  page.close("circle");
}

void grid(Html& page) {
  for (const double share : {0.0, 0.5, 1.0}) {
    const long y = down(share);
    stroke(page, "app-chart__grid", dashes.front(), {left, y}, {right, y});
    words(page, percent(share), {0, y});
  }
}

// From one time to the next, if both are shown.
void one_line(Html& page, const std::vector<std::optional<Spot>>& spots, std::string_view dash) {
  for (std::size_t time = 0; time < spots.size(); ++time) {
    if (!spots[time])
      continue;
    if (time > 0 && spots[time - 1])
      stroke(page, "app-chart__line", dash, *spots[time - 1], *spots[time]);
    dot(page, *spots[time]);
  }
}

struct End {
  int number = 0;
  Spot at;
};

// Lines that end at one place would have their numbers on each other: they are moved apart, and none out of the picture.
void move_apart(std::vector<End>& ends) {
  std::ranges::stable_sort(ends, [](const End& a, const End& b) {
    return a.at.x != b.at.x ? a.at.x < b.at.x : a.at.y < b.at.y;
  });
  for (std::size_t at = 1; at < ends.size(); ++at)
    if (ends[at].at.x == ends[at - 1].at.x)
      ends[at].at.y = std::max(ends[at].at.y, ends[at - 1].at.y + letter);
  for (std::size_t at = ends.size(); at-- > 0;) {
    const bool is_lowest = at + 1 == ends.size() || ends[at + 1].at.x != ends[at].at.x;
    ends[at].at.y = std::min(ends[at].at.y, is_lowest ? bottom : ends[at + 1].at.y - letter);
  }
}

std::string described(const LineChart& chart) {
  std::string text;
  for (const Line& line : chart.lines) {
    text += (text.empty() ? "" : ". ") + std::to_string(line.number) + ", " + line.name + ": ";
    for (std::size_t time = 0; time < line.at.size(); ++time)
      text += (time > 0 ? ", " : "") + (line.at[time] ? percent(*line.at[time]) : "not shown");
  }
  return text + ".";
}

}  // namespace

void line_chart(Html& page, const LineChart& chart) {
  page.open("div", {{"class", "app-chart"}});
  open_picture(page,
               {.id = chart.id,
                .title = "Share of each answer, from " + chart.from + " to " + chart.until,
                .description = described(chart)},
               height);
  grid(page);
  std::vector<End> ends;
  for (std::size_t at = 0; at < chart.lines.size(); ++at) {
    const auto spots = spots_of(chart.lines[at]);
    one_line(page, spots, dashes[at % dashes.size()]);
    const auto last =
        std::find_if(spots.rbegin(), spots.rend(), [](const auto& spot) { return !!spot; });
    if (last != spots.rend())
      ends.push_back({chart.lines[at].number, {(*last)->x + beside, (*last)->y}});
  }
  move_apart(ends);
  for (const End& end : ends)
    words(page, std::to_string(end.number), end.at);
  page.close("svg");
  page.open("div", {{"class", "app-chart__ends"}, {"aria-hidden", "true"}});
  page.element("span", chart.from).element("span", chart.until).close("div");
  page.close("div");
}

}  // namespace earshot::web
