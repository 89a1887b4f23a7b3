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
  std::string words;
  for (const std::string* part : {&contact.name, &contact.telephone, &contact.email})
    if (!part->empty())
      words.append(words.empty() ? "" : ", ").append(*part);
  return words;
}

}  // namespace earshot::web
