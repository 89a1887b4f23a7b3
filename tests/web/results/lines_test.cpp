// SPDX-License-Identifier: Apache-2.0
// A line from one time to the next draws what is shown, and nothing of what is not.
#include "web/results/lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::nullopt_t hidden = std::nullopt;

std::string drawn(std::vector<Line> lines) {
  Html page;
  line_chart(page, {.id = "lines-1",
                    .from = "14 October 2023",
                    .until = "14 October 2026",
                    .lines = std::move(lines)});
  return page.take();
}

int how_many(const std::string& html, std::string_view what) {
  int found = 0;
  for (std::size_t at = html.find(what); at != html.npos; at = html.find(what, at + 1))
    ++found;
  return found;
}

// Where the numbers at the lines' ends stand, from top to bottom as they come.
std::vector<int> heights_of_numbers(const std::string& html) {
  std::vector<int> heights;
  for (std::size_t at = html.find("x=\"91.0%\""); at != html.npos;
       at = html.find("x=\"91.0%\"", at + 1))
    heights.push_back(std::stoi(html.substr(html.find("y=\"", at) + 3)));
  return heights;
}

TEST(ALine, IsBrokenWhereAShareIsNotShown) {
  const std::string html = drawn({{1, "Yes", {0.25, hidden, 0.5, 0.75}}});
  EXPECT_EQ(how_many(html, "app-chart__line\""), 1) << "from the third to the fourth time";
  EXPECT_EQ(how_many(html, "<circle"), 3);
  EXPECT_THAT(html, HasSubstr("1, Yes: 25%, not shown, 50%, 75%."));
}

TEST(ALine, HasNoPlaceForWhatIsHidden) {
  EXPECT_EQ(how_many(drawn({{1, "Yes", {hidden, hidden, hidden}}}), "<circle"), 0);
  EXPECT_THAT(drawn({{1, "Yes", {0.2, 0.4, hidden}}}), HasSubstr("1, Yes: 20%, 40%, not shown."));
}

TEST(ALine, IsNamedInWordsAndDrawnWithoutAStyle) {
  EXPECT_THAT(drawn({{1, "Yes", {0.2, 0.4, 0.6}}}),
              AllOf(HasSubstr("role=\"img\""), HasSubstr("from 14 October 2023 to 14 October 2026"),
                    HasSubstr("<desc id=\"lines-1-description\">"), HasSubstr("width=\"100%\""),
                    Not(HasSubstr("style="))));
}

TEST(Lines, ThatEndAtOnePlaceHaveTheirNumbersBesideEachOther) {
  for (const double share : {0.0, 0.5, 1.0}) {
    std::vector<Line> lines;
    for (int number = 1; number <= static_cast<int>(most_lines); ++number)
      lines.push_back({number, "Answer", {0.3, share}});
    const std::vector<int> heights = heights_of_numbers(drawn(lines));
    ASSERT_EQ(heights.size(), most_lines);
    for (std::size_t at = 1; at < heights.size(); ++at)
      EXPECT_GE(heights[at] - heights[at - 1], 16);
    EXPECT_GE(heights.front(), 12);
    EXPECT_LE(heights.back(), 196);
  }
}

TEST(Lines, AreToldApartByTheirDashes) {
  std::vector<Line> lines;
  for (int number = 1; number <= static_cast<int>(most_lines); ++number)
    lines.push_back({number, "Answer", {0.1 * number, 0.1 * number}});
  const std::string html = drawn(lines);
  std::set<std::string> dashes;
  for (std::size_t at = html.find("app-chart__line\""); at != html.npos;
       at = html.find("app-chart__line\"", at + 1)) {
    const std::size_t from = html.find("dasharray=\"", at) + 11;
    dashes.insert(html.substr(from, html.find('"', from) - from));
  }
  EXPECT_EQ(dashes.size(), most_lines);
}

}  // namespace
}  // namespace earshot::web
