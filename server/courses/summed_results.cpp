// SPDX-License-Identifier: Apache-2.0
#include "courses/summed_results.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <map>

#include "courses/records.h"
#include "courses/released.h"
#include "forms/form_json.h"
#include "model/other_voice.h"
#include "model/stages.h"
#include "store/askings.h"
#include "store/form_versions.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

int order_of(const std::string& stage) {
  return stage == manager_stage ? std::numeric_limits<int>::max() : rank_of_stage(stage);
}

std::string title_of_form(Database& db, const Release& release) {
  const auto version = store::find_form_version(db, release.form, release.form_version);
  if (!version)
    return release.form;
  const Form form = forms::form_from_json(version->json);
  return std::string(in_language(form.title, form.languages.front(), form.languages.front()));
}

std::string title_of(Database& db, const std::string& stage, const Release& release) {
  if (stage == manager_stage)
    return "What managers saw";
  if (stage.empty())
    return title_of_form(db, release);
  std::string title = in_words(SpokenOf{stage, false});
  title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
  return title;
}

// A stage may be asked with another form from one year to the next, or in another course: those are not added up.
struct OfForm {
  std::string form;
  std::vector<Release> releases;
  Day newest() const { return std::ranges::max(releases, {}, &Release::released_on).released_on; }
};

std::vector<OfForm> by_form(std::vector<Release> releases) {
  std::vector<OfForm> forms;
  for (Release& release : releases) {
    auto found = std::ranges::find(forms, release.form, &OfForm::form);
    if (found == forms.end())
      found = forms.insert(found, {.form = release.form, .releases = {}});
    found->releases.push_back(std::move(release));
  }
  return forms;
}

Lasting& lasting_of(std::vector<Lasting>& all, const std::string& text,
                    const std::string& measure) {
  const auto found = std::ranges::find_if(
      all, [&](const Lasting& each) { return each.text == text && each.measure == measure; });
  if (found != all.end())
    return *found;
  all.push_back({.text = text, .measure = measure, .at = {}, .changes = {}, .again = {}});
  return all.back();
}
Lasting& lasting_of(std::vector<Lasting>& all, const Figure& figure) {
  return lasting_of(all, figure.outcome.empty() ? figure.measure : figure.outcome, figure.measure);
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
                         pooled.sets_with_figure[at],
                         pooled.releases_of_figure[at]});
  const std::vector<Comparison>& comparisons = pooled.release.comparisons;
  for (std::size_t at = 0; at < comparisons.size(); ++at)
    lasting_of(all, comparisons[at].figure)
        .changes.push_back({comparisons[at], pooled.sets_of_comparison[at],
                            pooled.sets_with_comparison[at], pooled.releases_of_comparison[at]});
}

void in_their_order(std::vector<Lasting>& all, bool asked_once_too) {
  for (Lasting& each : all) {
    std::ranges::stable_sort(each.at, {},
                             [](const Lasting::At& at) { return rank_of_stage(at.of.stage); });
    std::ranges::stable_sort(each.again, {}, [](const answers::AskedAgain& again) {
      return std::pair(rank_of_stage(again.from.stage), rank_of_stage(again.to.stage));
    });
  }
  if (!asked_once_too)
    std::erase_if(all, [](const Lasting& each) { return each.at.size() < 2; });
}

bool has_too_few(const Survey& survey) {
  return survey.state == SurveyState::waiting ||
         (survey.state == SurveyState::destroyed && survey.answered.value_or(0) > 0);
}

class Summing {
 public:
  Summing(Database& db, const HowToSum& how) : db_(db), how_(how) {}

  void add(const std::string& stage, const std::vector<Survey>& surveys) {
    Released released = released_of(db_, surveys);
    results_.with_others = results_.with_others || released.with_others;
    std::vector<OfForm> forms = by_form(std::move(released.alone));
    std::ranges::stable_sort(forms, std::greater(), [&](const OfForm& form) {
      return std::pair(how_.each_form ? form.releases.size() : 0, form.newest());
    });
    for (std::size_t at = 0; at < forms.size(); ++at)
      if (at == 0 || how_.each_form)
        add(stage, forms[at], at == 0);
      else
        results_.of_other_forms += static_cast<int>(forms[at].releases.size());
  }
  SummedResults take() {
    in_their_order(results_.lasting, how_.asked_once_too);
    return std::move(results_);
  }
  void count(const Survey& survey) { results_.too_few += has_too_few(survey); }

 private:
  // Times are compared of the first form of each alone, so that no time stands there twice.
  void add(const std::string& stage, const OfForm& form, bool is_first) {
    std::vector<Release> releases;
    for (const Release& release : form.releases)
      releases.push_back(how_.read(release));
    auto pooled = answers::pooled(releases);
    if (!pooled)
      return;
    std::string titled = title_of(db_, stage, pooled->release);
    if (!is_first && !stage.empty())
      titled += " (" + title_of_form(db_, pooled->release) + ")";
    results_.stages.push_back({stage, std::move(titled), std::move(*pooled)});
    if (!is_first)
      return;
    add_stage(results_.lasting, results_.stages.back());
    for (const Release& release : releases)
      for (const answers::AskedAgain& each : answers::asked_again(db_, release))
        answers::add_to(lasting_of(results_.lasting,
                                   each.outcome.empty() ? each.measure : each.outcome, each.measure)
                            .again,
                        each);
  }

  Database& db_;
  const HowToSum& how_;
  SummedResults results_;
};

}  // namespace

std::vector<AskedAt> asked_at(Database& db, std::string_view session) {
  std::vector<AskedAt> surveys;
  for (const store::CourseSurvey& row : store::surveys_of_session(db, session)) {
    if (std::ranges::find(all_record_kinds, row.stage, &RecordKind::stage) !=
        std::end(all_record_kinds))
      continue;
    if (auto survey = store::find_survey(db, row.survey))
      surveys.push_back({row.stage, std::move(*survey)});
  }
  return surveys;
}

SummedResults summed_results(Database& db, const std::vector<AskedAt>& surveys,
                             const HowToSum& how) {
  Summing summing(db, how);
  std::map<std::pair<int, std::string>, std::vector<Survey>> by_stage;
  for (const AskedAt& asked : surveys) {
    summing.count(asked.survey);
    by_stage[{order_of(asked.stage), asked.stage}].push_back(asked.survey);
  }
  for (const auto& [at, of_stage] : by_stage)
    summing.add(at.second, of_stage);
  return summing.take();
}

std::vector<std::string> what_is_left_out(const SummedResults& results, const std::string& of) {
  std::vector<std::string> sentences;
  const auto some = [&](int count, const std::string& one, const std::string& many) {
    if (count > 0)
      sentences.push_back(count == 1 ? one : std::to_string(count) + many);
  };
  some(results.too_few,
       "In 1 survey of " + of + " too few answered to show what they said; it is not counted here.",
       " surveys of " + of +
           " had too few answers to show what they said, and are not counted here.");
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

std::string nothing_released(const std::string& of) {
  return "No results of " + of + " have been released yet.";
}

answers::ToSave to_save(const SummedResults& results, const std::string& id,
                        const std::string& title, const std::string& of) {
  answers::ToSave file{.id = id, .title = title, .sentence = {}, .releases = {}};
  for (const StageResults& each : results.stages) {
    Release release = each.pooled.release;
    release.id.clear();
    release.unit = Unit::course;
    release.unit_name = title + ": " + each.titled;
    for (std::size_t at = 0; at < release.figures.size(); ++at) {
      const int sets = each.pooled.sets_of_figure[at], with = each.pooled.sets_with_figure[at];
      if (sets > 0 && sets < with)
        release.figures[at].withheld =
            "From " + std::to_string(sets) + " of " + std::to_string(with) +
            " sets of results: the others hide a number here, or asked something else.";
    }
    file.releases.push_back(std::move(release));
    file.sentence += (file.sentence.empty() ? "" : " ") + each.titled + ": " + who_answered(each);
  }
  for (const Lasting& lasting : results.lasting)
    file.asked_again.insert(file.asked_again.end(), lasting.again.begin(), lasting.again.end());
  if (file.releases.empty())
    file.sentence = nothing_released(of);
  for (const std::string& sentence : what_is_left_out(results, of))
    file.sentence += " " + sentence;
  return file;
}

}  // namespace earshot::courses
