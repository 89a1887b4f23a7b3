// SPDX-License-Identifier: Apache-2.0
#include "web/parts_lists.h"

#include <algorithm>
#include <string>

namespace earshot::web {
namespace {

void add_actions(Html& page, const std::vector<Link>& actions) {
  page.open("dd", {{"class", "govuk-summary-list__actions"}});
  for (const Link& action : actions) {
    page.open("span", {{"class", "app-action"}});
    add_link(page, action);
    page.close("span");
  }
  page.close("dd");
}

// Columns that don't fit beside each other on a phone: there each row stands for itself, and each
// cell says what its column is.
bool is_wide(const Table& table) {
  const auto numbers = std::ranges::count(table.columns, true, &Column::number);
  const auto all = std::ssize(table.columns);
  return all > 3 || all - numbers > 2;
}

// A row that is laid out as a block is a row to a screen reader only if it says so.
Attribute role(const Table& table, std::string_view name) {
  return is_wide(table) ? Attribute{"role", name} : Attribute{};
}

void add_head(Html& page, const Table& table) {
  page.open("thead", {{"class", "govuk-table__head"}, role(table, "rowgroup")});
  page.open("tr", {role(table, "row")});
  for (const Column& column : table.columns) {
    const std::string_view classes =
        column.number ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header";
    page.open("th", {{"scope", "col"}, {"class", classes}, role(table, "columnheader")});
    if (column.unseen)
      page.element("span", column.title, {{"class", "govuk-visually-hidden"}});
    else
      page.text(column.title);
    page.close("th");
  }
  page.close("tr").close("thead");
}

void add_cell(Html& page, const Table& table, const Inside& cell, std::size_t at) {
  if (at == 0) {
    page.open("th", {{"scope", "row"}, {"class", "govuk-table__header"}, role(table, "rowheader")});
    page.add(cell.html).close("th");
    return;
  }
  const Column column = at < table.columns.size() ? table.columns[at] : Column{};
  page.open("td", {{"class", column.number ? "govuk-table__cell govuk-table__cell--numeric"
                                           : "govuk-table__cell"},
                   role(table, "cell"),
                   is_wide(table) && !column.unseen && !cell.html.str().empty()
                       ? Attribute{"data-column", std::string_view(column.title)}
                       : Attribute{}});
  page.add(cell.html).close("td");
}

void add_body(Html& page, const Table& table) {
  page.open("tbody", {role(table, "rowgroup")});
  for (const auto& row : table.rows) {
    page.open("tr", {role(table, "row")});
    for (std::size_t at = 0; at < row.size(); ++at)
      add_cell(page, table, row[at], at);
    page.close("tr");
  }
  page.close("tbody");
}

}  // namespace

void summary_list(Html& page, const std::vector<SummaryRow>& rows) {
  page.open("dl", {{"class", "govuk-summary-list"}});
  for (const SummaryRow& row : rows) {
    page.open("div", {{"class", row.actions.empty()
                                    ? "govuk-summary-list__row govuk-summary-list__row--no-actions"
                                    : "govuk-summary-list__row"}});
    page.element("dt", row.name, {{"class", "govuk-summary-list__key"}});
    page.open("dd", {{"class", "govuk-summary-list__value"}}).add(row.value.html).close("dd");
    if (!row.actions.empty())
      add_actions(page, row.actions);
    page.close("div");
  }
  page.close("dl");
}

// The frame takes the keyboard, so that what does not fit can be scrolled to without a mouse.
void table(Html& page, const Table& table) {
  if (table.rows.empty() && !table.if_empty.empty())
    return nothing_yet(page, table.if_empty);
  const std::string caption_id = table.id + "-caption";
  page.open("div", {{"class", "app-table"},
                    {"role", "region"},
                    {"aria-labelledby", caption_id},
                    {"tabindex", "0"}});
  page.open("table", {{"class", is_wide(table) ? "govuk-table app-table__wide" : "govuk-table"},
                      {"id", table.id},
                      role(table, "table")});
  page.element("caption", table.caption, {{"class", "govuk-table__caption"}, {"id", caption_id}});
  add_head(page, table);
  add_body(page, table);
  page.close("table").close("div");
}

void task_list(Html& page, const std::vector<Task>& tasks) {
  page.open("ul", {{"class", "govuk-task-list"}});
  for (const Task& task : tasks) {
    const bool leads = !task.link.path.empty();
    page.open("li", {{"class", leads ? "govuk-task-list__item govuk-task-list__item--with-link"
                                     : "govuk-task-list__item"}});
    page.open("div", {{"class", "govuk-task-list__name-and-hint"}});
    if (leads)
      page.element("a", task.link.words,
                   {{"class", "govuk-link govuk-task-list__link"}, {"href", task.link.path}});
    else
      page.element("div", task.link.words);
    if (!task.hint.empty())
      page.element("div", task.hint, {{"class", "govuk-task-list__hint"}});
    page.close("div");
    if (!task.status.empty()) {
      page.open("div", {{"class", "govuk-task-list__status"}});
      tag(page, task.status, task.shade);
      page.close("div");
    }
    page.close("li");
  }
  page.close("ul");
}

void pagination(Html& page, const Pages& pages) {
  if (pages.of < 2)
    return;
  const std::string start =
      pages.path + (pages.path.find('?') == std::string::npos ? "?page=" : "&page=");
  page.open("nav", {{"class", "app-pages"}, {"aria-label", "Pages of this list"}});
  if (pages.at > 1)
    page.element(
        "a", "Previous page",
        {{"class", "govuk-link"}, {"rel", "prev"}, {"href", start + std::to_string(pages.at - 1)}});
  page.element("span", "Page " + std::to_string(pages.at) + " of " + std::to_string(pages.of));
  if (pages.at < pages.of)
    page.element(
        "a", "Next page",
        {{"class", "govuk-link"}, {"rel", "next"}, {"href", start + std::to_string(pages.at + 1)}});
  page.close("nav");
}

void progress(Html& page, std::string_view words, long done, long of) {
  const std::string most = std::to_string(std::max(of, 1L));
  const std::string at = std::to_string(std::clamp(done, 0L, std::max(of, 1L)));
  page.open("div", {{"class", "app-progress"}}).element("p", words);
  page.element("progress", "", {{"value", at}, {"max", most}, {"aria-hidden", "true"}});
  page.close("div");
}

}  // namespace earshot::web
