// SPDX-License-Identifier: Apache-2.0
// A learning needs analysis as it is read and printed: its contents under the partnerships' seven headings, each leading to its
// section, and the sections below one another. The same on the page and in a file that stands alone.
#pragma once

#include <string>

#include "base/html.h"
#include "needs/report/report.h"

namespace earshot::web {

// Below its title.
void report_part(Html& page, const needs::Report& report);

// A whole page with its look in it, which fetches nothing and leads nowhere else.
std::string report_as_file(const needs::Report& report);

}  // namespace earshot::web
