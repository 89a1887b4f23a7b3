// SPDX-License-Identifier: Apache-2.0
// The results that say something of a topic or have comments about it: what was asked, and where figures and comments stand.
#include <algorithm>
#include <map>

#include "needs/surveys_released.h"
#include "store/listed.h"
#include "store/releases.h"
#include "store/words_topics.h"
#include "web/components.h"
#include "web/needs/topic_parts.h"
#include "web/results/results.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

using Meant = std::map<std::string, std::string>;

// Comments stand under the topic's own name, and under those of topics that became part of it.
std::vector<store::TopicCount> comments_about(Site& site, const std::string& release,
                                              const std::string& topic, const Meant& meant) {
  std::vector<store::TopicCount> counts = store::count_by_topic(site.db(), release);
  std::erase_if(counts, [&](const store::TopicCount& count) {
    const auto now = meant.find(count.topic);
    return now == meant.end() || now->second != topic;
  });
  return counts;
}

Inside link_to_results(const needs::SurveyReleased& survey) {
  Html cell;
  if (survey.survey.empty())
    cell.text(survey.title());
  else
    add_link(cell, {survey.title(), results_path(survey.survey)});
  return cell;
}

Inside questions(const std::vector<std::string>& asked) {
  if (asked.empty())
    return "Nothing by a question of its own";
  Html cell;
  cell.open("ul");
  for (const std::string& question : asked)
    cell.element("li", question);
  cell.close("ul");
  return cell;
}

Inside links_to_comments(const needs::SurveyReleased& survey,
                         const std::vector<store::TopicCount>& counts) {
  if (counts.empty() || survey.survey.empty())
    return "None";
  Html cell;
  for (const store::TopicCount& count : counts)
    add_link(cell, {count_of(static_cast<std::size_t>(count.words), "comment", "comments"),
                    "/surveys/" + survey.survey + "/topics?topic=" + count.topic});
  return cell;
}

const needs::FromRelease* that_counts(const needs::CycleGathered& from, const std::string& id,
                                      const std::string& topic) {
  const auto found = std::ranges::find(from.releases, id, &needs::FromRelease::id);
  const bool counts =
      found != from.releases.end() &&
      std::ranges::find(found->says, topic, &needs::Spoken::topic) != found->says.end();
  return counts ? &*found : nullptr;
}

}  // namespace

void results_of(Html& page, Site& site, const needs::NeedsDrawn& drawn,
                const needs::TopicDrawn& topic) {
  page.element("h2", "Results of surveys");
  Table rows{.id = "results",
             .caption = "Results that say something of it, or have comments about it",
             .columns = {{"Results"},
                         {"What was asked"},
                         {"Source"},
                         {"Day"},
                         {"Comments under this topic"}},
             .if_empty = "No results of this cycle say anything of it."};
  const needs::CycleGathered& from = drawn.gathered;
  const std::string& name = topic.topic.name;
  const Meant meant = needs::meant_by_names(store::find_lists(site.db()).topics);
  const Day last = std::min(from.cycle.ends_on, london_day(from.as_of));
  for (const std::string& id : store::release_ids_between(site.db(), from.cycle.starts_on, last)) {
    const auto* counts = that_counts(from, id, name);
    const auto comments = comments_about(site, id, name, meant);
    if (counts == nullptr && comments.empty())
      continue;
    const needs::SurveyReleased survey = needs::find_survey_released(site.db(), id).value();
    rows.rows.push_back(
        {link_to_results(survey), questions(needs::asked_about(survey, name, meant)),
         counts != nullptr ? Inside(counts->source) : Inside("Comments only"),
         long_text(survey.release.released_on), links_to_comments(survey, comments)});
  }
  table(page, rows);
}

}  // namespace earshot::web
