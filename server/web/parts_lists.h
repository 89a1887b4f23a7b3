// SPDX-License-Identifier: Apache-2.0
// Rows of things: what is known of one thing, tables, tasks, and the pages of a long list. Numbers
// stand to the right under each other; on a phone the rows of a table of many columns stand apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "web/inside.h"
#include "web/parts_notes.h"

namespace earshot::web {

struct SummaryRow {
  std::string name;
  Inside value;
  std::vector<Link> actions = {};
};
void summary_list(Html& page, const std::vector<SummaryRow>& rows);

struct Column {
  std::string title;
  bool number = false;
  bool unseen = false;  // read out, not shown: a column of buttons
};
struct Table {
  std::string id;       // of this table on this page
  std::string caption;  // what the table shows
  std::vector<Column> columns;
  std::vector<std::vector<Inside>> rows;  // the first cell names its row
  std::string if_empty = {};              // instead of a table without rows
};
void table(Html& page, const Table& table);

struct Task {
  Link link;  // without a path it cannot be done yet
  std::string hint = {};
  std::string status = {};
  Shade shade = Shade::grey;
};
void task_list(Html& page, const std::vector<Task>& tasks);

// Leads to `path`?page=N, or &page=N if the path has a query. Nothing if all fits on one page.
struct Pages {
  std::string path;
  int at = 1;
  int of = 1;
};
void pagination(Html& page, const Pages& pages);

// How far along: "3 of 12 answered". The words say it; the bar only shows it.
void progress(Html& page, std::string_view words, long done, long of);

}  // namespace earshot::web
