// SPDX-License-Identifier: Apache-2.0
// One list: what is on it, what no longer is, and what has been changed when.
#include <algorithm>
#include <set>

#include "partnership/differences.h"
#include "partnership/rules.h"
#include "store/listed.h"
#include "web/pages.h"
#include "web/settings.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

Html link_to(const Listed& listed) {
  Html cell;
  if (!listed.said("parent").empty())
    cell.text("– ");
  add_link(cell, {listed.title, listed_path(listed)});
  return cell;
}

// "NHS intercollegiate: Level 3" → whose, and what they call it.
std::pair<std::string, std::string> framework_in(const std::string& line) {
  const std::size_t colon = line.find(": ");
  return colon == line.npos ? std::pair(line, std::string())
                            : std::pair(line.substr(0, colon), line.substr(colon + 2));
}

// Your levels down, the frameworks of others across.
Table crosswalk(const std::vector<Listed>& levels) {
  std::vector<std::string> frameworks;
  for (const Listed& level : levels)
    for (const std::string& line : level.all_said("same_as"))
      if (const auto whose = framework_in(line).first;
          std::ranges::find(frameworks, whose) == frameworks.end())
        frameworks.push_back(whose);
  Table table{.id = "levels", .caption = "Levels, and what others call them"};
  table.columns.push_back({"Your level"});
  for (const std::string& framework : frameworks)
    table.columns.push_back({framework});
  for (const Listed& level : levels) {
    std::vector<Inside> cells{link_to(level)};
    for (const std::string& framework : frameworks) {
      std::string cell;
      for (const std::string& line : level.all_said("same_as"))
        if (const auto [whose, name] = framework_in(line); whose == framework)
          cell += (cell.empty() ? "" : ", ") + name;
      cells.emplace_back(cell.empty() ? "–" : cell);
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table as_table(const ListRow& row, const std::vector<Listed>& open,
               const std::vector<Listed>& now) {
  Table table{.id = std::string(row.name), .caption = std::string(row.title)};
  table.columns.push_back({"Title"});
  const auto is_shown = [](const More& more) {
    return more.name != "words" && more.name != "parent";
  };
  for (const More& more : row.more)
    if (is_shown(more))
      table.columns.push_back({std::string(more.label)});
  for (const Listed& each : open) {
    std::vector<Inside> cells{link_to(each)};
    for (const More& more : row.more)
      if (is_shown(more))
        cells.emplace_back(words_for(more, each, now));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

// Each topic behind the one it is part of.
std::vector<Listed> in_order(std::vector<Listed> open, List list) {
  if (list != List::topics)
    return open;
  std::vector<Listed> ordered;
  for (const Topic& topic : lists_from(open).topics)
    ordered.push_back(*partnership::find_in(open, list, topic.name));
  return ordered;
}

void no_longer(Html& page, const std::vector<Listed>& closed, const std::vector<Listed>& now) {
  if (closed.empty())
    return;
  Html inside;
  inside.open("ul");
  for (const Listed& each : closed) {
    inside.open("li");
    add_link(inside, {each.title, listed_path(each)});
    inside.text(", until " + long_text(*each.closed_on));
    if (const Listed* target = partnership::find_in(now, each.list, each.became))
      inside.text("; now part of " + target->title);
    if (const auto parts = titles_of(each.all_said(split_field), each.list, now); !parts.empty())
      inside.text("; split into " + parts);
    inside.close("li");
  }
  inside.close("ul");
  details(page, "No longer on the list: " + std::to_string(closed.size()), std::move(inside));
}

std::string sentence_of(const store::Revision& revision, const std::vector<Listed>& now) {
  if (!revision.before)
    return "\"" + revision.after.title + "\" is new.";
  return "\"" + revision.before->title +
         "\": " + partnership::change_of(*revision.before, revision.after, now);
}

void add_edition(Html& page, std::span<const store::Revision> revisions,
                 const std::vector<Listed>& now) {
  constexpr std::size_t many = 20;
  page.element("h2", "Edition " + std::to_string(revisions.front().edition) + ", from " +
                         long_text(revisions.front().made_on));
  Html list;
  list.open("ul");
  for (const store::Revision& revision : revisions)
    list.element("li", sentence_of(revision, now));
  list.close("ul");
  if (revisions.size() > many)
    details(page, std::to_string(revisions.size()) + " changes", std::move(list));
  else
    page.add(list);
}

}  // namespace

Page list_page(const Visit& visit, Site& site, const ListRow& row) {
  const auto now = store::find_listed(site.db());
  std::vector<Listed> open, closed;
  for (const Listed& each : now)
    if (each.list == row.list)
      (each.closed_on ? closed : open).push_back(each);
  Sheet sheet{.title = std::string(row.title),
              .back = {"Back to settings", settings_path()},
              .done = settings_done_words(visit.query["done"]),
              .wide = true};
  Html& page = sheet.inside;
  page.element("p", row.about);
  const std::string add = settings_path("add/" + std::string(row.name));
  if (open.empty()) {
    nothing_yet(page, "There is nothing on this list yet.", {"Add " + std::string(row.one), add});
  } else {
    link_button(page, "Add " + std::string(row.one), add);
    table(page, row.list == List::levels ? crosswalk(open)
                                         : as_table(row, in_order(open, row.list), now));
  }
  no_longer(page, closed, now);
  page.open("p");
  add_link(page,
           {"What has been changed, and when", settings_path("history/" + std::string(row.name))});
  page.close("p");
  return shown(visit, site, sheet);
}

Outcome list_history(const Visit& visit, Site& site) {
  const ListRow* row = find_list(visit.variable);
  if (row == nullptr)
    return not_found(site);
  const auto revisions = store::find_revisions(site.db(), row->list);
  const auto now = store::find_listed(site.db());
  Sheet sheet{.title = "What has been changed: " + std::string(row->title),
              .back = {"Back to the list", settings_path(row->name)}};
  Html& page = sheet.inside;
  page.element(
      "p",
      "Each change is a new edition of the list. Surveys and results keep the titles of the "
      "edition they were made with.");
  if (revisions.empty())
    nothing_yet(page, "Nothing has been changed yet.");
  for (auto from = revisions.begin(); from != revisions.end();) {
    const auto to = std::find_if(from, revisions.end(),
                                 [&](const auto& each) { return each.edition != from->edition; });
    add_edition(page, std::span(from, to), now);
    from = to;
  }
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
