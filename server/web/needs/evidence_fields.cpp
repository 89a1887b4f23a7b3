// SPDX-License-Identifier: Apache-2.0
#include "web/needs/evidence_fields.h"

#include <algorithm>

#include "base/text.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs_words.h"

namespace earshot::web {
namespace {

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
                      "child, no family and no colleague.",
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

// As somebody would write it in one field, so that what is no day is told with its numbers.
std::string day_in_words(const Fields& form, const std::string& name) {
  if (is_day_empty(form, name))
    return {};
  if (const auto day = day_typed(form, name))
    return to_text(*day);
  return one_line(std::string(form[name + "-day"]) + "/" + std::string(form[name + "-month"]) +
                  "/" + std::string(form[name + "-year"]));
}

}  // namespace

void draw_evidence(Html& page, const Filled& filled, Database& db) {
  ask_what(page, filled, db);
  ask_whom(page, filled, db);
}

Fields fields_of_evidence(const Evidence& piece) {
  const needs::TypedEvidence typed = needs::typed_from(piece);
  Fields fields;
  for (const EvidencePartRow& row : all_evidence_parts)
    if (row.part == EvidencePart::found_on)
      put_day(fields, row.name, piece.found_on);
    else if (row.part != EvidencePart::sector || piece.agency.empty())
      fields.add(std::string(row.name), typed[row.part]);
  return fields;
}

needs::TypedEvidence evidence_typed(const Fields& form) {
  needs::TypedEvidence typed;
  for (const EvidencePartRow& row : all_evidence_parts)
    typed[row.part] = row.part == EvidencePart::found_on ? day_in_words(form, std::string(row.name))
                                                         : std::string(form[row.name]);
  return typed;
}

}  // namespace earshot::web
