// SPDX-License-Identifier: Apache-2.0
// What children, young people and parents said: about each topic of the analysis, to every question, and by age.
#include "needs/families.h"

#include <algorithm>

#include "needs/report/sections.h"
#include "needs/report/survey_cells.h"
#include "needs/survey_words.h"

namespace earshot::needs {
namespace {

constexpr std::string_view added_up =
    "Each set of results stands by itself. Where all of them show all their numbers they are added "
    "up, too.";

// All of them are listed with who answered.
std::vector<Book::Cell> whose(const FormSaid& form) {
  return {std::string(title_of(form.audience)), form.title};
}

std::vector<std::string> answer_headings() {
  return joined_headings(
      {{"Question", "Answer", "People", "Share (%)", "Answered"}, survey_headings()});
}

void add_answers(ReportTable& table, const std::vector<Book::Cell>& first, const Figure& figure,
                 const std::vector<Book::Cell>& from) {
  for (const Count& count : figure.counts)
    table.rows.push_back(
        joined({first,
                {figure.text, count.text, or_mark(count.count, hidden_mark),
                 or_mark(percentage(figure, count), hidden_mark), or_mark(figure.base, few_mark)},
                from}));
}

// The ids of all that were added up, so that the sum can be followed, too.
std::vector<Book::Cell> all_together(const QuestionSaid& question) {
  std::string ids;
  for (const SetSaid& set : question.sets)
    ids += (ids.empty() ? "" : ", ") + set.survey->release.id;
  return {std::string("All together"), question.sets.back().survey->release.released_on, ids};
}

void add_question(ReportTable& table, const std::vector<Book::Cell>& first,
                  const QuestionSaid& question) {
  for (const SetSaid& set : question.sets)
    add_answers(table, first, *set.figure, cells_of(*set.survey));
  if (question.all)
    add_answers(table, first, *question.all, all_together(question));
}

ReportTable who_was_heard(const std::vector<FormSaid>& forms) {
  ReportTable table{
      .name = "families-response",
      .title = "Which children and families answered",
      .heading = joined_headings(
          {{"Who", "Form", "Asked", "Answered", "Response (%)"}, survey_headings()}),
      .rows = {},
      .notes = {"[z]: nobody knows how many were asked, because the link was open to everybody."},
      .when_empty = std::string(no_family_survey)};
  for (const FormSaid& form : forms)
    for (const SurveyReleased* survey : form.surveys) {
      const Release& release = survey->release;
      table.rows.push_back(
          joined({whose(form),
                  {or_mark(release.invited, unknown_mark), release.answered,
                   or_mark(percentage(release.invited, release.answered), unknown_mark)},
                  cells_of(*survey)}));
    }
  return table;
}

ReportTable what_was_said(const std::vector<FormSaid>& forms) {
  ReportTable table{.name = "families-answers",
                    .title = "What they answered",
                    .heading = joined_headings({{"Who", "Form"}, answer_headings()}),
                    .rows = {},
                    .notes = {std::string(added_up)},
                    .when_empty = std::string(no_family_survey)};
  for (const std::string& note : what_marks_mean())
    table.notes.push_back(note);
  for (const FormSaid& form : forms)
    for (const QuestionSaid& question : form.questions)
      add_question(table, whose(form), question);
  for (const FormSaid& form : forms)
    if (const std::string sentence = what_is_not_told(form); !sentence.empty())
      table.notes.push_back(sentence);
  return table;
}

void add_crossed(ReportTable& table, const FormSaid& form, const FamilyBreakdown& from,
                 const CrossedFigure& figure) {
  std::vector<std::optional<int>> answered;
  for (const CrossedGroup& group : figure.groups)
    answered.push_back(group.base);
  const auto marks = marks_of_groups(answered, fewest_told(from.survey->release));
  for (std::size_t at = 0; at < figure.groups.size(); ++at) {
    const CrossedGroup& group = figure.groups[at];
    const bool is_told = marks[at].empty();
    const std::string_view mark = is_told ? hidden_mark : marks[at];
    for (std::size_t column = 0; column < figure.columns.size(); ++column) {
      const auto count = is_told ? group.counts.at(column) : std::nullopt;
      table.rows.push_back(joined({whose(form),
                                   {from.breakdown->title, from.breakdown->groups.at(at),
                                    figure.text, figure.columns[column], or_mark(count, mark),
                                    or_mark(percentage(group.base, count), mark),
                                    or_mark(is_told ? group.base : std::nullopt, mark)},
                                   cells_of(*from.survey)}));
    }
  }
}

ReportTable by_age(const std::vector<FormSaid>& forms) {
  ReportTable table{.name = "families-by-age",
                    .title = "By age, and by who filled it in",
                    .heading = joined_headings({{"Who", "Form", "By", "Group", "Question", "Answer",
                                                 "People", "Share (%)", "Answered"},
                                                survey_headings()}),
                    .rows = {},
                    .notes = what_marks_mean(),
                    .when_empty =
                        "Nothing can be shown by age or by who filled it in: too few "
                        "answered, or nobody was asked."};
  for (const FormSaid& form : forms)
    for (const FamilyBreakdown& each : by_age_and_pen(form))
      for (const CrossedFigure& figure : each.breakdown->figures)
        add_crossed(table, form, each, figure);
  return table;
}

std::vector<const Topic*> topics_in_order(const NeedsDrawn& drawn) {
  std::vector<const Topic*> topics;
  for (const TopicDrawn& topic : drawn.topics)
    topics.push_back(&topic.topic);
  return topics;
}

ReportTable by_topic(const ReportFrom& from, const std::vector<FormSaid>& forms) {
  ReportTable table{
      .name = "felt-by-topic",
      .title = "What children and families said about each topic",
      .heading = joined_headings({{"Topic", "Topic is about", "Who", "Form"}, answer_headings()}),
      .rows = {},
      .notes = {std::string(added_up)},
      .when_empty =
          "No question to children or families that is shown is about one of the topics."};
  for (const FeltAboutTopic& felt : felt_about_topics(from.db, topics_in_order(from.drawn), forms))
    add_question(table,
                 joined({{felt.topic->title, std::string(title_of_side(felt.topic->side))},
                         whose(*felt.form)}),
                 *felt.question);
  return table;
}

}  // namespace

ReportSection difference_section(const ReportFrom& from) {
  const auto& surveys = from.of_families();
  const auto forms = what_families_said(surveys);
  ReportSection section{.name = "difference-for-children",
                        .title = "Difference for children",
                        .part = ReportPart::comparisons,
                        .sentences = {},
                        .tables = {by_topic(from, forms)}};
  section.sentences.emplace_back(
      forms.empty() ? no_family_survey
                    : std::string_view("What those for whom the work is done say of it, under the "
                                       "topics of the analysis, in its order."));
  return section;
}

ReportSection families_section(const ReportFrom& from) {
  const auto& surveys = from.of_families();
  const auto forms = what_families_said(surveys);
  ReportSection section{.name = "children-and-families",
                        .title = "Children and families",
                        .part = ReportPart::comparisons,
                        .sentences = {},
                        .tables = {who_was_heard(forms), what_was_said(forms), by_age(forms)}};
  for (const FormSaid& form : forms)
    section.sentences.push_back(std::string(title_of(form.audience)) + ": " +
                                std::to_string(form.answered) + " answered \"" + form.title +
                                "\".");
  if (forms.empty())
    section.sentences.emplace_back(no_family_survey);
  return section;
}

}  // namespace earshot::needs
