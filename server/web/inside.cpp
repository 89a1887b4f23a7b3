// SPDX-License-Identifier: Apache-2.0
#include "web/inside.h"

namespace earshot::web {

void add_link(Html& page, const Link& link) {
  page.open("a", {{"class", "govuk-link"}, {"href", link.path}}).text(link.words);
  if (!link.about.empty())
    page.element("span", " " + link.about, {{"class", "govuk-visually-hidden"}});
  page.close("a");
}

}  // namespace earshot::web
