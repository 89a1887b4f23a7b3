// SPDX-License-Identifier: Apache-2.0
// Results that are added up over several sessions or courses: a page, a page for each time people were asked, and files.
#pragma once

#include <string>
#include <string_view>

#include "courses/summed_results.h"
#include "web/components.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

struct SummedPage {
  std::string whose;  // "Neglect, all courses": before what a page is about
  std::string of;     // "these courses"
  std::string path;   // files stand there, too, with their ending
  std::string query;  // "?from=2026-04-01&until=2027-03-31", or empty
  Link back;
  bool tells_whether_it_lasted = true;
  Html first = {};  // before the figures
  Html last = {};   // after them: where to go on
};
// With "stage" or "form" in the address, that time alone.
Outcome show_summed(const Visit& visit, Site& site, SummedPage page,
                    const courses::SummedResults& results);

// `name`: of the file, without its ending.
Outcome summed_table(const answers::ToSave& results, std::string_view name);
Outcome summed_workbook(const Visit& visit, Site& site, const answers::ToSave& results,
                        std::string_view name);

}  // namespace earshot::web
