// SPDX-License-Identifier: Apache-2.0
#include "courses/subjects.h"

#include <algorithm>

#include "model/listed.h"

namespace earshot::courses {
namespace {

constexpr int most_steps = 8;  // lists have two levels, and few topics are merged more often

// As it is called now.
const Topic* find_now(const Lists& lists, std::string_view name) {
  const Topic* topic = lists.find_topic(name);
  for (int step = 0; topic && !topic->listing.became.empty() && step < most_steps; ++step)
    topic = lists.find_topic(topic->listing.became);
  return topic;
}

}  // namespace

std::optional<Subject> find_subject(const Lists& lists, std::string_view words) {
  if (const Topic* topic = find_now(lists, words))
    return Subject{topic->name, topic->title};
  const auto found = std::ranges::find_if(
      lists.topics, [&](const Topic& topic) { return same_title(topic.title, words); });
  return found == lists.topics.end() ? std::nullopt : find_subject(lists, found->name);
}

bool is_on(const Lists& lists, std::string_view topic, const Subject& subject) {
  const Topic* at = find_now(lists, topic);
  for (int step = 0; at && step < most_steps; ++step) {
    if (at->name == subject.name)
      return true;
    at = at->parent.empty() ? nullptr : find_now(lists, at->parent);
  }
  return false;
}

bool is_on(const Lists& lists, const Course& course, const Subject& subject) {
  return std::ranges::any_of(course.outcomes, [&](const earshot::Outcome& outcome) {
    return is_on(lists, outcome.topic, subject);
  });
}

std::vector<Subject> subjects_of(const Lists& lists, const Course& course) {
  std::vector<Subject> subjects;
  for (const earshot::Outcome& outcome : course.outcomes)
    if (const auto subject = find_subject(lists, outcome.topic);
        subject && std::ranges::find(subjects, *subject) == subjects.end())
      subjects.push_back(*subject);
  return subjects;
}

std::optional<Subject> only_subject_of(const Lists& lists, const Course& course) {
  const auto subjects = subjects_of(lists, course);
  return subjects.size() == 1 ? std::optional(subjects.front()) : std::nullopt;
}

}  // namespace earshot::courses
