// SPDX-License-Identifier: Apache-2.0
#include "courses/course_results.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <map>

#include "courses/released.h"
#include "model/other_voice.h"
#include "model/stages.h"
#include "store/askings.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

bool is_here(const SessionFigures& figures, const std::string& stage) {
  return stage == manager_stage ||
         std::ranges::find(figures.stages, stage, &StageStanding::stage) != figures.stages.end();
}

int order_of(const std::string& stage) {
  return stage == manager_stage ? std::numeric_limits<int>::max() : rank_of_stage(stage);
}

std::string title_of(const std::string& stage) {
  if (stage == manager_stage)
    return "What managers saw";
  std::string title = in_words(SpokenOf{stage, false});
  title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
  return title;
}

// A stage may be asked with another form from one year to the next: those are not added up.
using ByForm = std::map<std::string, std::vector<Release>>;

const Release* newest(const ByForm& forms) {
  const Release* newest = nullptr;
  for (const auto& [_, releases] : forms)
    for (const Release& release : releases)
      if (!newest || newest->released_on < release.released_on)
        newest = &release;
  return newest;
}

Lasting& lasting_of(std::vector<Lasting>& all, const Figure& figure) {
  const std::string& text = figure.outcome.empty() ? figure.measure : figure.outcome;
  const auto found = std::ranges::find_if(all, [&](const Lasting& each) {
    return each.text == text && each.measure == figure.measure;
  });
  if (found != all.end())
    return *found;
  all.push_back({.text = text, .measure = figure.measure, .at = {}, .changes = {}});
  return all.back();
}

void add_stage(std::vector<Lasting>& all, const StageResults& stage) {
  const answers::Pooled& pooled = stage.pooled;
  const std::vector<Figure>& figures = pooled.release.figures;
  for (std::size_t at = 0; at < figures.size(); ++at)
    if (const Figure& figure = figures[at];
        !figure.measure.empty() && figure.mean && figure.kind == "scale")
      lasting_of(all, figure)
          .at.push_back({{figure.measure_stage, figure.measure_stage != stage.stage},
                         figure,
                         pooled.sets_of_figure[at],
                         pooled.sets});
  const std::vector<Comparison>& comparisons = pooled.release.comparisons;
  for (std::size_t at = 0; at < comparisons.size(); ++at)
    lasting_of(all, comparisons[at].figure)
        .changes.push_back({comparisons[at], pooled.sets_of_comparison[at], pooled.sets});
}

std::vector<Lasting> lasting_in(const std::vector<StageResults>& stages) {
  std::vector<Lasting> all;
  for (const StageResults& stage : stages)
    add_stage(all, stage);
  for (Lasting& each : all)
    std::ranges::stable_sort(each.at, {},
                             [](const Lasting::At& at) { return rank_of_stage(at.of.stage); });
  std::erase_if(all, [](const Lasting& each) { return each.at.size() < 2; });
  return all;
}

bool has_too_few(const Survey& survey) {
  return survey.state == SurveyState::waiting ||
         (survey.state == SurveyState::destroyed && survey.answered.value_or(0) > 0);
}

}  // namespace

CourseResults results_of_course(Database& db, const CourseFigures& figures) {
  CourseResults results;
  std::map<std::pair<int, std::string>, std::vector<Survey>> surveys;
  for (const SessionFigures& each : figures.sessions) {
    if (each.session.cancelled_on)
      continue;
    for (const store::CourseSurvey& row : store::surveys_of_session(db, each.session.id))
      if (is_here(each, row.stage))
        if (auto survey = store::find_survey(db, row.survey)) {
          results.too_few += has_too_few(*survey);
          surveys[{order_of(row.stage), row.stage}].push_back(std::move(*survey));
        }
  }
  for (const auto& [at, of_stage] : surveys) {
    Released released = released_of(db, of_stage);
    results.with_others = results.with_others || released.with_others;
    ByForm forms;
    for (Release& release : released.alone)
      forms[release.form].push_back(std::move(release));
    const Release* last = newest(forms);
    if (!last)
      continue;
    const std::string form = last->form;
    for (const auto& [name, releases] : forms)
      results.of_other_forms += name == form ? 0 : static_cast<int>(releases.size());
    if (auto pooled = answers::pooled(forms.at(form)))
      results.stages.push_back({at.second, title_of(at.second), std::move(*pooled)});
  }
  results.lasting = lasting_in(results.stages);
  return results;
}

std::vector<std::string> what_is_left_out(const CourseResults& results) {
  std::vector<std::string> sentences;
  const auto some = [&](int count, const char* one, const char* many) {
    if (count > 0)
      sentences.push_back(count == 1 ? one : std::to_string(count) + many);
  };
  some(
      results.too_few,
      "In 1 survey of this course too few answered to show what they said; it is not counted here.",
      " surveys of this course had too few answers to show what they said, and are not counted "
      "here.");
  some(results.of_other_forms, "1 set of results is of an earlier form and is not added up here.",
       " sets of results are of an earlier form and are not added up here.");
  if (results.with_others)
    sentences.push_back(
        "Some answers are shown together with other surveys' and are not counted here.");
  return sentences;
}

std::string who_answered(const StageResults& stage) {
  const Release& release = stage.pooled.release;
  std::string text = std::to_string(release.answered);
  if (release.invited)
    text += " of " + std::to_string(*release.invited);
  return text + " answered.";
}

answers::ToSave to_save(const CourseResults& results, const Course& course) {
  answers::ToSave file{.id = course.code, .title = course.title, .sentence = {}, .releases = {}};
  for (const StageResults& each : results.stages) {
    Release release = each.pooled.release;
    release.id.clear();
    release.unit = Unit::course;
    release.unit_name = course.title + ": " + each.titled;
    for (std::size_t at = 0; at < release.figures.size(); ++at)
      if (const int sets = each.pooled.sets_of_figure[at]; sets > 0 && sets < each.pooled.sets)
        release.figures[at].withheld =
            "From " + std::to_string(sets) + " of " + std::to_string(each.pooled.sets) +
            " sets of results: the others hide a number here, or asked something else.";
    file.releases.push_back(std::move(release));
    file.sentence += (file.sentence.empty() ? "" : " ") + each.titled + ": " + who_answered(each);
  }
  if (file.releases.empty())
    file.sentence = "No results of this course have been released yet.";
  for (const std::string& sentence : what_is_left_out(results))
    file.sentence += " " + sentence;
  return file;
}

}  // namespace earshot::courses
