// SPDX-License-Identifier: Apache-2.0
#include "web/metrics.h"

#include <cstdint>
#include <string>

#include "store/surveys.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

struct Counted {
  Writer::Tally writer;
  const door::Counts& door;
  int open_surveys;
};

using Figure = std::uint64_t;

struct Metric {
  std::string_view name;
  std::string_view label;  // with its value; empty: there is one figure only
  std::string_view type;
  Figure (*figure)(const Counted&);
};

// Figures of one name stand below each other.
constexpr Metric rows[] = {
    {"earshot_requests_total", "status=\"2xx\"", "counter",
     [](const Counted& all) -> Figure { return all.door.replies[2]; }},
    {"earshot_requests_total", "status=\"3xx\"", "counter",
     [](const Counted& all) -> Figure { return all.door.replies[3]; }},
    {"earshot_requests_total", "status=\"4xx\"", "counter",
     [](const Counted& all) -> Figure { return all.door.replies[4]; }},
    {"earshot_requests_total", "status=\"5xx\"", "counter",
     [](const Counted& all) -> Figure { return all.door.replies[5]; }},
    {"earshot_requests_under_way", "", "gauge",
     [](const Counted& all) -> Figure { return all.door.under_way; }},
    {"earshot_connections_total", "", "counter",
     [](const Counted& all) -> Figure { return all.door.connections; }},
    {"earshot_connections_open", "", "gauge",
     [](const Counted& all) -> Figure { return all.door.connected; }},
    {"earshot_connections_turned_away_total", "", "counter",
     [](const Counted& all) -> Figure { return all.door.turned_away; }},
    {"earshot_connections_overdue_total", "", "counter",
     [](const Counted& all) -> Figure { return all.door.overdue; }},
    {"earshot_handshakes_total", "kind=\"new\"", "counter",
     [](const Counted& all) -> Figure { return all.door.new_handshakes; }},
    {"earshot_handshakes_total", "kind=\"resumed\"", "counter",
     [](const Counted& all) -> Figure { return all.door.resumed_handshakes; }},
    {"earshot_handshakes_total", "kind=\"failed\"", "counter",
     [](const Counted& all) -> Figure { return all.door.failed_handshakes; }},
    {"earshot_changes_total", "", "counter",
     [](const Counted& all) -> Figure { return all.writer.changes; }},
    {"earshot_changes_waiting", "", "gauge",
     [](const Counted& all) -> Figure { return all.writer.waiting; }},
    {"earshot_commits_total", "", "counter",
     [](const Counted& all) -> Figure { return all.writer.commits; }},
    {"earshot_commits_failed_total", "", "counter",
     [](const Counted& all) -> Figure { return all.writer.failed_commits; }},
    {"earshot_surveys_open", "", "gauge",
     [](const Counted& all) -> Figure { return static_cast<Figure>(all.open_surveys); }},
};

std::string as_text(const Counted& all) {
  std::string text;
  std::string_view before;
  for (const Metric& row : rows) {
    if (row.name != before)
      text += "# TYPE " + std::string(row.name) + " " + std::string(row.type) + "\n";
    before = row.name;
    text += row.name;
    if (!row.label.empty())
      text += "{" + std::string(row.label) + "}";
    text += " " + std::to_string(row.figure(all)) + "\n";
  }
  return text;
}

}  // namespace

std::vector<std::string_view> all_metrics() {
  std::vector<std::string_view> names;
  for (const Metric& row : rows)
    if (names.empty() || names.back() != row.name)
      names.push_back(row.name);
  return names;
}

Outcome metrics(const Visit& visit, Site& site) {
  if (!visit.from_here || site.house.counts == nullptr)
    return not_found(site);
  const Counted all{.writer = site.house.site.data.writer().tally(),
                    .door = *site.house.counts,
                    .open_surveys = store::count_open_surveys(site.db())};
  return Page{.body = as_text(all),
              .type = "text/plain; version=0.0.4; charset=utf-8",
              .kept = Kept::never};
}

}  // namespace earshot::web
