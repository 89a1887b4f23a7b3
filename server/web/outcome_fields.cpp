// SPDX-License-Identifier: Apache-2.0
#include "web/outcome_fields.h"

#include <algorithm>

#include "base/text.h"
#include "courses/course_rules.h"
#include "store/listed.h"

namespace earshot::web {
namespace {

using courses::outcome_field;
using courses::topic_field;

// A topic that has left its list is still chosen where it stands.
std::vector<Choice> topic_choices(const Lists& lists, std::string_view chosen) {
  std::vector<Choice> choices{{"", "Choose a topic"}};
  for (const Topic& topic : lists.topics)
    if (!topic.listing.closed_on || topic.name == chosen)
      choices.push_back({topic.name, topic.title});
  return choices;
}

}  // namespace

void put_outcomes(Fields& fields, const std::vector<earshot::Outcome>& outcomes) {
  for (std::size_t row = 0; row < outcomes.size(); ++row) {
    fields.add(outcome_field(row), outcomes[row].text);
    fields.add(topic_field(row), outcomes[row].topic);
  }
}

void draw_outcomes(Html& page, const Filled& filled, Database& db) {
  page.element("h2", "Learning outcomes");
  page.element("p",
               "What people should be able to do after the course: one to four, such as \"notice "
               "neglect early\". The form asks about each of them, before and after, and its topic "
               "tells where that counts.");
  const Lists lists = store::find_lists(db);
  for (std::size_t row = 0; row < most_outcomes; ++row) {
    const std::string number = std::to_string(row + 1);
    text_field(
        page, filled,
        {.name = outcome_field(row), .label = "Outcome " + number + (row > 0 ? " (if any)" : "")});
    select_field(page, filled,
                 {.name = topic_field(row),
                  .legend = "Topic of outcome " + number,
                  .choices = topic_choices(lists, filled.value(topic_field(row)))});
  }
}

std::vector<earshot::Outcome> outcomes_typed(const Fields& form) {
  std::vector<earshot::Outcome> rows;
  for (std::size_t row = 0; row < most_outcomes; ++row)
    rows.push_back({tidy(form[outcome_field(row)]), std::string(form[topic_field(row)])});
  return rows;
}

}  // namespace earshot::web
