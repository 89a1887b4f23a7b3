// SPDX-License-Identifier: Apache-2.0
// Evidence from a file: it is chosen, what it would add is looked at, and then all of it is kept.
#include "base/text.h"
#include "needs/evidence_columns.h"
#include "needs/evidence_file.h"
#include "store/cycles.h"
#include "web/components.h"
#include "web/needs/file_preview.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/registers/ask_for_rows.h"
#include "web/registers/carried.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

constexpr std::string_view came_too_late =
    "What was read from the file is no longer there. Choose it once more";
constexpr std::string_view too_much =
    "There is too much in it for one go. Split it, and bring in each part";

template <class Rows>
std::string titles_of(const Rows& rows) {
  std::vector<std::string> titles;
  for (const auto& row : rows)
    titles.emplace_back(row.title);
  return list_of(titles);
}

void say_what_it_needs(Html& page, const Cycle& cycle) {
  paragraph(
      page,
      "A workbook or a table with one piece of evidence in each row, below a row of headings. "
      "Columns may stand in any order. Nothing is kept before you have seen what would be "
      "added, and the same file twice adds nothing.");
  page.open("p");
  add_link(page, {"Download a blank file with the headings (CSV)",
                  cycle_path(cycle.id, "evidence/blank.csv")});
  page.close("p");
  std::string severities;
  for (std::size_t level = 0; level < all_severities.size(); ++level)
    severities += (level == 0 ? "" : "; ") + std::to_string(level) + " " +
                  std::string(all_severities[level].rubric);
  Html inside;
  inside.open("ul");
  inside.element("li", "Source: " + titles_of(all_sources));
  inside.element("li", "Reference: the document and the paragraph");
  inside.element("li", "Day: of the document or of the finding, such as 14/10/2026");
  inside.element("li", "Kind: " + titles_of(all_evidence_kinds));
  inside.element("li",
                 "Topic, Agency, Sector, Role group, Level and Area: as the partnership's lists "
                 "have them. All but the topic may be empty");
  inside.element("li", "Severity: " + severities);
  inside.element("li", "What was found: in a sentence or two, without any name");
  inside.element("li", "Strategic priority: 0, 0.5 or 1, or empty");
  inside.close("ul");
  details(page, "What stands in each column", std::move(inside));
}

Page choose_page(const Visit& visit, Site& site, const Cycle& cycle, const Filled& filled) {
  Sheet sheet{.title = "Bring in evidence for " + cycle.name,
              .problems = filled.problems,
              .back = {"Back to the evidence of " + cycle.name, cycle_path(cycle.id, "evidence")}};
  Html& page = sheet.inside;
  say_what_it_needs(page, cycle);
  ask_for_rows(page, visit, cycle_path(cycle.id, "evidence/file"), filled);
  return shown(visit, site, sheet);
}

Page read_file(const Visit& visit, Site& site, const Cycle& cycle) {
  RowsSent sent = rows_sent(visit, needs::limits_of_evidence);
  if (!sent.problems.empty())
    return choose_page(visit, site, cycle, {visit.form, std::move(sent.problems)});
  const CarriedRegister& carried = sent.carried;
  const EvidenceOnItsWay way{cycle, carried, carry(carried, visit, site)};
  if (way.field.empty())
    return choose_page(visit, site, cycle, {visit.form, {problem_at("file", too_much)}});
  const auto plan = needs::plan_evidence(site.db(), cycle, carried.rows, visit.today);
  return evidence_preview(visit, site, way, plan, false);
}

// What the file would add by now, or why it adds nothing any more.
Page look_again(const Visit& visit, const House& house, const std::string& id,
                const CarriedRegister& carried) {
  Site site(house);
  const Cycle cycle = store::find_cycle(site.db(), id).value();
  if (!cycle.takes_evidence())
    return see_other(cycle_path(id, "evidence?done=closed"));
  const auto plan = needs::plan_evidence(site.db(), cycle, carried.rows, visit.today);
  return evidence_preview(visit, site, {cycle, carried, std::string(visit.form["rows"])}, plan,
                          true);
}

Outcome keep(const Visit& visit, Site& site, const Cycle& cycle) {
  auto carried = take_up(visit.form["rows"], visit, site);
  if (!carried)
    return choose_page(visit, site, cycle, {{}, {problem_at("file", came_too_late)}});
  const std::string seen(visit.form["seen"]);
  const auto plan = needs::plan_evidence(site.db(), cycle, carried->rows, visit.today);
  if (!plan.may_be_kept() || plan.seen != seen)
    return look_again(visit, site.house, cycle.id, *carried);
  return {see_other(cycle_path(cycle.id, "evidence?done=brought-in&added=") +
                    std::to_string(plan.added.size())),
          [visit, seen, id = cycle.id, rows = std::move(*carried),
           &house = site.house](Database& db) -> std::optional<Page> {
            if (needs::bring_in_evidence(db, id, rows.rows, seen, doer_of(visit)))
              return std::nullopt;
            return look_again(visit, house, id, rows);
          }};
}

}  // namespace

Outcome ask_evidence_file(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "evidence?done=closed"));
  return choose_page(visit, site, *cycle, {});
}

Outcome take_evidence_file(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  if (!cycle->takes_evidence())
    return see_other(cycle_path(cycle->id, "evidence?done=closed"));
  return visit.form["step"] == "keep" ? keep(visit, site, *cycle) : read_file(visit, site, *cycle);
}

Outcome blank_evidence_file(const Visit& visit, Site& site) {
  return cycle_of(visit, site) ? csv_file(needs::evidence_template(), "evidence") : not_found(site);
}

}  // namespace earshot::web
