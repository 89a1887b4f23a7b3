// SPDX-License-Identifier: Apache-2.0
#include "courses/course_results.h"

#include <algorithm>
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
  title.front() = title.front() == 'r' ? 'R' : title.front() == 'b' ? 'B' : title.front();
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

Lasting& lasting_of(std::vector<Lasting>& all, const std::string& text) {
  const auto found = std::ranges::find(all, text, &Lasting::text);
  if (found != all.end())
    return *found;
  all.push_back({.text = text, .at = {}, .changes = {}});
  return all.back();
}

std::string text_of(const Figure& figure) {
  return figure.outcome.empty() ? figure.measure : figure.outcome;
}

std::vector<Lasting> lasting_in(const std::vector<StageResults>& stages) {
  std::vector<Lasting> all;
  for (const StageResults& stage : stages) {
    for (const Figure& figure : stage.pooled.release.figures)
      if (!figure.measure.empty() && figure.mean && figure.kind == "scale")
        lasting_of(all, text_of(figure))
            .at.push_back({{figure.measure_stage, figure.measure_stage != stage.stage}, figure});
    for (const Comparison& comparison : stage.pooled.release.comparisons)
      lasting_of(all, text_of(comparison.figure)).changes.push_back(comparison);
  }
  for (Lasting& each : all)
    std::ranges::stable_sort(each.at, {},
                             [](const Lasting::At& at) { return rank_of_stage(at.of.stage); });
  std::erase_if(all, [](const Lasting& each) { return each.at.size() < 2; });
  return all;
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
          results.waiting += survey->state == SurveyState::waiting;
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
    if (auto pooled = answers::pooled(forms.at(form)))
      results.stages.push_back({at.second, title_of(at.second), std::move(*pooled)});
  }
  results.lasting = lasting_in(results.stages);
  return results;
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
    file.releases.push_back(std::move(release));
    file.sentence += (file.sentence.empty() ? "" : " ") + each.titled + ": " + who_answered(each);
  }
  if (file.releases.empty())
    file.sentence = "No results of this course have been released yet.";
  return file;
}

}  // namespace earshot::courses
