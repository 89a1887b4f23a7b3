// SPDX-License-Identifier: Apache-2.0
// What tells a demonstration from a partnership's own folder: a key in its key folder that only
// `earshot demo` makes, and a note that bears that key's hash of this database's link key. A note that
// somebody writes by hand, or takes from another demonstration, marks nothing.
#pragma once

#include "answers/site.h"

namespace earshot::demo {

inline constexpr std::string_view demo_key = "demo";

// Only ever for folders that were made a moment ago.
void mark_as_demo(answers::Site& site);
bool is_demo(Database& db, KeyFolder& keys);

// A demonstration that was made to its end; one that was interrupted shows nothing worth seeing.
void mark_as_finished(Database& db);
bool is_finished(Database& db);

// How far its clock is ahead of the system's.
std::chrono::seconds kept_ahead(Database& db);
void keep_ahead(Database& db, std::chrono::seconds ahead);

}  // namespace earshot::demo
