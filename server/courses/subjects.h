// SPDX-License-Identifier: Apache-2.0
// Subjects of courses: topics of the partnership's list. A course is on the topics of its learning outcomes, and on those above
// them; what a topic was merged into it is on, too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/course.h"
#include "model/lists.h"

namespace earshot::courses {

struct Subject {
  std::string name;  // the topic's
  std::string title;
  bool operator==(const Subject&) const = default;
};

// By its name or its title, whatever the capitals.
std::optional<Subject> find_subject(const Lists& lists, std::string_view words);
bool is_on(const Lists& lists, std::string_view topic, const Subject& subject);
bool is_on(const Lists& lists, const Course& course, const Subject& subject);
// Of its learning outcomes, each once, in their order.
std::vector<Subject> subjects_of(const Lists& lists, const Course& course);
// Where all its learning outcomes are on one.
std::optional<Subject> only_subject_of(const Lists& lists, const Course& course);

}  // namespace earshot::courses
