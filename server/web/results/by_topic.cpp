// SPDX-License-Identifier: Apache-2.0
#include "web/results/by_topic.h"

#include <algorithm>

#include "answers/results.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/results.h"
#include "web/words/comments_page.h"
#include "web/words/topic_names.h"

namespace earshot::web {
namespace {

constexpr int many_pages = 1'000'000;  // the list knows how many it has

std::string topics_path(std::string_view survey) {
  return "/surveys/" + std::string(survey) + "/topics";
}

void link_to_sorting(Html& page, const Release& release) {
  page.open("p");
  add_link(page, {"Put comments under topics", words_path(release.id, "/topics")});
  page.close("p");
}

// In the order of the partnership's list.
std::vector<std::vector<Inside>> rows_of(const Written& written, std::string_view survey) {
  std::vector<std::vector<Inside>> rows;
  for (const Topic& topic : written.lists().topics) {
    const auto count = std::ranges::find(written.topics(), topic.name, &store::TopicCount::topic);
    if (count == written.topics().end())
      continue;
    Html name;
    add_link(name, {topic_title(written.lists(), topic.name),
                    topics_path(survey) + "?topic=" + topic.name});
    const Topic* parent = written.lists().find_topic(topic.parent);
    rows.push_back({std::move(name), parent != nullptr ? parent->title : std::string(),
                    std::to_string(count->words)});
  }
  return rows;
}

void add_list(Html& page, const Written& written, const answers::Results& results,
              int under_topics) {
  if (written.is_deleted())
    return paragraph(page, "What people wrote has been deleted, because it had had its time.");
  if (written.shown() == 0)
    return nothing_yet(page, "No comment is shown with these results yet.");
  if (written.topics().empty())
    return nothing_yet(page, "No comment has been put under a topic yet.",
                       written.may_read() ? Link{"Put comments under topics",
                                                 words_path(results.release->id, "/topics")}
                                          : Link{});
  paragraph(page, "Comments that are shown: " + std::to_string(written.shown()) +
                      ". Of these stand under a topic: " + std::to_string(under_topics) +
                      ". One comment may stand under several.");
  table(page, {.id = "topics",
               .caption = "Topics, and how many comments stand under each",
               .columns = {{"Topic"}, {"Part of"}, {"Comments", true}},
               .rows = rows_of(written, results.survey.id)});
  if (written.may_read())
    link_to_sorting(page, *results.release);
}

}  // namespace

void link_to_topics(Html& page, std::string_view survey) {
  page.open("p");
  add_link(page, {"What people wrote, by topic", topics_path(survey)});
  page.close("p");
}

void lead_to_topics(Html& page, const Written& written, std::string_view survey) {
  if (written.shown() == 0)
    return;
  page.element("h2", "By topic");
  link_to_topics(page, survey);
}

Outcome comments_by_topic(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  if (!results || !results->release)
    return not_found(site);
  const Written written(visit, site, *results->release);
  const std::string& survey = results->survey.id;
  const std::string topic(visit.query["topic"]);
  if (topic.empty()) {
    Sheet sheet{.title = "What people wrote, by topic: " + results->survey.title,
                .back = {"Back to the results", results_path(survey)}};
    add_list(sheet.inside, written, *results,
             store::count_under_topics(site.db(), results->release->id));
    return shown(visit, site, sheet);
  }
  Sheet sheet{.title = topic_title(written.lists(), topic) + ": " + results->survey.title,
              .back = {"Back to all topics", topics_path(survey)}};
  if (!written.add_under(sheet.inside, topic, topics_path(survey) + "?topic=" + topic,
                         page_asked(visit, many_pages)))
    return not_found(site);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
