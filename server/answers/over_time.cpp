// SPDX-License-Identifier: Apache-2.0
#include "answers/over_time.h"

#include <algorithm>

#include "analysis/statistics/many_tests.h"
#include "answers/recommended.h"
#include "answers/tally.h"

namespace earshot::answers {
namespace {

bool has_one_wording(const Figure& one, const Figure& other) {
  return plain_name(one.question) == plain_name(other.question) && one.outcome == other.outcome &&
         one.text == other.text && one.kind == other.kind;
}

bool has_answers(const Figure& figure) {
  return figure.kind == name_of(Kind::scale) || figure.kind == name_of(Kind::one) ||
         figure.kind == name_of(Kind::many) || recommending_in(figure);
}

const Figure* in_those_words(const Release& release, const Figure& asked) {
  const auto found = std::ranges::find_if(
      release.figures, [&](const Figure& each) { return has_one_wording(each, asked); });
  return found == release.figures.end() ? nullptr : &*found;
}

// The newest that says which answers there are to choose from: where nothing is shown, they are not told either.
const Figure* with_its_answers(std::span<const OneTime> times, const Figure& asked) {
  for (std::size_t at = times.size(); at-- > 0;)
    if (const Figure* found = in_those_words(times[at].release, asked);
        found && !found->counts.empty())
      return found;
  return nullptr;
}

bool was_asked(const Release& release, const Figure& question) {
  const Figure* found = in_those_words(release, question);
  return found && (found->counts.empty() || same_question(release, question) != nullptr);
}

std::optional<analysis::Share> share_of(const Release& release, const Figure& question,
                                        std::size_t answer) {
  const Figure* found = same_question(release, question);
  if (!found || found->base.value_or(0) == 0 || !found->counts[answer].count)
    return std::nullopt;
  return analysis::Share{*found->counts[answer].count, *found->base};
}

std::optional<analysis::Trend> trend_of(const QuestionOverTime& question,
                                        const AnswerOverTime& answer) {
  std::vector<analysis::Share> waves;
  for (std::size_t time = 0; time < question.asked.size(); ++time) {
    if (question.asked[time] && !answer.at[time])
      return std::nullopt;
    if (question.asked[time])
      waves.push_back(*answer.at[time]);
  }
  return waves.size() < fewest_times ? std::nullopt : analysis::trend(waves);
}

void adjust(QuestionOverTime& question) {
  std::vector<double> p;
  for (const AnswerOverTime& answer : question.answers)
    if (answer.trend)
      p.push_back(answer.trend->p);
  question.looked_at = static_cast<int>(p.size());
  p = analysis::holm(p);
  auto adjusted = p.begin();
  for (AnswerOverTime& answer : question.answers)
    if (answer.trend)
      answer.p = *adjusted++;
}

QuestionOverTime over_time(std::span<const OneTime> times, const Figure& figure) {
  QuestionOverTime question{.text = figure.text, .asked = {}, .answers = {}};
  for (const OneTime& time : times)
    question.asked.push_back(was_asked(time.release, figure));
  for (std::size_t at = 0; at < figure.counts.size(); ++at) {
    AnswerOverTime answer{.text = figure.counts[at].text, .at = {}, .trend = {}};
    for (const OneTime& time : times)
      answer.at.push_back(share_of(time.release, figure, at));
    answer.trend = trend_of(question, answer);
    question.answers.push_back(std::move(answer));
  }
  adjust(question);
  return question;
}

bool shows_something(const QuestionOverTime& question) {
  const auto is_shown = [](const auto& share) { return share.has_value(); };
  return std::ranges::any_of(question.answers, [&](const AnswerOverTime& answer) {
    return std::ranges::any_of(answer.at, is_shown);
  });
}

}  // namespace

std::vector<QuestionOverTime> questions_over_time(std::span<const OneTime> times) {
  std::vector<QuestionOverTime> questions;
  if (times.size() < fewest_times)
    return questions;
  for (const Figure& asked : times.back().release.figures) {
    const Figure* figure = with_its_answers(times, asked);
    if (!figure || !has_answers(*figure))
      continue;
    QuestionOverTime question = over_time(times, *figure);
    if (static_cast<std::size_t>(std::ranges::count(question.asked, true)) >= fewest_times &&
        shows_something(question))
      questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace earshot::answers
