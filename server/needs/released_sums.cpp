// SPDX-License-Identifier: Apache-2.0
#include "needs/released_sums.h"

#include <algorithm>
#include <set>
#include <utility>

#include "forms/form_json.h"
#include "model/stages.h"
#include "needs/shown_sums.h"
#include "store/form_versions.h"
#include "store/json.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::needs {
namespace {

using analysis::needs::said_gap;
using analysis::needs::said_prevalence;
using analysis::needs::said_transfer;

// What comes from the same people has one name. All surveys with one form ask the same people, as far as anybody knows;
// of a course, those who were there, their managers and whoever ran it are three.
class SourceNames {
 public:
  explicit SourceNames(Database& db) : db_(db) {}

  std::string of(const Release& release, const std::optional<Survey>& survey) {
    const Form& form = form_of(release);
    const std::string course = survey ? survey->occasion.course : std::string();
    if (course.empty())
      return title_of(form, release);
    switch (form.audience) {
      case Audience::manager:
        return "Managers of people who were at " + course;
      case Audience::facilitator:
        return "Trainers of " + course;
      default:
        return "People who were at " + course;
    }
  }

 private:
  const Form& form_of(const Release& release) {
    const auto found = forms_.find(release.form);
    if (found != forms_.end())
      return found->second;
    const auto latest = store::latest_form_version(db_, release.form);
    return forms_[release.form] = latest ? forms::form_from_json(latest->json) : Form{};
  }
  static std::string title_of(const Form& form, const Release& release) {
    if (form.languages.empty())
      return release.unit_name;
    return std::string(in_language(form.title, form.languages[0], form.languages[0]));
  }

  Database& db_;
  std::map<std::string, Form, std::less<>> forms_;
};

// As it was asked then.
class FormsAsked {
 public:
  explicit FormsAsked(Database& db) : db_(db) {}

  const Form& of(const Release& release) {
    const auto [found, is_new] = forms_.try_emplace({release.form, release.form_version});
    if (is_new)
      if (const auto version = store::find_form_version(db_, release.form, release.form_version))
        found->second = forms::form_from_json(version->json);
    return found->second;
  }

 private:
  Database& db_;
  std::map<std::pair<std::string, int>, Form> forms_;
};

std::set<std::string> topics_in(const std::vector<NeedSums>& sums) {
  std::set<std::string> topics;
  for (const NeedSums& each : sums)
    topics.insert({each.topic_a, each.topic_b});
  return topics;
}

std::vector<NeedSums> what_counts(std::vector<NeedSums> sums, const std::string& stage) {
  std::erase_if(sums, [&](const NeedSums& each) {
    return !counts(each.component_a, stage) || !counts(each.component_b, stage);
  });
  return sums;
}

std::set<std::pair<std::string, std::string>> meant_by(
    const std::set<std::pair<std::string, std::string>>& spoken,
    const std::map<std::string, std::string>& topics) {
  std::set<std::pair<std::string, std::string>> meant;
  for (const auto& [topic, component] : spoken)
    if (const auto now = topics.find(topic); now != topics.end())
      meant.insert({now->second, component});
  return meant;
}

Release without_figures(Release release) {
  release.figures.clear();
  release.comparisons.clear();
  release.breakdowns.clear();
  return release;
}

// What weighs nothing is told as yes or no. Where results hide some of the answers, what was put in their place must not
// decide which.
bool is_only_guessed(const NeedSums& sums,
                     const std::set<std::pair<std::string, std::string>>& about) {
  const auto weighs = [](const std::string& component) {
    return component == analysis::needs::said_prevalence ||
           component == analysis::needs::said_gap || component == analysis::needs::said_transfer;
  };
  return (!weighs(sums.component_a) && about.contains({sums.topic_a, sums.component_a})) ||
         (!weighs(sums.component_b) && about.contains({sums.topic_b, sums.component_b}));
}

}  // namespace

bool counts(std::string_view component, std::string_view stage) {
  if (component == said_prevalence || component == said_gap)
    return stage.empty();
  if (component == said_transfer)
    return rank_of_stage(stage) > rank_of_stage(stage_after);
  return true;
}

std::vector<NeedSums> by_topics_of_now(std::vector<NeedSums> sums,
                                       const std::map<std::string, std::string>& topics) {
  for (const std::string& topic : topics_in(sums)) {
    const auto meant = topics.find(topic);
    if (meant != topics.end() && meant->second == topic)
      continue;
    if (meant == topics.end() || topics_in(sums).contains(meant->second))
      std::erase_if(sums, [&](const NeedSums& each) {
        return each.topic_a == topic || each.topic_b == topic;
      });
    else
      for (NeedSums& each : sums)
        for (std::string* name : {&each.topic_a, &each.topic_b})
          if (*name == topic)
            *name = meant->second;
  }
  return sums;
}

ReleasesRead read_releases(answers::Site& site, Database& db, Day first, Day last,
                           const std::map<std::string, std::string>& topics) {
  ReleasesRead read;
  SourceNames names(db);
  FormsAsked forms_asked(db);
  const auto key = answers::find_house_key(site, answers::needs_key);
  for (const std::string& id : store::release_ids_between(db, first, last)) {
    const auto sealed = store::find_sealed_needs(db, id);
    const auto opened =
        key ? open_value(*key, answers::needs_place(id), sealed.value().bytes) : std::nullopt;
    if (!opened) {
      read.unopened.push_back(id);
      continue;
    }
    Release release = store::find_release(db, id).value();
    ShownSums shown = shown_sums(release, forms_asked.of(release), store::needs_from_json(*opened));
    release = without_figures(std::move(release));
    std::vector<NeedSums> sums =
        by_topics_of_now(what_counts(std::move(shown.sums), release.stage), topics);
    auto about = meant_by(shown.about, topics);
    std::erase_if(sums, [&](const NeedSums& each) { return is_only_guessed(each, about); });
    if (sums.empty())
      continue;
    const auto survey =
        release.surveys.empty() ? std::nullopt : store::find_survey(db, release.surveys.front());
    read.releases.push_back({release,
                             survey ? survey->id : std::string(),
                             {.id = id,
                              .source = names.of(release, survey),
                              .asked = release.invited,
                              .sums = std::move(sums)},
                             std::move(about)});
  }
  return read;
}

}  // namespace earshot::needs
