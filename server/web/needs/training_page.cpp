// SPDX-License-Identifier: Apache-2.0
// What courses of a cycle came to: who came, what changed, and what was used at work. As the document has it.
#include "needs/report/sections.h"
#include "needs/training_impact.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/section_part.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/results.h"

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

void where_it_is_from(Html& page, const needs::TrainingImpact& impact) {
  if (impact.releases.empty())
    return;
  page.element("h2", "Results that these figures are sums of");
  page.open("ul");
  for (const Release& release : impact.releases) {
    page.open("li");
    if (release.surveys.empty())
      page.text(release.unit_name);
    else
      add_link(page, {release.unit_name, results_path(release.surveys.front()),
                      "of " + long_text(release.released_on)});
    page.close("li");
  }
  page.close("ul");
}

}  // namespace

Outcome show_training(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = needs::draw_up(site.house.site, site.db(), *cycle, visit.now);
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
  where_it_is_from(page, from.impact());
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
