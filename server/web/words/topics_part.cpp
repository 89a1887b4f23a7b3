// SPDX-License-Identifier: Apache-2.0
#include "web/words/topics_part.h"

#include <algorithm>

#include "base/text.h"
#include "web/components.h"
#include "web/words/comment_part.h"
#include "web/words/topic_names.h"

namespace earshot::web {
namespace {

std::string before_field(std::string_view comment) {
  return std::string(before_prefix) + std::string(comment);
}
std::string another_field(std::string_view comment) { return "another-" + std::string(comment); }

bool is_among(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// No name has a space in it.
std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names)
    all += (all.empty() ? "" : " ") + name;
  return all;
}
std::vector<std::string> parted(std::string_view all) {
  std::vector<std::string> names;
  while (!all.empty()) {
    names.emplace_back(all.substr(0, all.find(' ')));
    all.remove_prefix(std::min(all.size(), names.back().size() + 1));
  }
  return names;
}

std::vector<std::string> without(std::vector<std::string> names,
                                 const std::vector<std::string>& others) {
  std::erase_if(names, [&](const std::string& name) { return is_among(others, name); });
  return names;
}

// A box for each suggestion, then for each other topic that stands or is ticked.
std::vector<Choice> boxes(const Filled& filled, const Lists& lists, const ToSort& one) {
  std::vector<Choice> boxes;
  const auto add = [&](std::string_view topic, const std::string& more) {
    if (std::ranges::find(boxes, topic, &Choice::value) == boxes.end())
      boxes.push_back({std::string(topic), topic_title(lists, topic) + more});
  };
  for (const answers::Suggestion& suggestion : one.suggested)
    add(suggestion.topic, " (suggested by " + in_quotes(suggestion.word) + ")");
  for (const std::string& topic : one.comment.topics)
    add(topic, "");
  for (const std::string_view topic : filled.values.all(topics_field(one.comment.id)))
    add(topic, "");
  return boxes;
}

std::vector<Choice> others(const Lists& lists, const std::vector<Choice>& boxes) {
  std::vector<Choice> others{{"", "Choose a topic"}};
  for (const Topic& topic : lists.topics) {
    if (topic.listing.closed_on ||
        std::ranges::find(boxes, topic.name, &Choice::value) != boxes.end())
      continue;
    const Topic* parent = lists.find_topic(topic.parent);
    others.push_back({.value = topic.name,
                      .text = topic.title,
                      .group = parent != nullptr ? parent->title : topic.title});
  }
  return others;
}

}  // namespace

ToSort ready_to_sort(const Release& release, const Lists& lists, answers::Comment comment) {
  ToSort one{.comment = std::move(comment), .question = {}, .text = {}, .suggested = {}};
  one.question = question_text(release, one.comment.question);
  one.text = shown_words(release, one.comment);
  one.suggested = answers::suggested_topics(lists.topics, one.text);
  return one;
}

std::string topics_field(std::string_view comment) { return "topics-" + std::string(comment); }

Fields ticks(const std::vector<ToSort>& page, const std::vector<answers::Sorted>& sorted) {
  Fields fields;
  for (const ToSort& one : page) {
    const auto changed = std::ranges::find(sorted, one.comment.id, &answers::Sorted::id);
    std::vector<std::string> ticked = one.comment.topics;
    if (changed != sorted.end()) {
      ticked = without(without(std::move(ticked), changed->taken), changed->put);
      ticked.insert(ticked.end(), changed->put.begin(), changed->put.end());
    }
    for (std::string& topic : ticked)
      fields.add(topics_field(one.comment.id), std::move(topic));
  }
  return fields;
}

answers::Sorted sorted_in(const Fields& form, std::string_view comment) {
  const std::vector<std::string> before = parted(form[before_field(comment)]);
  std::vector<std::string> now;
  for (const std::string_view topic : form.all(topics_field(comment)))
    now.emplace_back(topic);
  if (const std::string_view another = form[another_field(comment)]; !another.empty())
    now.emplace_back(another);
  return {.id = std::string(comment), .put = without(now, before), .taken = without(before, now)};
}

void add_to_sort(Html& page, const Filled& filled, const Lists& lists, const ToSort& one,
                 std::size_t number, std::size_t of) {
  const std::string& id = one.comment.id;
  const std::string which = std::to_string(number);
  const std::vector<Choice> offered = boxes(filled, lists, one);
  page.open("div", {{"class", "app-comment"}});
  page.open("h2", {{"class", "govuk-heading-s app-comment__question"}});
  page.element("span", which + " of " + std::to_string(of) + ".",
               {{"class", "app-comment__which"}});
  page.text(" " + one.question).close("h2");
  page.element("div", one.text, {{"class", "app-comment__words"}});
  hidden(page, before_field(id), joined(one.comment.topics));
  if (!offered.empty())
    checkboxes(
        page, filled,
        {.name = topics_field(id), .legend = "Topics of comment " + which, .choices = offered});
  select_field(
      page, filled,
      {.name = another_field(id),
       .legend = (offered.empty() ? "Topic of comment " : "Another topic of comment ") + which,
       .choices = others(lists, offered)});
  page.close("div");
}

}  // namespace earshot::web
