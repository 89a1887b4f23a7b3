// SPDX-License-Identifier: Apache-2.0
#include "web/home.h"

#include "model/roles.h"
#include "web/components.h"
#include "web/duties.h"
#include "web/layout.h"
#include "web/navigation.h"

namespace earshot::web {
namespace {

struct Mark {
  std::string_view words;
  Shade shade;
};
// In the order of Urgency.
constexpr Mark marks[] = {
    {"Overdue", Shade::red},
    {"To do", Shade::yellow},
    {"This week", Shade::blue},
    {"To know", Shade::grey},
};

void add_duties(Html& page, const std::vector<Duty>& duties) {
  if (duties.empty())
    return nothing_yet(page, "Nothing needs you today.");
  std::vector<Task> tasks;
  for (const Duty& duty : duties) {
    const Mark& mark = marks[static_cast<std::size_t>(duty.urgency)];
    tasks.push_back({.link = {duty.what, duty.path},
                     .hint = duty.why,
                     .status = std::string(mark.words),
                     .shade = mark.shade});
  }
  task_list(page, tasks);
}

// What they may do is said in the words of the table that decides it.
void add_roles(Html& page, const Visit& visit) {
  page.element("h2", "What you can do here", {{"class", "govuk-heading-m"}});
  std::vector<SummaryRow> rows;
  for (const RoleRow& role : all_roles)
    if (visit.staff->roles.has(role.role))
      rows.push_back({std::string(role.title), std::string(role.what_it_may)});
  summary_list(page, rows);
}

}  // namespace

Outcome home(const Visit& visit, Site& site) {
  Html inside;
  inside.element("p", long_text(visit.today) + ". You are signed in as " + visit.staff->name + ".",
                 {{"class", "govuk-body-l"}});
  add_duties(inside, duties_of(visit, site));
  add_roles(inside, visit);
  return shown(visit, site, {.title = "Today", .inside = std::move(inside)});
}

}  // namespace earshot::web
