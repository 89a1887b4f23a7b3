// SPDX-License-Identifier: Apache-2.0
// What children, young people and parents said in the surveys of a cycle: form by form, and what their questions say of the
// topics of the analysis.
#include "base/text.h"
#include "needs/counted_words.h"
#include "needs/families.h"
#include "needs/groupings.h"
#include "needs/survey_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/survey_parts.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/figure_part.h"

namespace earshot::web {
namespace {

using needs::FormSaid;

std::string answered_in_words(const Release& release) {
  return release.invited ? std::to_string(release.answered) + " of " +
                               std::to_string(*release.invited) + " answered"
                         : std::to_string(release.answered) + " answered";
}

void add_way(Html& page, const needs::FamilyBreakdown& each) {
  const bool is_age = needs::grouping_of(*each.survey, *each.breakdown) == "age";
  page.text("; ");
  add_link(page, {is_age ? "by age" : "by who filled it in",
                  "/surveys/" + each.survey->survey + "/breakdown?by=" + each.breakdown->by,
                  "in the results of " + long_text(each.survey->release.released_on)});
}

// Each set of results, with the ways to its tables by age and by who filled it in.
void which_results(Html& page, const FormSaid& form) {
  const auto ways = needs::by_age_and_pen(form);
  page.open("ul");
  for (const needs::SurveyReleased* survey : form.surveys) {
    page.open("li").add(named(*survey)).text(": " + answered_in_words(survey->release));
    for (const needs::FamilyBreakdown& each : ways)
      if (each.survey == survey && !survey->survey.empty())
        add_way(page, each);
    page.close("li");
  }
  page.close("ul");
}

// Forms ask questions of the same name, and no two pictures of a page may have one.
Figure named_apart(const FormSaid& form, Figure figure) {
  figure.question = form.surveys.back()->form.name + "-" + figure.question;
  return figure;
}

std::string in_short(const Figure& figure, const Count& count) {
  if (!count.count)
    return std::string(needs::hidden_mark);
  return std::to_string(*count.count) + " (" + percent_or(percentage(figure, count), "") + ")";
}

// Each set of results beside the others, and all together where that can be told.
void side_by_side(Html& page, const FormSaid& form, const needs::QuestionSaid& question) {
  const Figure newest = named_apart(form, question.newest());
  page.element("h3", newest.text, {{"class", "govuk-heading-s app-question"}});
  Table rows{.id = newest.question,
             .caption = std::string(needs::title_of(form.audience)) + ": " + newest.text,
             .columns = {{"Answer"}}};
  std::vector<const Figure*> columns;
  for (const needs::SetSaid& set : question.sets) {
    rows.columns.push_back({long_text(set.survey->release.released_on), true});
    columns.push_back(set.figure);
  }
  if (question.all) {
    rows.columns.push_back({"All together", true});
    columns.push_back(&*question.all);
  }
  std::vector<Inside> answered{"Answered"};
  for (const Figure* figure : columns)
    answered.emplace_back(number_or(figure->base, needs::few_mark));
  rows.rows.push_back(std::move(answered));
  for (std::size_t at = 0; at < newest.counts.size(); ++at) {
    std::vector<Inside> row{newest.counts[at].text};
    for (const Figure* figure : columns)
      row.emplace_back(in_short(*figure, figure->counts.at(at)));
    rows.rows.push_back(std::move(row));
  }
  table(page, rows);
}

void one_question(Html& page, const FormSaid& form, const needs::QuestionSaid& question) {
  if (question.sets.size() > 1)
    return side_by_side(page, form, question);
  add_figure(page, named_apart(form, question.newest()));
  if (form.surveys.size() > 1)
    page.element("p",
                 "From the results of " +
                     long_text(question.sets.front().survey->release.released_on) + " only.",
                 {{"class", "govuk-hint"}});
}

std::string title_of(const FormSaid& form) {
  return std::string(needs::title_of(form.audience)) + ": " + form.title;
}
// A form whose audience was changed has a part for each.
std::string anchor_of(const FormSaid& form) {
  return "form-" + std::to_string(static_cast<int>(form.audience)) + "-" +
         form.surveys.back()->form.name;
}

// How many were heard and on which topics they speak of a need, before the long page of what they said.
void what_is_here(Html& page, const needs::NeedsDrawn& drawn, const std::vector<FormSaid>& forms) {
  int answered = 0;
  for (const FormSaid& form : forms)
    answered += form.answered;
  std::vector<std::string> felt;
  for (const needs::TopicDrawn& topic : drawn.topics)
    if (!topic.ladder[analysis::needs::Rung::families].sources.speak_of_it.empty())
      felt.push_back(topic.topic.title);
  paragraph(page,
            "Children and families sent " + needs::count_in_words(answered, "answer", "answers") +
                " whose results are here. " +
                (felt.empty() ? std::string("On no topic does what they said speak of a "
                                            "learning need by the rule of this analysis; read "
                                            "what they said all the same.")
                              : "What they said speaks of a learning need in " +
                                    list_of(felt, "and") + "."));
  page.open("ul");
  for (const FormSaid& form : forms) {
    page.open("li");
    add_link(page, {title_of(form), "#" + anchor_of(form)});
    page.close("li");
  }
  page.close("ul");
}

void one_form(Html& page, const FormSaid& form) {
  page.element("h2", title_of(form), {{"id", anchor_of(form)}});
  which_results(page, form);
  for (const needs::QuestionSaid& question : form.questions)
    one_question(page, form, question);
  if (const std::string sentence = needs::what_is_not_told(form); !sentence.empty())
    paragraph(page, sentence);
}

// Everybody who answered it, in whatever set of results: each set shows its own base.
std::optional<int> answered_in(const needs::QuestionSaid& question) {
  int all = 0;
  for (const needs::SetSaid& set : question.sets)
    all += set.figure->base.value_or(0);
  return all;
}

void by_topic(Html& page, Site& site, const needs::NeedsDrawn& drawn,
              const std::vector<FormSaid>& forms) {
  std::vector<const Topic*> topics;
  for (const needs::TopicDrawn& topic : drawn.topics)
    topics.push_back(&topic.topic);
  page.element("h2", "Which topics they spoke of");
  Table rows{.id = "felt",
             .caption = "Questions to children and families under the topics of the analysis",
             .columns = {{"Topic"}, {"Topic is about"}, {"Who"}, {"Question"}, {"Answered", true}},
             .if_empty = "No question that is shown is about one of the topics."};
  for (const needs::FeltAboutTopic& felt : needs::felt_about_topics(site.db(), topics, forms)) {
    Html link;
    add_link(link, {felt.topic->title, topic_path(drawn.gathered.cycle, felt.topic->name)});
    rows.rows.push_back({std::move(link), std::string(needs::title_of_side(felt.topic->side)),
                         std::string(needs::title_of(felt.form->audience)),
                         felt.question->newest().text,
                         number_or(answered_in(*felt.question), needs::few_mark)});
  }
  table(page, rows);
}

}  // namespace

Outcome show_families(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  const auto surveys = needs::family_surveys(site.db(), drawn.gathered);
  Sheet sheet{.title = "What children and families said, " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)},
              .wide = true};
  Html& page = sheet.inside;
  if (surveys.empty()) {
    no_surveys_yet(page, visit, needs::no_family_survey);
    return shown(visit, site, sheet);
  }
  const auto forms = needs::what_families_said(surveys);
  what_is_here(page, drawn, forms);
  by_topic(page, site, drawn, forms);
  explain_marks(page);
  for (const FormSaid& form : forms)
    one_form(page, form);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
