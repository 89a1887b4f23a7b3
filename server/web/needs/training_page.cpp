// SPDX-License-Identifier: Apache-2.0
// What courses of a cycle came to: who came, what changed, and what was used at work. As the document has it.
#include "needs/report/sections.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/section_part.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

struct Part {
  std::string_view title;
  needs::ReportSection (*make)(const needs::ReportFrom& from);
};
constexpr Part all_parts[] = {
    {"Who came", needs::training_activity_section},
    {"What changed", needs::training_impact_section},
    {"Used at work, and what gets in the way", needs::used_section},
};

}  // namespace

Outcome show_training(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  Sheet sheet{.title = "Training in " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)},
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "training");
  const needs::ReportFrom from(site.house.site, site.db(), drawn);
  for (const Part& part : all_parts) {
    page.element("h2", part.title);
    section_part(page, part.make(from));
  }
  results_they_are_sums_of(page, from.impact());
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
