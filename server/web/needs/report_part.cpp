// SPDX-License-Identifier: Apache-2.0
#include "web/needs/report_part.h"

#include <map>

#include "needs/report/report_contents.h"
#include "web/components.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using needs::Report;
using needs::ReportSection;
using needs::ReportTable;

// Each once on the page.
class Ids {
 public:
  explicit Ids(const Report& report) {
    needs::NamesOnce names(longest, "-");
    for (const ReportSection& section : report.sections) {
      ids_[&section] = names.give("section-" + needs::as_address(section.name));
      for (const ReportTable& table : section.tables)
        ids_[&table] = names.give("table-" + needs::as_address(table.name));
    }
  }
  const std::string& of(const ReportSection& section) const { return ids_.at(&section); }
  const std::string& of(const ReportTable& table) const { return ids_.at(&table); }

 private:
  static constexpr std::size_t longest = 80;
  std::map<const void*, std::string> ids_;
};

void add_contents(Html& page, const Report& report, const Ids& ids) {
  page.open("nav", {{"aria-labelledby", "contents"}});
  page.element("h2", "Contents", {{"id", "contents"}});
  for (const needs::UnderPart& under : needs::contents_of(report)) {
    page.element("h3", needs::title_of(under.part));
    if (under.sections.empty()) {
      page.element("p", "Nothing stands under this heading.");
      continue;
    }
    page.open("ul");
    for (const ReportSection* section : under.sections) {
      page.open("li");
      add_link(page, {section->title, "#" + ids.of(*section)});
      page.close("li");
    }
    page.close("ul");
  }
  page.close("nav");
}

void add_table(Html& page, const ReportTable& table, const std::string& id) {
  if (table.rows.empty()) {
    page.element("h3", table.title);
    page.element("p", needs::said_where_empty(table));
    return;
  }
  Table shown{.id = id, .caption = table.title, .columns = {}};
  for (std::size_t at = 0; at < table.heading.size(); ++at)
    shown.columns.push_back({table.heading[at], needs::is_of_numbers(table, at)});
  for (const auto& row : table.rows) {
    std::vector<Inside> cells;
    for (const Book::Cell& cell : row)
      cells.emplace_back(needs::in_words(cell));
    shown.rows.push_back(std::move(cells));
  }
  web::table(page, shown);
}

void add_section(Html& page, const ReportSection& section, const Ids& ids) {
  page.element("h2", section.title, {{"id", ids.of(section)}});
  for (const std::string& sentence : section.sentences)
    paragraph(page, sentence);
  for (const ReportTable& table : section.tables) {
    add_table(page, table, ids.of(table));
    for (const std::string& note : table.notes)
      page.element("p", note, {{"class", "govuk-hint"}});
  }
}

}  // namespace

void report_part(Html& page, const Report& report) {
  const Ids ids(report);
  page.open("div", {{"class", "app-report"}});
  page.element("p", needs::stood_on(report));
  add_contents(page, report, ids);
  for (const ReportSection& section : report.sections)
    add_section(page, section, ids);
  page.close("div");
}

}  // namespace earshot::web
