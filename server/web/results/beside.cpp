// SPDX-License-Identifier: Apache-2.0
#include "web/results/beside.h"

#include "analysis/statistics/counted.h"
#include "answers/earlier.h"
#include "answers/on_scale.h"
#include "answers/pooled.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/figure_part.h"
#include "web/results/over_time.h"
#include "web/results/results.h"
#include "web/results/side_by_side.h"

namespace earshot::web {
namespace {

constexpr SideNames then_and_now{.first = "Then",
                                 .second = "Now",
                                 .where_first = "then",
                                 .where_second = "now",
                                 .compared = "now than then",
                                 .everybody = "everybody then and everybody now"};

bool can_be_told_apart(const Figure& figure) {
  return figure.kind == "scale" && answers::hides_nothing(figure);
}

SideBySide side_by_side(const Figure& then, const Figure& now) {
  SideBySide question{
      .text = now.text, .answers = {}, .first = {then.base, {}}, .second = {now.base, {}}};
  for (std::size_t at = 0; at < now.counts.size(); ++at) {
    question.answers.push_back(now.counts[at].text);
    question.first.counts.push_back(then.counts[at].count);
    question.second.counts.push_back(now.counts[at].count);
  }
  if (can_be_told_apart(then) && can_be_told_apart(now))
    question.groups = analysis::mann_whitney(answers::on_scale(then), answers::on_scale(now));
  return question;
}

std::vector<SideBySide> asked_both_times(const Release& then, const Release& now) {
  std::vector<SideBySide> questions;
  for (const Figure& figure : now.figures) {
    const Figure* before = answers::same_question(then, figure);
    if (before && has_answers_to_choose(figure) && figure.base && before->base &&
        !figure.counts.empty())
      questions.push_back(side_by_side(*before, figure));
  }
  adjust(questions);
  return questions;
}

std::string response(const Release& release) {
  return std::to_string(release.answered) +
         (release.invited ? " of " + std::to_string(*release.invited) : std::string()) +
         " answered";
}

std::string beside_path(const Survey& survey) { return "/surveys/" + survey.id + "/beside"; }

}  // namespace

void lead_to_earlier(Html& page, Site& site, const answers::Results& results) {
  const auto times = answers::times_until(site.db(), results, answers::fewest_times);
  if (times.size() < 2)
    return;
  const Survey& last = times[times.size() - 2].survey;
  page.element("h2", "Beside the last time");
  page.open("p");
  add_link(page, {"What is different from " + last.title + ", " + long_text(last.opens_on),
                  beside_path(results.survey)});
  page.close("p");
  if (times.size() < answers::fewest_times)
    return;
  page.open("p");
  add_link(page, {"How answers went over time", over_time_path(results.survey)});
  page.close("p");
}

Outcome survey_beside(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  const auto earlier = results ? answers::find_earlier(site.db(), *results) : std::nullopt;
  if (!earlier)
    return not_found(site);
  Sheet sheet{.title = "Beside the last time: " + results->survey.title,
              .back = {"Back to the results", results_path(results->survey.id)},
              .wide = true};
  Html& page = sheet.inside;
  page.element("p",
               "Then: " + earlier->survey.title + ", " + long_text(earlier->survey.opens_on) +
                   ". " + response(earlier->release) + ". Now: " +
                   long_text(results->survey.opens_on) + ". " + response(*results->release) + ".",
               {{"class", "app-lead"}});
  paragraph(page,
            "Nobody's answers are joined: these may be other people. If others answered now than "
            "then, that alone can make a difference.");
  if (hides_some(earlier->release) || hides_some(*results->release))
    inset(page, "[c]: too few to show, then or now. What is different there can't be told either.");
  const auto questions = asked_both_times(earlier->release, *results->release);
  if (questions.empty())
    page.element("p", "No question was asked in the same words both times.");
  else
    how_to_read(page, questions, then_and_now);
  for (std::size_t at = 0; at < questions.size(); ++at)
    add_side_by_side(page, questions[at], then_and_now, at + 1);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
