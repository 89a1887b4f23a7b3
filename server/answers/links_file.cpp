// SPDX-License-Identifier: Apache-2.0
#include "answers/links_file.h"

#include "answers/agencies_asked.h"
#include "answers/links.h"
#include "answers/results.h"
#include "base/csv.h"

namespace earshot::answers {
std::string links_of_people(const Key& key, const Survey& survey, const WholeList& list,
                            std::string_view address) {
  const bool tells = survey.promise != Promise::anonymous;
  CsvWriter csv;
  std::vector<std::string> cells{"Name", "Email", "Agency", "Link"};
  if (tells)
    cells.emplace_back("Has answered");
  csv.row(cells);
  for (const OnTheList& row : list.people) {
    cells = {row.person.name, row.person.address, row.person.agency,
             std::string(address) + personal_link(key, row.invitation)};
    if (tells)
      cells.emplace_back(row.answered ? "Yes" : "No");
    csv.row(cells);
  }
  return csv.file();
}

std::string links_of_agencies(const Key& key, const Survey& survey,
                              const std::vector<store::AgencyLink>& links,
                              std::string_view address) {
  CsvWriter csv;
  csv.row({"Agency", "Link for its lead", "Staff who were sent it", "Answers so far"});
  for (const store::AgencyLink& link : links)
    csv.row({agency_title(survey, link.agency), std::string(address) + forwarder_link(key, link.id),
             link.received ? std::to_string(*link.received) : "", rounded_down(link.answered)});
  return csv.file();
}

}  // namespace earshot::answers
