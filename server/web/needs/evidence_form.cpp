// SPDX-License-Identifier: Apache-2.0
// A piece of evidence is entered, or takes the place of another. The rubric stands beside the severities.
#include <algorithm>

#include "base/text.h"
#include "needs/entering.h"
#include "needs/read_evidence.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view stands_already =
    "A piece of this source, paragraph and topic stands already, about the same people. Change "
    "that "
    "one, or write which paragraph this is";
constexpr std::string_view says_the_same =
    "Nothing here is otherwise than it was. Change something, or go back";

// A new piece has no `before`; a change is one that takes its place.
struct Entering {
  Cycle cycle;
  std::optional<Evidence> before;

  std::string path() const {
    return before ? piece_path(before->id, "change") : cycle_path(cycle.id, "evidence/new");
  }
  Link back() const {
    return before ? Link{"Back to the evidence", piece_path(before->id)}
                  : Link{"Back to the evidence of " + cycle.name, cycle_path(cycle.id, "evidence")};
  }
};

void choose_source(Html& page, const Filled& filled) {
  ChoiceField field{.name = "source", .legend = "Source", .choices = {{"", "Choose a source"}}};
  for (const SourceRow& row : all_sources)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  select_field(page, filled, field);
}

void choose_kind(Html& page, const Filled& filled) {
  ChoiceField field{.name = "kind", .legend = "What kind of evidence is it?", .choices = {}};
  for (const EvidenceKindRow& row : all_evidence_kinds)
    field.choices.push_back({std::string(row.name), std::string(row.title), std::string(row.hint)});
  radios(page, filled, field);
}

// Those of the second level stand under the title of their first.
void choose_topic(Html& page, const Filled& filled, Database& db) {
  ChoiceField field{.name = "topic", .legend = "Topic", .choices = {{"", "Choose a topic"}}};
  const std::vector<Topic> topics = store::find_lists(db).topics;
  const auto title_of = [&](const std::string& name) {
    const auto found = std::ranges::find(topics, name, &Topic::name);
    return found == topics.end() ? std::string() : found->title;
  };
  for (const Topic& topic : topics)
    if (!topic.listing.closed_on || topic.name == filled.value("topic"))
      field.choices.push_back({topic.name,
                               topic.title,
                               {},
                               topic.parent.empty() ? topic.title : title_of(topic.parent)});
  select_field(page, filled, field);
}

void choose_severity(Html& page, const Filled& filled) {
  ChoiceField field{.name = "severity",
                    .legend = "How severe is it?",
                    .hint =
                        "Topics with a 3 or a 4 stand first in the analysis, whatever people "
                        "say in surveys",
                    .choices = {}};
  for (std::size_t level = 0; level < all_severities.size(); ++level)
    field.choices.push_back({std::to_string(level), severity_in_words(static_cast<int>(level)),
                             std::string(all_severities[level].rubric)});
  radios(page, filled, field);
}

void choose_strategic(Html& page, const Filled& filled) {
  ChoiceField field{.name = "strategic",
                    .legend = "Is the topic a priority of the partnership's strategy?",
                    .choices = {{"", "Not said"}}};
  for (const StrategicRow& row : all_strategic)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  select_field(page, filled, field);
}

// What has left its list is still chosen where it stands.
void choose_listed(Html& page, const Filled& filled, const needs::ListWords& lists,
                   EvidencePart part, std::string hint = {}) {
  const EvidencePartRow& row = row_of(part);
  ChoiceField field{.name = std::string(row.name),
                    .legend = std::string(row.title) + " (if any)",
                    .hint = std::move(hint),
                    .choices = {{"", "None in particular"}}};
  for (const Listed* listed : lists.all(row.list.value()))
    if (!listed->closed_on || listed->name == filled.value(row.name))
      field.choices.push_back({listed->name, listed->title});
  select_field(page, filled, field);
}

void ask_what(Html& page, const Filled& filled, Database& db) {
  choose_source(page, filled);
  text_field(page, filled,
             {.name = "reference",
              .label = "Reference",
              .hint = "The document and the paragraph, such as Rapid review of March 2026, "
                      "paragraph 4.2"});
  day_field(page, filled, "found_on", "Day of the document or of the finding");
  choose_kind(page, filled);
  choose_topic(page, filled, db);
  choose_severity(page, filled);
  long_field(page, filled,
             {.name = "finding",
              .label = "What was found",
              .hint = "In a sentence or two, with how many of how many if it was counted. Name no "
                      "child, no family and no colleague",
              .most = static_cast<int>(needs::longest_finding)});
}

void ask_whom(Html& page, const Filled& filled, Database& db) {
  const needs::ListWords lists(store::find_listed(db));
  page.element("h2", "Whom it is about");
  choose_listed(page, filled, lists, EvidencePart::agency);
  choose_listed(page, filled, lists, EvidencePart::sector, "Where it is about no single agency");
  choose_listed(page, filled, lists, EvidencePart::role);
  choose_listed(page, filled, lists, EvidencePart::level);
  choose_listed(page, filled, lists, EvidencePart::area);
  choose_strategic(page, filled);
}

Page form_page(const Visit& visit, Site& site, const Entering& entering, const Filled& filled) {
  Sheet sheet{
      .title = entering.before ? "Change evidence" : "Enter evidence for " + entering.cycle.name,
      .problems = filled.problems,
      .back = entering.back()};
  Html& page = sheet.inside;
  if (entering.before)
    paragraph(page,
              "What you save takes the place of what stands now. That stays on file, with who "
              "entered it and when.");
  open_form(page, visit, entering.path());
  ask_what(page, filled, site.db());
  ask_whom(page, filled, site.db());
  button(page, entering.before ? "Save in its place" : "Enter it");
  page.close("form");
  return shown(visit, site, sheet);
}

Fields fields_of(const Evidence& piece) {
  const needs::TypedEvidence typed = needs::typed_from(piece);
  Fields fields;
  for (const EvidencePartRow& row : all_evidence_parts)
    if (row.part == EvidencePart::found_on)
      put_day(fields, row.name, piece.found_on);
    else if (row.part != EvidencePart::sector || piece.agency.empty())
      fields.add(std::string(row.name), typed[row.part]);
  return fields;
}

// As somebody would write it in one field, so that what is no day is told with its numbers.
std::string day_in_words(const Fields& form, const std::string& name) {
  if (is_day_empty(form, name))
    return {};
  if (const auto day = day_typed(form, name))
    return to_text(*day);
  return one_line(std::string(form[name + "-day"]) + "/" + std::string(form[name + "-month"]) +
                  "/" + std::string(form[name + "-year"]));
}

needs::TypedEvidence typed_in(const Fields& form) {
  needs::TypedEvidence typed;
  for (const EvidencePartRow& row : all_evidence_parts)
    typed[row.part] = row.part == EvidencePart::found_on ? day_in_words(form, std::string(row.name))
                                                         : std::string(form[row.name]);
  return typed;
}

std::optional<Page> instead_of_done(needs::Entered entered, const Visit& visit, const House& house,
                                    const Entering& entering) {
  Site site(house);
  const auto again = [&](std::string_view field, std::string_view sentence) {
    return form_page(visit, site, entering, {visit.form, {problem_at(field, sentence)}});
  };
  switch (entered) {
    case needs::Entered::there_already:
      return again("reference", stands_already);
    case needs::Entered::the_same:
      return again("source", says_the_same);
    case needs::Entered::too_late:
      return see_other(entering.before ? piece_path(entering.before->id, {}) + "?done=too-late"
                                       : cycle_path(entering.cycle.id, "evidence?done=closed"));
    case needs::Entered::yes:
      break;
  }
  return std::nullopt;
}

Outcome take(const Visit& visit, Site& site, const Entering& entering) {
  const needs::ListWords lists(store::find_listed(site.db()));
  const Evidence* before = entering.before ? &*entering.before : nullptr;
  needs::ReadEvidence read =
      needs::read_evidence(typed_in(visit.form), lists, entering.cycle, visit.today, before);
  if (!read.problems.empty())
    return form_page(visit, site, entering, {visit.form, std::move(read.problems)});
  read.piece.id = needs::new_evidence_id();
  read.piece.entered_by = visit.staff->person;
  read.piece.entered_at = visit.now;
  if (before != nullptr)
    read.piece.supersedes = before->id;
  return {see_other(piece_path(read.piece.id) +
                    (before == nullptr ? "?done=entered" : "?done=superseded")),
          [visit, entering, piece = read.piece, &house = site.house](Database& db) {
            const needs::Entered entered =
                entering.before ? needs::supersede(db, piece) : needs::enter(db, piece);
            return instead_of_done(entered, visit, house, entering);
          }};
}

// Absent: there is no such cycle or piece. With a page: it takes no evidence, or does not stand.
struct MayEnter {
  std::optional<Entering> entering;
  std::optional<Page> instead;
};
MayEnter new_in_cycle(const Visit& visit, Site& site) {
  auto cycle = cycle_of(visit, site);
  if (!cycle)
    return {std::nullopt, not_found(site)};
  if (!cycle->takes_evidence())
    return {std::nullopt, see_other(cycle_path(cycle->id, "evidence?done=closed"))};
  return {Entering{std::move(*cycle), std::nullopt}, std::nullopt};
}
MayEnter instead_of_piece(const Visit& visit, Site& site) {
  auto at = piece_of(visit, site);
  if (!at)
    return {std::nullopt, not_found(site)};
  if (!at->is_open())
    return {std::nullopt, see_other(piece_path(at->file.piece.id) + "?done=too-late")};
  return {Entering{std::move(at->cycle), std::move(at->file.piece)}, std::nullopt};
}

}  // namespace

Outcome ask_evidence(const Visit& visit, Site& site) {
  MayEnter may = new_in_cycle(visit, site);
  return may.entering ? form_page(visit, site, *may.entering, {}) : std::move(may.instead.value());
}

Outcome add_evidence(const Visit& visit, Site& site) {
  MayEnter may = new_in_cycle(visit, site);
  return may.entering ? take(visit, site, *may.entering) : std::move(may.instead.value());
}

Outcome ask_piece_change(const Visit& visit, Site& site) {
  MayEnter may = instead_of_piece(visit, site);
  if (!may.entering)
    return std::move(may.instead.value());
  return form_page(visit, site, *may.entering, {fields_of(*may.entering->before), {}});
}

Outcome change_piece(const Visit& visit, Site& site) {
  MayEnter may = instead_of_piece(visit, site);
  return may.entering ? take(visit, site, *may.entering) : std::move(may.instead.value());
}

}  // namespace earshot::web
