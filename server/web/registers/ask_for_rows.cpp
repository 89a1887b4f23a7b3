// SPDX-License-Identifier: Apache-2.0
#include "web/registers/ask_for_rows.h"

#include "web/components.h"

namespace earshot::web {

void ask_for_rows(Html& page, const Visit& visit, std::string_view action, const Filled& filled) {
  page.open(
      "form",
      {{"method", "post"}, {"action", action}, {"enctype", "multipart/form-data"}, {"novalidate"}});
  hidden(page, "token", visit.token);
  hidden(page, "step", "read");
  file_field(page, filled, "file", "An Excel workbook (.xlsx) or a CSV file");
  long_field(page, filled,
             {.name = "pasted",
              .label = "Or rows copied from a spreadsheet",
              .hint = "With the row of headings",
              .rows = 6});
  button(page, "Continue");
  page.close("form");
}

}  // namespace earshot::web
