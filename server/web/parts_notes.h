// SPDX-License-Identifier: Apache-2.0
// What is said beside the page's own words: done, wrong, beware, by the way, nothing here yet.
#pragma once

#include <string_view>

#include "base/html.h"
#include "base/problems.h"
#include "web/inside.h"

namespace earshot::web {

// The list of what must be put right, with a link to each field. layout.cpp puts it where it
// belongs; nothing if there are no problems.
void error_summary(Html& page, const Problems& problems);
void error_summary_in(Html& page, std::string_view language, const Problems& problems);
void done_banner(Html& page, std::string_view words);
void refused_banner(Html& page, std::string_view words);  // nothing of what was asked has been done
// Something to know before going on, in a box with a heading of its own.
void notice(Html& page, std::string_view title, const Inside& inside);
void inset(Html& page, const Inside& inside);
void warning(Html& page, std::string_view words);
void warning_in(Html& page, std::string_view language, std::string_view words);
void details(Html& page, std::string_view summary, const Inside& inside);
// Unfolded already, where something inside has to be put right.
void open_details(Html& page, std::string_view summary, const Inside& inside);
// At the end of a way: "Sent". It is the page's <h1> (Sheet::own_heading).
void panel(Html& page, std::string_view title, std::string_view words = {});

enum class Shade { grey, green, blue, yellow, red };
void tag(Html& page, std::string_view words, Shade shade = Shade::grey);
Html tag(std::string_view words, Shade shade = Shade::grey);

// Where a list would be and is empty: what is missing, and what to do first.
void nothing_yet(Html& page, std::string_view words, const Link& first_step = {});

}  // namespace earshot::web
