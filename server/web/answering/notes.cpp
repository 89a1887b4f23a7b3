// SPDX-License-Identifier: Apache-2.0
#include "web/answering/notes.h"

namespace earshot::web {

std::string not_a_report(const OnTheWay& way) {
  const SafeguardingNumbers& numbers = way.site.particulars().safeguarding;
  const std::string usual = said_on(way, Words::usual_route);
  return said_on(
      way, Words::not_a_report,
      {numbers.mash.empty() ? usual : numbers.mash, numbers.lado.empty() ? usual : numbers.lado});
}

std::string contact_words(const Contact& contact) {
  std::string where;
  for (const std::string* part : {&contact.telephone, &contact.email})
    if (!part->empty())
      where.append(where.empty() ? "" : ", ").append(*part);
  if (contact.name.empty() || where.empty())
    return contact.name + where;
  return contact.name + " (" + where + ")";
}

}  // namespace earshot::web
