// SPDX-License-Identifier: Apache-2.0
// The learning needs analysis of a cycle to read whole and to print, and to take away as files.
#include "base/zip_writer.h"
#include "needs/report/report_book.h"
#include "needs/report/report_contents.h"
#include "needs/report/report_csv.h"
#include "needs/report/report_json.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/report_part.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

struct WayOut {
  std::string_view rest;  // of its address
  std::string_view words;
};
constexpr WayOut ways_out[] = {
    {"report", "Read it whole, or print it"},
    {"report.xlsx", "Download it as a workbook"},
    {"report.zip", "Download its tables for a spreadsheet (CSV)"},
    {"needs.json", "Download all of it for another program (JSON)"},
};

needs::Report report_of(const Visit& visit, Site& site, const Cycle& cycle) {
  const auto drawn = drawn_for(visit, site, cycle);
  return needs::report_of({site.house.site, site.db(), drawn});
}

Page saved(const Cycle& cycle, std::string_view ending, std::string body, std::string_view type) {
  const std::string name = "learning-needs-" + needs::as_address(cycle.name) + std::string(ending);
  return Page{.body = std::move(body),
              .type = std::string(type),
              .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""}}};
}

}  // namespace

void take_away(Html& page, const Cycle& cycle, std::string_view here) {
  page.open("div", {{"class", "app-unprinted"}});
  page.element("h2", "Take it away");
  page.open("ul");
  for (const WayOut& way : ways_out) {
    if (way.rest == here)
      continue;
    page.open("li");
    add_link(page, {std::string(way.words), cycle_path(cycle.id, way.rest)});
    page.close("li");
  }
  page.close("ul").close("div");
}

Outcome show_needs_report(const Visit& visit, Site& site) {
  const auto cycle = cycle_to_read(visit, site);
  if (!cycle)
    return not_found(site);
  const needs::Report report = report_of(visit, site, *cycle);
  Sheet sheet{.title = report.title, .back = back_to(visit, *cycle), .wide = true};
  take_away(sheet.inside, *cycle, "report");
  report_part(sheet.inside, report);
  return shown(visit, site, sheet);
}

Outcome needs_workbook(const Visit& visit, Site& site) {
  const auto cycle = cycle_to_read(visit, site);
  if (!cycle)
    return not_found(site);
  return saved(*cycle, ".xlsx", needs::to_workbook(report_of(visit, site, *cycle)), workbook_type);
}

Outcome needs_tables(const Visit& visit, Site& site) {
  const auto cycle = cycle_to_read(visit, site);
  if (!cycle)
    return not_found(site);
  return saved(*cycle, ".zip", needs::to_zip(needs::to_csv_files(report_of(visit, site, *cycle))),
               zip_type);
}

Outcome needs_json(const Visit& visit, Site& site) {
  const auto cycle = cycle_to_read(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  const needs::ReportFrom from(site.house.site, site.db(), drawn);
  return saved(*cycle, ".json", needs::to_json(drawn, needs::report_of(from)), "application/json");
}

}  // namespace earshot::web
