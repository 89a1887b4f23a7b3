// SPDX-License-Identifier: Apache-2.0
// The lines that a partnership's yearly report has to have about training, to be pasted one by one or all together.
#include "needs/yearly_lines.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {

Outcome show_yearly_report(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  Sheet sheet{.title = "Lines for the yearly report, " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)}};
  Html& page = sheet.inside;
  paragraph(page, "For " + days_in_words(*cycle) + ", as it stands on " + long_text(visit.today) +
                      ". Copy what your report needs. Where there is no figure, the line says so.");
  for (const needs::YearlyLine& line :
       needs::yearly_lines(needs::read_for_year(site.house.site, site.db(), drawn)))
    section(page, line.about, {line.words});
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
