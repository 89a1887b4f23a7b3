// SPDX-License-Identifier: Apache-2.0
// What a topic was called before: those that were made part of it, what it was split from or into, and what was agreed
// about it then.
#include <algorithm>

#include "base/text.h"
#include "needs/drawn_words.h"
#include "web/components.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/topic_parts.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// Those that mean this topic by now, however many steps ago they were made part of another.
std::vector<const Topic*> made_part_of(const Lists& lists, const std::string& name) {
  std::vector<const Topic*> found;
  std::vector<std::string> into{name};
  for (std::size_t at = 0; at < into.size(); ++at)
    for (const Topic& topic : lists.topics)
      if (topic.listing.became == into[at] && std::ranges::find(into, topic.name) == into.end()) {
        found.push_back(&topic);
        into.push_back(topic.name);
      }
  return found;
}

void say_it_was_split(Html& page, const needs::NeedsDrawn& drawn, const Topic& topic) {
  if (topic.listing.split_into.empty())
    return;
  inset(page,
        "This topic was split into " + needs::titles_of(drawn, topic.listing.split_into) + " on " +
            long_text(*topic.listing.closed_on) +
            ". What was said of it before stays here and counts for none of them. If you know "
            "which of them a finding is about, write it under that topic in its place: it "
            "counts there from then on.");
}

void say_what_it_was_split_from(Html& page, const needs::NeedsDrawn& drawn, const Lists& lists,
                                const std::string& name) {
  for (const Topic& before : lists.topics) {
    if (std::ranges::find(before.listing.split_into, name) == before.listing.split_into.end())
      continue;
    page.open("p").text("It was split from ");
    if (drawn.find(before.name) != nullptr)
      add_link(page, {before.title, topic_path(drawn.gathered.cycle, before.name)});
    else
      page.text(in_quotes(before.title));
    page.text(" on " + long_text(*before.listing.closed_on) +
              ". What was said of that before counts there, and not here.");
    page.close("p");
  }
}

void agreed_before(Html& page, const needs::NeedsDrawn& drawn,
                   const std::vector<const Topic*>& earlier) {
  Table rows{.id = "agreed_before",
             .caption = "What the group agreed about it under an earlier name",
             .columns = {{"Then called"}, {"Priority"}, {"Why"}, {"Agreed on"}, {"Commentary"}}};
  for (const Topic* topic : earlier)
    for (const AgreedPriority& each : drawn.agreed)
      if (each.topic == topic->name)
        rows.rows.push_back({topic->title, std::string(row_of(each.level).title), each.reason,
                             long_text(each.agreed_on), each.commentary});
  if (!rows.rows.empty())
    table(page, rows);
}

}  // namespace

void under_other_names(Html& page, const needs::NeedsDrawn& drawn, const needs::TopicDrawn& topic,
                       const Lists& lists) {
  say_it_was_split(page, drawn, topic.topic);
  say_what_it_was_split_from(page, drawn, lists, topic.topic.name);
  const auto earlier = made_part_of(lists, topic.topic.name);
  std::vector<std::string> titles;
  for (const Topic* each : earlier)
    titles.push_back(in_quotes(each->title));
  if (!titles.empty())
    paragraph(page, list_of(titles, "and") + (titles.size() == 1 ? " was" : " were") +
                        " made part of it. What was said of " +
                        (titles.size() == 1 ? "that" : "those") + " counts here.");
  agreed_before(page, drawn, earlier);
}

}  // namespace earshot::web
