// SPDX-License-Identifier: Apache-2.0
// How something leaves its list: it is taken off, becomes part of another, or is split.
#include "partnership/rules.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

void what_closing_does(Html& page, const ListRow& row, const Listed& listed,
                       const std::vector<Listed>& now) {
  page.element("h2", std::string(row.close) + " it");
  if (const auto why = partnership::cannot_close(listed, now)) {
    inset(page, *why);
    return;
  }
  page.element(
      "p",
      "Surveys that are open keep it, and so do results that are there already. New surveys "
      "do not offer it. You can put it back.");
  button(page, std::string(row.close), Weight::warning, "do", "close");
}

void what_merging_does(Html& page, const Filled& filled, const Listed& listed,
                       const std::vector<Listed>& now) {
  ChoiceField field{.name = "into", .legend = "Part of", .choices = {{"", "Choose one"}}};
  for (const Listed& each : now)
    if (each.list == listed.list && !each.closed_on && each.name != listed.name)
      field.choices.push_back({each.name, each.title});
  if (field.choices.size() == 1)
    return;
  page.element("h2", "Make it part of another");
  page.element("p", "It leaves the list. Old figures keep its name and say what it became.");
  select_field(page, filled, field);
  button(page, "Make it part of that", Weight::secondary, "do", "merge");
}

void what_splitting_does(Html& page, const Filled& filled, const Listed& listed,
                         const std::vector<Listed>& now) {
  ChoiceField field{.name = "parts", .legend = "Into which?", .choices = {}};
  for (const Listed& each : now)
    if (each.list == listed.list && !each.closed_on && each.name != listed.name)
      field.choices.push_back({each.name, each.title});
  if (field.choices.size() < 2)
    return;
  Html inside;
  inside.element(
      "p",
      "It leaves the list. What was said of it stays under it and counts for none of the "
      "others, because nobody can tell which of them was meant. Add those that are "
      "missing to the list first.");
  checkboxes(inside, filled, field);
  button(inside, "Split it", Weight::secondary, "do", "split");
  page.element("h2", "Split it into others");
  const auto folded = filled.problems.empty() ? details : open_details;
  folded(page, "Choose what takes its place", std::move(inside));
}

void open_deed(Html& page, const Visit& visit, const Listed& listed) {
  open_form(page, visit, listed_path(listed));
  hidden(page, "seen", std::to_string(listed.since));
}

}  // namespace

void ways_off_the_list(Html& page, const Visit& visit, const Filled& filled, const Listed& listed,
                       const std::vector<Listed>& now) {
  const ListRow& row = row_of(listed.list);
  if (row.merges) {
    open_deed(page, visit, listed);
    what_merging_does(page, filled, listed, now);
    page.close("form");
  }
  if (row.splits) {
    open_deed(page, visit, listed);
    what_splitting_does(page, filled, listed, now);
    page.close("form");
  }
  open_deed(page, visit, listed);
  what_closing_does(page, row, listed, now);
  page.close("form");
}

}  // namespace earshot::web
