// SPDX-License-Identifier: Apache-2.0
// The first page: a file, or rows pasted from a spreadsheet.
#include "web/components.h"
#include "web/pages.h"
#include "web/registers/ask_for_rows.h"
#include "web/registers/steps.h"

namespace earshot::web {
namespace {

void say_what_it_needs(Html& page, const RegisterPlace& place) {
  page.element(
      "p",
      "A register is a list of who is booked or who came, with one person in each row. Its "
      "columns may be called anything and stand in any order.");
  page.open("ul", {{"class", "govuk-list govuk-list--bullet"}});
  page.element("li",
               "Each row needs a name or an email address. Who has no address can't be asked.");
  if (!place.only)
    page.element("li", "Each row needs the course, by its code or its name, and the day.");
  page.element("li", "Agency, role and whether they came are read if they are there.");
  page.close("ul");
  page.element("p",
               "Nothing is kept before you have seen what would change. The same register twice "
               "changes nothing.");
}

}  // namespace

Page choose_page(const Visit& visit, Site& site, const RegisterPlace& place, const Filled& filled) {
  Sheet sheet{.title = place.title, .problems = filled.problems, .back = place.back};
  Html& page = sheet.inside;
  say_what_it_needs(page, place);
  ask_for_rows(page, visit, place.path, filled);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
