// SPDX-License-Identifier: Apache-2.0
#include "store/partnership.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/public_pages.h"

namespace earshot::web {
namespace {

constexpr std::string_view not_yet = "Not entered yet. Ask 101 or your council for it.";

void with_a_worry(Html& page, const SafeguardingNumbers& numbers) {
  page.element("h2", "If you are worried about a child");
  page.open("p").text("If somebody is in danger now, call ").element("strong", "999").text(".");
  page.close("p");
  summary_list(
      page,
      {{.name = "A worry about a child", .value = number_to_call(numbers.mash, not_yet)},
       {.name = "At night and at weekends", .value = number_to_call(numbers.out_of_hours, not_yet)},
       {.name = "A worry about somebody who works with children",
        .value = number_to_call(numbers.lado, not_yet)},
       {.name = "Childline, for children and young people",
        .value = number_to_call("0800 1111", {})}});
  paragraph(page, "Do not use a survey for this: its answers are not read straight away.");
}

}  // namespace

Outcome contact_page(const Visit& visit, Site& site) {
  const Particulars particulars = store::find_partnership(site.db());
  Sheet sheet{.title = "Contact"};
  Html& page = sheet.inside;
  section(page, "About a survey or a link",
          {"Does your link not work, or do you have a question about a survey? Ask here:"});
  contact(page, particulars.contact,
          "The partnership has not entered its contact yet. Ask whoever sent you your link.");
  with_a_worry(page, particulars.safeguarding);
  page.element("h2", "About what we hold of you");
  paragraph(page, "Ask the data protection officer.");
  contact(page, particulars.data_protection,
          "The partnership has not entered one yet. Ask the contact at the top of this page.");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
