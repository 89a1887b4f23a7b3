// SPDX-License-Identifier: Apache-2.0
// What was entered for a cycle, by topic and source. What does not stand any more is struck through and
// leads to what stands instead.
#include <algorithm>
#include <charconv>
#include <span>

#include "base/text.h"
#include "store/evidence.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

constexpr int a_page = 50;

struct Filter {
  std::string topic;
  std::optional<EvidenceSource> source;

  bool lets(const Evidence& piece) const {
    return (topic.empty() || piece.topic == topic) && (!source || piece.source == *source);
  }
  bool is_empty() const { return topic.empty() && !source; }
  // "?topic=neglect&source=audit"
  std::string in_query() const {
    std::string query;
    if (!topic.empty())
      query += "?topic=" + topic;
    if (source)
      query += (query.empty() ? "?source=" : "&source=") + std::string(row_of(*source).name);
    return query;
  }
};

Filter filter_of(const Visit& visit, const needs::ListWords& lists) {
  const Listed* topic = lists.named(List::topics, visit.query["topic"]);
  return {topic == nullptr ? std::string() : topic->name, find_source(visit.query["source"])};
}

// Only what there is, so that no choice leads to nothing.
void add_filter(Html& page, const Visit& visit, const Cycle& cycle, const needs::ListWords& lists,
                const std::vector<EvidenceOnFile>& files) {
  ChoiceField topics{.name = "topic", .legend = "Topic", .choices = {{"", "All topics"}}};
  for (const Listed* topic : lists.all(List::topics))
    if (std::ranges::any_of(files,
                            [&](const auto& file) { return file.piece.topic == topic->name; }))
      topics.choices.push_back({topic->name, topic->title});
  ChoiceField sources{.name = "source", .legend = "Source", .choices = {{"", "All sources"}}};
  for (const SourceRow& row : all_sources)
    if (std::ranges::any_of(files,
                            [&](const auto& file) { return file.piece.source == row.source; }))
      sources.choices.push_back({std::string(row.name), std::string(row.title)});
  open_search(page, cycle_path(cycle.id, "evidence"));
  select_field(page, {visit.query, {}}, topics);
  select_field(page, {visit.query, {}}, sources);
  button(page, "Show", Weight::secondary);
  page.close("form");
}

Inside named(const EvidenceOnFile& file) {
  Html cell;
  if (!file.stands())
    cell.open("s");
  add_link(cell, {name_of(file.piece), piece_path(file.piece.id)});
  if (!file.stands())
    cell.close("s");
  return cell;
}

Inside standing_of(const EvidenceOnFile& file) {
  Html cell;
  if (file.withdrawn)
    tag(cell, "Withdrawn");
  else if (file.superseded_by.empty())
    return Inside("Stands");
  else
    add_link(cell, {"Changed", piece_path(file.superseded_by), "since: what took its place"});
  return cell;
}

Table table_of(const needs::ListWords& lists, std::span<const EvidenceOnFile> files) {
  Table rows{.id = "evidence",
             .caption = "Evidence, the latest found first",
             .columns = {{"Reference"},
                         {"Source"},
                         {"Topic"},
                         {"About"},
                         {"Day"},
                         {"Severity"},
                         {"How it stands"}}};
  for (const EvidenceOnFile& file : files)
    rows.rows.push_back({named(file), part_in_words(lists, file.piece, EvidencePart::source),
                         part_in_words(lists, file.piece, EvidencePart::topic),
                         about_in_words(lists, file.piece), long_text(file.piece.found_on),
                         severity_in_words(file.piece.severity), standing_of(file)});
  return rows;
}

std::string how_many(const std::vector<EvidenceOnFile>& files) {
  const auto standing =
      static_cast<std::size_t>(std::ranges::count_if(files, &EvidenceOnFile::stands));
  const std::size_t gone = files.size() - standing;
  std::string words =
      count_of(standing, "piece of evidence stands", "pieces of evidence stand") + ".";
  if (gone > 0)
    words += " " + count_of(gone, "was", "were") +
             " changed or withdrawn: struck through here, they count no more.";
  return words;
}

void buttons(Html& page, const Visit& visit, const Cycle& cycle) {
  if (!cycle.takes_evidence() && !visit.may(Right::draw_up_needs))
    return;
  open_buttons(page);
  if (cycle.takes_evidence()) {
    link_button(page, "Enter evidence", cycle_path(cycle.id, "evidence/new"));
    link_button(page, "Bring in a file", cycle_path(cycle.id, "evidence/file"), Weight::secondary);
  }
  if (visit.may(Right::draw_up_needs))
    link_button(page, "How it stands", cycle_path(cycle.id, "standing"), Weight::secondary);
  page.close("div");
}

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

void add_files(Html& page, const Visit& visit, const Cycle& cycle, const needs::ListWords& lists,
               const std::vector<EvidenceOnFile>& all) {
  const Filter filter = filter_of(visit, lists);
  std::vector<EvidenceOnFile> files;
  std::ranges::copy_if(all, std::back_inserter(files),
                       [&](const EvidenceOnFile& file) { return filter.lets(file.piece); });
  if (files.empty())
    return nothing_yet(page, "There is no evidence of this topic and source.",
                       {"Show all of it", cycle_path(cycle.id, "evidence")});
  paragraph(page, how_many(files));
  const int count = static_cast<int>(files.size());
  const int of = (count + a_page - 1) / a_page;
  const int at = page_asked(visit, of);
  const int first = (at - 1) * a_page;
  table(page, table_of(lists, std::span(files).subspan(
                                  static_cast<std::size_t>(first),
                                  static_cast<std::size_t>(std::min(a_page, count - first)))));
  const std::string path = cycle_path(cycle.id, "evidence");
  pagination(page, {.path = path + filter.in_query(), .at = at, .of = of});
  if (!filter.is_empty()) {
    page.open("p");
    add_link(page, {"Show all of it", path});
    page.close("p");
  }
}

}  // namespace

Outcome show_evidence(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  Sheet sheet{.title = "Evidence for " + cycle->name,
              .back = {"Back to learning needs", "/needs"},
              .done = needs_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "evidence");
  buttons(page, visit, *cycle);
  const auto files = store::evidence_of_cycle(site.db(), cycle->id);
  if (files.empty()) {
    nothing_yet(page,
                "Nothing has been entered yet. Each finding that says something about what "
                "people need to learn is one piece, with its document and its paragraph.");
    return shown(visit, site, sheet);
  }
  const needs::ListWords lists(store::find_listed(site.db()));
  add_filter(page, visit, *cycle, lists, files);
  add_files(page, visit, *cycle, lists, files);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
