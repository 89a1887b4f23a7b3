// SPDX-License-Identifier: Apache-2.0
// What a picture, its texts, the table beside it and the file tell: nothing that the figure hides.
#include "web/results/bars.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

#include "answers/results_csv.h"
#include "answers/tally.h"
#include "web/results/figure_part.h"

namespace earshot::web {
namespace {

using answers::Counted;
using answers::FieldTally;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Counted question(Kind kind, int options, bool sensitive, bool away = false) {
  Counted counted;
  counted.asked.name = "q.1";
  counted.asked.question.kind = kind;
  counted.asked.question.text = {{"en", "How sure are you?"}};
  counted.sensitive = sensitive;
  const char* names[] = {"None", "Some", "Half", "Most", "Every"};  // no digits
  for (int i = 0; i < options; ++i)
    counted.asked.question.options.push_back({names[i], {{"en", names[i]}}});
  if (away)
    counted.asked.question.options.push_back(
        {.name = "away", .text = {{"en", "Not my role"}}, .alone = false, .away = true});
  return counted;
}

Figure figure_of(const Counted& counted, std::vector<int> counts) {
  FieldTally field;
  field.asked = field.answered = std::accumulate(counts.begin(), counts.end(), 0);
  field.counts = std::move(counts);
  return answers::figures_of({counted}, {field}, 5, "en").at(0);
}

std::string picture(const Figure& figure) {
  Html page;
  add_figure(page, figure);
  return page.take();
}

std::string file(const Figure& figure) {
  answers::Results results;
  results.survey.id = "a-survey";
  results.release.emplace();
  results.release->figures = {figure};
  return answers::to_csv(answers::to_save(results));
}

// Every number that stands anywhere in it: in a text, an attribute or a cell.
std::vector<double> numbers_in(const std::string& text) {
  std::vector<double> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] < '0' || text[at] > '9') {
      ++at;
      continue;
    }
    std::size_t read = 0;
    numbers.push_back(std::stod(text.substr(at), &read));
    at += read;
  }
  return numbers;
}

std::vector<double> widths_in(const std::string& html) {
  std::vector<double> widths;
  for (std::size_t at = html.find("<rect"); at != html.npos; at = html.find("<rect", at + 1)) {
    const std::size_t width = html.find("width=\"", at) + 7;
    widths.push_back(std::stod(html.substr(width)));
  }
  return widths;
}

TEST(AScaleOfWhichAllIsShown, HasItsLowEndToTheLeftOfTheMiddle) {
  const std::string html = picture(figure_of(question(Kind::scale, 5, false), {2, 2, 4, 8, 4}));
  // 20 people are half of the picture; 6 of them (with half of the four) stand left of its middle.
  EXPECT_THAT(html, HasSubstr("class=\"app-chart__step-1\" x=\"35.0%\" y=\"4\" width=\"5.0%\""));
  EXPECT_THAT(html, HasSubstr("class=\"app-chart__step-3\" x=\"45.0%\" y=\"4\" width=\"10.0%\""));
  EXPECT_THAT(html, HasSubstr("class=\"app-chart__step-5\" x=\"75.0%\" y=\"4\" width=\"10.0%\""));
}

TEST(AScaleOfWhichAllIsShown, SaysInWordsWhatItsPictureShows) {
  const std::string html = picture(figure_of(question(Kind::scale, 3, false, true), {4, 6, 2, 1}));
  EXPECT_THAT(html, HasSubstr("role=\"img\""));
  EXPECT_THAT(html, HasSubstr("Answers from &quot;None&quot; on the left to &quot;Half&quot;"));
  EXPECT_THAT(html, HasSubstr("4 None; 6 Some; 2 Half; 1 Not my role."));
  EXPECT_THAT(html, HasSubstr("13 people answered; 1 said: Not my role."));
  EXPECT_THAT(html, HasSubstr("app-chart__apart"));
  EXPECT_THAT(html, Not(HasSubstr("style=")));
}

TEST(AScaleOfWhichAllIsShown, IsNeverWiderThanItsPicture) {
  for (const std::vector<int>& counts :
       {std::vector{30, 0, 1}, {0, 1, 30}, {1, 0, 0}, {0, 30, 1}}) {
    auto options = counts;
    options.push_back(29);  // apart
    const Figure figure = figure_of(question(Kind::scale, 3, false, true), options);
    for (const double width : widths_in(picture(figure)))
      EXPECT_LE(width, 100);
  }
}

TEST(AScaleOfWhichSomethingIsHidden, HasNoPictureOfTheWhole) {
  const Figure figure = figure_of(question(Kind::scale, 5, true), {1, 3, 9, 12, 20});
  EXPECT_FALSE(has_two_sides(figure));
  EXPECT_THAT(picture(figure), Not(HasSubstr("role=\"img\"")));
  EXPECT_THAT(picture(figure), HasSubstr("[c]"));
}

TEST(AQuestion, SaysItsMiddleInTheWordsOfItsScale) {
  EXPECT_THAT(middle_sentence(figure_of(question(Kind::scale, 4, false), {2, 3, 3, 2})),
              HasSubstr("between \"Some\" and \"Half\""));
  EXPECT_THAT(middle_sentence(figure_of(question(Kind::scale, 3, false), {2, 3, 2})),
              HasSubstr("In the middle: \"Some\". On average 2, where"));
  EXPECT_THAT(middle_sentence(figure_of(question(Kind::one, 3, false), {2, 3, 2})), IsEmpty());
}

TEST(AQuestion, ThatIsWithheldShowsTheSentenceAndNothingElse) {
  const std::string html = picture(figure_of(question(Kind::one, 2, false), {2, 1}));
  EXPECT_THAT(html, HasSubstr("Fewer than 5 people were asked this question."));
  EXPECT_THAT(html, Not(HasSubstr("<table")));
  EXPECT_THAT(html, Not(HasSubstr("<svg")));
}

// Whatever is counted, and however it is drawn and told.
class WhateverPeopleAnswer : public testing::Test {
 protected:
  std::vector<int> some_counts(int options) {
    std::vector<int> counts;
    for (int i = 0; i < options; ++i)
      counts.push_back(std::uniform_int_distribution(0, small(random_) ? 4 : 30)(random_));
    return counts;
  }
  bool small(std::mt19937& random) { return random() % 3 == 0; }
  static bool is_hidden(const Figure& figure, std::size_t at) {
    return !figure.counts.empty() && !figure.counts[at].count;
  }
  static std::vector<std::size_t> hidden_of(const Figure& figure) {
    std::vector<std::size_t> hidden;
    for (std::size_t at = 0; at < figure.counts.size(); ++at)
      if (is_hidden(figure, at))
        hidden.push_back(at);
    return hidden;
  }
  std::mt19937 random_{20261014};
};

// Swaps people between two hidden answers: what is shown must not change by a letter.
TEST_F(WhateverPeopleAnswer, TwoThatDifferOnlyInWhatIsHiddenLookTheSame) {
  int compared = 0;
  for (int round = 0; round < 4000; ++round) {
    const Counted counted =
        question(round % 2 == 0 ? Kind::scale : Kind::one, 5, true, round % 3 == 0);
    const std::vector<int> counts =
        some_counts(static_cast<int>(counted.asked.question.options.size()));
    const Figure figure = figure_of(counted, counts);
    const std::vector<std::size_t> hidden = hidden_of(figure);
    if (hidden.size() < 2)
      continue;
    auto other = counts;
    --other[hidden[0]];
    ++other[hidden[1]];
    const Figure swapped = figure_of(counted, other);
    if (other[hidden[0]] < 0 || hidden_of(swapped) != hidden)
      continue;
    ++compared;
    ASSERT_EQ(picture(figure), picture(swapped));
    ASSERT_EQ(file(figure), file(swapped));
  }
  EXPECT_GT(compared, 100);
}

// Of hidden numbers no page, attribute or file has one, nor its share: only what is shown anyway.
TEST_F(WhateverPeopleAnswer, NoNumberStandsAnywhereThatWasNotReleased) {
  int looked_at = 0;
  for (int round = 0; round < 2000; ++round) {
    const Counted counted = question(Kind::one, 5, true);
    const std::vector<int> counts = some_counts(5);
    const Figure figure = figure_of(counted, counts);
    if (figure.counts.empty() || are_all_shown(figure))
      continue;
    ++looked_at;
    std::set<double> released{static_cast<double>(*figure.base), 1, 3, 16, 0, 12, 100};  // of looks
    int most = 0;
    for (const Count& count : figure.counts)
      if (count.count) {
        released.insert(*count.count);
        released.insert(*percentage(figure, count));
        most = std::max(most, *count.count);
      }
    for (const Count& count : figure.counts)
      if (count.count && most > 0)
        released.insert(static_cast<double>(1000L * *count.count / most) / 10);
    for (const double number : numbers_in(picture(figure)))
      ASSERT_THAT(released, Contains(number)) << picture(figure);
    for (const double number : numbers_in(file(figure)))
      ASSERT_THAT(released, Contains(number)) << file(figure);
  }
  EXPECT_GT(looked_at, 500);
}

// The dashboard of the pictures to aim for hides its small numbers in the table and draws them
// nevertheless. Such a picture would be found.
TEST_F(WhateverPeopleAnswer, APictureThatDrewTheHiddenWouldBeFound) {
  const std::vector<int> counts{2, 4, 9, 12, 20}, other{3, 3, 9, 12, 20};
  ASSERT_EQ(picture(figure_of(question(Kind::scale, 5, true), counts)),
            picture(figure_of(question(Kind::scale, 5, true), other)));
  const Figure leaking = figure_of(question(Kind::scale, 5, false), counts);
  EXPECT_NE(picture(leaking), picture(figure_of(question(Kind::scale, 5, false), other)));
  EXPECT_THAT(numbers_in(picture(leaking)), Contains(2.1));  // the width of two people of 47
}

}  // namespace
}  // namespace earshot::web
