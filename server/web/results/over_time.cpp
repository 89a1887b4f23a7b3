// SPDX-License-Identifier: Apache-2.0
#include "web/results/over_time.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/figure_part.h"
#include "web/results/lines.h"
#include "web/results/results.h"

namespace earshot::web {
namespace {

using answers::AnswerOverTime;
using answers::OneTime;
using answers::QuestionOverTime;

constexpr double hardly_chance = 0.05;

std::string when(const OneTime& time) { return long_text(time.survey.opens_on); }

// The last share of it that is shown; those of which none is come last.
double last_share(const AnswerOverTime& answer) {
  const auto last =
      std::find_if(answer.at.rbegin(), answer.at.rend(), [](const auto& share) { return !!share; });
  return last == answer.at.rend() ? -1 : analysis::value(**last);
}

Line line_of(const AnswerOverTime& answer, std::size_t number) {
  Line line{.number = static_cast<int>(number), .name = answer.text, .at = {}};
  for (const auto& share : answer.at)
    line.at.push_back(share ? std::optional(analysis::value(*share)) : std::nullopt);
  return line;
}

// Of many answers those that most people chose last, in their order.
std::vector<Line> lines_of(const QuestionOverTime& question) {
  std::vector<std::size_t> drawn;
  for (std::size_t at = 0; at < question.answers.size(); ++at)
    if (last_share(question.answers[at]) >= 0)
      drawn.push_back(at);
  std::ranges::stable_sort(drawn, std::ranges::greater(),
                           [&](std::size_t at) { return last_share(question.answers[at]); });
  drawn.resize(std::min(drawn.size(), most_lines));
  std::ranges::sort(drawn);
  std::vector<Line> lines;
  for (const std::size_t at : drawn)
    lines.push_back(line_of(question.answers[at], at + 1));
  return lines;
}

std::string share_at(const QuestionOverTime& question, const AnswerOverTime& answer,
                     std::size_t time) {
  if (!question.asked[time])
    return "Not asked";
  const auto& share = answer.at[time];
  return share ? std::to_string(std::lround(100 * analysis::value(*share))) + "% (" +
                     std::to_string(share->count) + ")"
               : std::string(hidden_mark);
}

Table table_of(const QuestionOverTime& question, std::span<const OneTime> times,
               std::size_t number) {
  Table rows{.id = "question-" + std::to_string(number),
             .caption = "Question " + std::to_string(number) +
                        ": of those who answered it each time, how many chose each answer",
             .columns = {{"Answer"}}};
  for (const OneTime& time : times)
    rows.columns.push_back({when(time), true});
  for (std::size_t at = 0; at < question.answers.size(); ++at) {
    const AnswerOverTime& answer = question.answers[at];
    std::vector<Inside> cells{std::to_string(at + 1) + ". " + answer.text};
    for (std::size_t time = 0; time < times.size(); ++time)
      cells.emplace_back(share_at(question, answer, time));
    rows.rows.push_back(std::move(cells));
  }
  return rows;
}

bool hides_some_time(const QuestionOverTime& question) {
  return std::ranges::any_of(question.answers, [&](const AnswerOverTime& answer) {
    for (std::size_t time = 0; time < answer.at.size(); ++time)
      if (question.asked[time] && !answer.at[time])
        return true;
    return false;
  });
}

bool went_one_way_each_time(const AnswerOverTime& answer) {
  std::optional<double> before;
  for (const auto& share : answer.at) {
    if (!share)
      continue;
    const double now = analysis::value(*share);
    if (before && (answer.trend->rises ? now <= *before : now >= *before))
      return false;
    before = now;
  }
  return true;
}

std::string sentence_of(const AnswerOverTime& answer) {
  return std::string(answer.trend->rises ? "More" : "Fewer") + " of those who answered chose \"" +
         answer.text + "\" " + (went_one_way_each_time(answer) ? "each time" : "over time") +
         ", and that is hardly chance.";
}

std::string how_many(int looked_at) {
  return looked_at == 1 ? "1 answer was looked at."
                        : std::to_string(looked_at) + " answers were looked at.";
}

void verdicts(Html& page, const QuestionOverTime& question) {
  if (question.looked_at == 0) {
    if (hides_some_time(question))
      page.element("p",
                   "Whether an answer was chosen more or less over time can't be told: not all "
                   "numbers are shown.");
    return;
  }
  bool found = false;
  for (const AnswerOverTime& answer : question.answers)
    if (answer.trend && answer.p < hardly_chance) {
      page.element("p", sentence_of(answer));
      found = true;
    }
  page.element("p",
               found ? "That allows for how many were looked at: " + how_many(question.looked_at)
                     : "What went up or down may well be chance. " + how_many(question.looked_at),
               {{"class", "govuk-hint"}});
}

void each_time(Html& page, std::span<const OneTime> times) {
  page.open("ul");
  for (const OneTime& time : times) {
    page.open("li");
    add_link(page, {time.survey.title + ", " + when(time), results_path(time.survey.id)});
    page.text(
        ": " + std::to_string(time.release.answered) +
        (time.release.invited ? " of " + std::to_string(*time.release.invited) : std::string()) +
        " answered");
    page.close("li");
  }
  page.close("ul");
}

void how_to_read(Html& page) {
  Html inside;
  inside.element("p",
                 "Shares are of those who answered the question that time. A line is broken where "
                 "a number is hidden or the question was not asked in the same words.");
  inside.element("p",
                 "\"Hardly chance\": if nothing had changed, shares would so clearly go one way "
                 "less than once in 20 times, allowing for how many answers of the question were "
                 "looked at (a chi-squared test for a trend, with Holm's correction). Each time "
                 "counts as one step, however many months lie between. It is looked at only where "
                 "all numbers of an answer are shown, three times or more.");
  details(page, "How to read this", std::move(inside));
}

}  // namespace

std::string over_time_path(const Survey& survey) { return "/surveys/" + survey.id + "/over-time"; }

void add_over_time(Html& page, const QuestionOverTime& question, std::span<const OneTime> times,
                   std::size_t number) {
  page.element("h2", question.text, {{"class", "govuk-heading-s app-question"}});
  const LineChart chart{.id = "lines-" + std::to_string(number),
                        .from = when(times.front()),
                        .until = when(times.back()),
                        .lines = lines_of(question)};
  line_chart(page, chart);
  if (chart.lines.size() == most_lines && question.answers.size() > most_lines)
    page.element("p", "Drawn are the answers that most people chose last. The table has them all.",
                 {{"class", "govuk-hint"}});
  table(page, table_of(question, times, number));
  verdicts(page, question);
}

Outcome survey_over_time(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  const auto times = results ? answers::times_until(site.db(), *results, answers::most_times)
                             : std::vector<OneTime>();
  if (times.size() < answers::fewest_times)
    return not_found(site);
  Sheet sheet{.title = "Over time: " + results->survey.title,
              .back = {"Back to the results", results_path(results->survey.id)},
              .wide = true};
  Html& page = sheet.inside;
  page.element("p", "Asked " + std::to_string(times.size()) + " times, the earliest first.",
               {{"class", "app-lead"}});
  each_time(page, times);
  paragraph(page,
            "Nobody's answers are joined: these may be other people each time. If others answered "
            "than before, that alone can make a difference.");
  const auto questions = answers::questions_over_time(times);
  if (std::ranges::any_of(questions, hides_some_time))
    inset(page,
          "[c]: too few to show that time. Nothing is drawn there, and whether it rose or fell "
          "can't be told.");
  if (questions.empty())
    page.element("p", "No question was asked in the same words three times.");
  else
    how_to_read(page);
  for (std::size_t at = 0; at < questions.size(); ++at)
    add_over_time(page, questions[at], times, at + 1);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
