// SPDX-License-Identifier: Apache-2.0
#include "web/needs/file_preview.h"

#include "base/text.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs_words.h"
#include "web/prose.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

using needs::EvidencePlan;

constexpr std::size_t most_shown = 200;

void say_what_is_not_shown(Html& page, std::size_t all) {
  if (all > most_shown)
    paragraph(page, "And " + std::to_string(all - most_shown) + " more like these.");
}

void say_how_many(Html& page, const CarriedRegister& carried, const EvidencePlan& plan) {
  const auto number = [](std::size_t count) { return Inside(std::to_string(count)); };
  std::vector<SummaryRow> rows{{"New", number(plan.added.size())},
                               {"There already", number(plan.there.size())}};
  if (plan.twice > 0)
    rows.push_back({"Said twice", number(static_cast<std::size_t>(plan.twice))});
  rows.push_back({"Mistakes to put right", number(plan.problems.size())});
  if (!plan.not_read.empty())
    rows.push_back({"Columns that are not read", list_of(plan.not_read, "and")});
  if (carried.other_sheets > 0)
    rows.push_back({"Read from", "The sheet " + in_quotes(carried.sheet) + ", and not from " +
                                     count_of(static_cast<std::size_t>(carried.other_sheets),
                                              "other sheet", "other sheets")});
  summary_list(page, rows);
}

void list_problems(Html& page, const EvidencePlan& plan) {
  if (plan.problems.empty())
    return;
  page.element("h2", "What has to be put right");
  paragraph(page,
            "Nothing can be brought in before. Put it right in the file and choose it again.");
  Table rows{.id = "problems",
             .caption = "By row and column",
             .columns = {{"Row"}, {"Column"}, {"What is wrong"}}};
  for (const Problem& problem : plan.problems) {
    const EvidencePartRow* part = find_evidence_part(problem.question);
    rows.rows.push_back({problem.line > 0 ? std::to_string(problem.line) : "The file",
                         part == nullptr ? std::string() : std::string(part->title),
                         problem.message + (problem.message.ends_with('?') ? "" : ".")});
  }
  table(page, rows);
}

Inside topic_and_beside(const needs::ListWords& lists, const needs::PlannedEvidence& planned) {
  Html cell;
  cell.text(part_in_words(lists, planned.piece, EvidencePart::topic));
  if (planned.beside_another) {
    cell.text(" ");
    tag(cell, "Beside another of this paragraph", Shade::yellow);
  }
  return cell;
}

void list_new(Html& page, const needs::ListWords& lists, const EvidencePlan& plan) {
  if (plan.added.empty())
    return;
  page.element("h2", "What it adds");
  Table rows{
      .id = "new",
      .caption = "New evidence",
      .columns = {
          {"Reference"}, {"Row", true}, {"Source"}, {"Topic"}, {"About"}, {"Day"}, {"Severity"}}};
  for (const needs::PlannedEvidence& planned : plan.added)
    if (rows.rows.size() < most_shown)
      rows.rows.push_back({planned.piece.reference, std::to_string(planned.line),
                           part_in_words(lists, planned.piece, EvidencePart::source),
                           topic_and_beside(lists, planned), about_in_words(lists, planned.piece),
                           long_text(planned.piece.found_on),
                           severity_in_words(planned.piece.severity)});
  table(page, rows);
  say_what_is_not_shown(page, plan.added.size());
}

std::string otherwise_in_words(const needs::FoundEvidence& found) {
  if (found.otherwise.empty())
    return "The same";
  std::vector<std::string> parts;
  for (const EvidencePart part : found.otherwise)
    parts.emplace_back(row_of(part).title);
  return "Otherwise in the file: " + list_of(parts, "and");
}

void list_there(Html& page, const EvidencePlan& plan) {
  if (plan.there.empty())
    return;
  page.element("h2", "What stands there already");
  paragraph(page,
            "It stays as it is, whatever the file says of it. To change a piece, change it on its "
            "page.");
  Table rows{.id = "there",
             .caption = "There already",
             .columns = {{"Row"}, {"What the file says of it"}, {"The piece", false, true}}};
  for (const needs::FoundEvidence& found : plan.there)
    if (rows.rows.size() < most_shown) {
      Html link;
      add_link(link, {"See it", piece_path(found.id), "of row " + std::to_string(found.line)});
      rows.rows.push_back({std::to_string(found.line), otherwise_in_words(found), std::move(link)});
    }
  table(page, rows);
  say_what_is_not_shown(page, plan.there.size());
}

void keep_button(Html& page, const Visit& visit, const EvidenceOnItsWay& way,
                 const EvidencePlan& plan) {
  open_form(page, visit, cycle_path(way.cycle.id, "evidence/file"));
  hidden(page, "step", "keep");
  hidden(page, "rows", way.field);
  hidden(page, "seen", plan.seen);
  button(page, "Bring in " + count_of(plan.added.size(), "piece", "pieces"));
  page.close("form");
}

}  // namespace

Page evidence_preview(const Visit& visit, Site& site, const EvidenceOnItsWay& way,
                      const EvidencePlan& plan, bool again) {
  Sheet sheet{.title = "What the file would add",
              .back = {"Choose another file", cycle_path(way.cycle.id, "evidence/file")},
              .wide = true};
  Html& page = sheet.inside;
  if (again)
    inset(page,
          "Somebody entered or changed evidence since you looked. This is what the file would add "
          "now.");
  const needs::ListWords lists(store::find_listed(site.db()));
  say_how_many(page, way.carried, plan);
  list_problems(page, plan);
  list_new(page, lists, plan);
  list_there(page, plan);
  if (plan.may_be_kept())
    keep_button(page, visit, way, plan);
  else if (plan.problems.empty())
    inset(page, "The file adds nothing: all of it stands there already.");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
