// SPDX-License-Identifier: Apache-2.0
#include "web/results/summed_page.h"

#include <algorithm>

#include "answers/results_book.h"
#include "answers/results_csv.h"
#include "base/book.h"
#include "web/pages.h"
#include "web/results/figure_part.h"
#include "web/results/how_sure.h"
#include "web/results/lasting_part.h"
#include "web/results/target_part.h"

namespace earshot::web {
namespace {

using courses::StageResults;
using courses::SummedResults;

void what_is_not_here(Html& page, const SummedResults& results, const std::string& of) {
  for (const std::string& sentence : courses::what_is_left_out(results, of))
    page.element("p", sentence);
}

// A stage that was asked with several forms has the first of them without its name.
std::string path_of(const SummedPage& of, const SummedResults& results, const StageResults& stage) {
  std::string path = of.path + of.query + (of.query.empty() ? "?" : "&");
  const auto first = std::ranges::find(results.stages, stage.stage, &StageResults::stage);
  const bool needs_form = stage.stage.empty() || &*first != &stage;
  if (!stage.stage.empty())
    path += "stage=" + stage.stage + (needs_form ? "&" : "");
  return path + (needs_form ? "form=" + stage.pooled.release.form : "");
}

const StageResults* stage_asked(const Visit& visit, const SummedResults& results) {
  const std::string_view stage = visit.query["stage"], form = visit.query["form"];
  const auto found = std::ranges::find_if(results.stages, [&](const StageResults& each) {
    return each.stage == stage && (form.empty() || each.pooled.release.form == form);
  });
  return found == results.stages.end() ? nullptr : &*found;
}

void each_time(Html& page, const SummedPage& of, const SummedResults& results) {
  page.element("h2", "Everything they were asked");
  page.open("ul");
  for (const StageResults& stage : results.stages) {
    page.open("li");
    add_link(page, {stage.titled, path_of(of, results, stage)});
    page.text(": " + courses::who_answered(stage)).close("li");
  }
  page.close("ul");
}

void to_take_away(Html& page, const SummedPage& of) {
  page.open("ul");
  for (const auto& [words, type] : {std::pair{"Download as a workbook", ".xlsx"},
                                    {"Download as a table for a spreadsheet (CSV)", ".csv"}}) {
    page.open("li");
    add_link(page, {words, of.path + type + of.query});
    page.close("li");
  }
  page.close("ul");
}

Outcome show_stage(const Visit& visit, Site& site, const SummedPage& of,
                   const SummedResults& results, const StageResults& stage) {
  Sheet sheet{.title = of.whose + ": " + stage.titled,
              .back = {"Back to all results of " + of.of, of.path + of.query}};
  Html& page = sheet.inside;
  const answers::Pooled& pooled = stage.pooled;
  page.element("p", courses::who_answered(stage), {{"class", "app-lead"}});
  page.element("p", "Added up from " + sets_in_words(pooled.sets) + ".");
  what_is_not_here(page, results, of.of);
  page.element("h2", "What people answered");
  for (std::size_t which = 0; which < pooled.release.figures.size(); ++which) {
    const Figure& figure = pooled.release.figures[which];
    add_figure(page, figure);
    add_target(page, pooled.release, figure);
    const int sets = pooled.sets_of_figure[which], with = pooled.sets_with_figure[which];
    if (sets > 0 && sets < with)
      page.element("p", capital(from_some(sets, with)) + ". " + std::string(why_fewer),
                   {{"class", "govuk-hint"}});
    add_how_sure(page, pooled.release, figure);
  }
  return shown(visit, site, sheet);
}

Outcome saved(std::string body, std::string_view type, std::string_view name,
              std::string_view end) {
  return Page{.body = std::move(body),
              .type = std::string(type),
              .headers = {{"Content-Disposition", "attachment; filename=\"" + std::string(name) +
                                                      std::string(end) + "\""}}};
}

}  // namespace

Outcome show_summed(const Visit& visit, Site& site, SummedPage of, const SummedResults& results) {
  if (visit.query.has("stage") || visit.query.has("form")) {
    const StageResults* stage = stage_asked(visit, results);
    return stage ? show_stage(visit, site, of, results, *stage) : not_found(site);
  }
  Sheet sheet{.title = of.whose + ": results",
              .inside = std::move(of.first),
              .back = of.back,
              .wide = true};
  Html& page = sheet.inside;
  if (results.stages.empty()) {
    page.element("p", courses::nothing_released(of.of));
    what_is_not_here(page, results, of.of);
  } else {
    to_take_away(page, of);
    what_is_not_here(page, results, of.of);
    if (of.tells_whether_it_lasted)
      did_it_last(page, results.lasting);
    each_time(page, of, results);
  }
  page.add(of.last);
  return shown(visit, site, sheet);
}

Outcome summed_table(const answers::ToSave& results, std::string_view name) {
  return saved(answers::to_csv(results), "text/csv; charset=utf-8", name, ".csv");
}

Outcome summed_workbook(const Visit& visit, Site& site, const answers::ToSave& results,
                        std::string_view name) {
  return saved(answers::to_workbook(results, site.partnership(), visit.now), workbook_type, name,
               ".xlsx");
}

}  // namespace earshot::web
