// SPDX-License-Identifier: Apache-2.0
// Whatever happened in a year of courses, what stands on the course's page and in the report is what a
// notebook says that was kept beside it by hand (tests/courses/random_history.h).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "courses/random_history.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using tests::NotedFigures;
using tests::NotedPeriod;
using tests::NotedStage;
using tests::RandomHistory;

unsigned histories() { return std::getenv("EARSHOT_LONG") ? 10 : 3; }
constexpr int steps_of_a_year = 150;

const std::map<std::string, std::string> titles{
    {"after", "Right after"}, {"3m", "3 months after"}, {"6m", "6 months after"}};

// What follows the first of that text, up to the next.
std::string between(const std::string& body, const std::string& from, const std::string& until) {
  const std::size_t at = body.find(from);
  if (at == std::string::npos)
    return {};
  const std::size_t start = at + from.size();
  return body.substr(start, body.find(until, start) - start);
}

// The words of a row's cells after its first.
std::vector<std::string> cells_after(const std::string& table, const std::string& first) {
  std::vector<std::string> cells;
  const std::string row = between(table, first, "</tr>");
  for (std::size_t at = row.find("<td"); at != std::string::npos; at = row.find("<td", at + 1))
    cells.push_back(between(row.substr(at), ">", "</td>"));
  return cells;
}

std::string of_words(const NotedStage& stage) {
  return std::to_string(stage.answered) + " of " + std::to_string(stage.asked);
}

void page_agrees(const std::string& body, const NotedFigures& noted) {
  EXPECT_THAT(body, HasSubstr(std::to_string(noted.booked) + " booked"));
  if (noted.attended > 0) {
    EXPECT_THAT(body, HasSubstr(std::to_string(noted.attended) + " attended"));
  }
  if (noted.absent > 0) {
    EXPECT_THAT(body, HasSubstr(std::to_string(noted.absent) + " did not attend"));
  }
  for (const auto& [name, stage] : noted.stages) {
    const std::string part = between(body, "<h3>" + titles.at(name) + "</h3>", "<h");
    if (stage.asked > 0) {
      EXPECT_THAT(part, HasSubstr("<p>" + of_words(stage) + " answered</p>"));
    }
    if (stage.planned > 1) {
      EXPECT_THAT(part, HasSubstr("<p>" + std::to_string(stage.planned) + " people are asked "));
    }
    if (stage.next_on && stage.planned > 0) {
      EXPECT_THAT(part, testing::AnyOf(HasSubstr(long_text(*stage.next_on)), HasSubstr("today.")));
    }
  }
}

void report_agrees(const std::string& body, const std::string& course, const NotedFigures& noted) {
  const std::string link = "href=\"/courses/" + course + "\"";
  std::vector<std::string> came;
  for (const int count :
       {noted.held, noted.cancelled, noted.booked, noted.attended, noted.part, noted.absent})
    came.push_back(std::to_string(count));
  EXPECT_EQ(cells_after(between(body, "id=\"came\"", "</table>"), link), came);
  const auto answered = cells_after(between(body, "id=\"answered\"", "</table>"), link);
  std::size_t at = 0;
  for (const char* const name : {"after", "3m", "6m"}) {
    const auto stage = noted.stages.find(name);
    if (stage == noted.stages.end() || at >= answered.size())
      continue;
    EXPECT_EQ(answered.at(at++),
              stage->second.asked == 0 ? "Nobody asked" : of_words(stage->second));
  }
}

TEST(ARandomYearOnPages, IsShownAsItWas) {
  for (unsigned seed = 101; seed < 101 + histories(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Office office;
    RandomHistory history(office.partnership(), seed);
    for (int at = 0; at < steps_of_a_year; ++at)
      history.step();
    Visitor nia = signed_in(office, Role::partnership_team);
    const NotedPeriod year{day("2026-09-01"), day("2028-08-31")};
    const std::string report = nia.get("/courses/report?from=2026-09-01&until=2028-08-31").body;
    for (const std::string& course : RandomHistory::courses()) {
      page_agrees(nia.get("/courses/" + course).body, history.figures(course));
      report_agrees(report, course, history.figures(course, year));
    }
  }
}

}  // namespace
}  // namespace earshot::web
