// SPDX-License-Identifier: Apache-2.0
// Links as a CSV for sending letters: one row for each person, or for each agency's lead. A link is a
// secret, so whoever hands such a file out records it first. Of an anonymous survey the file has
// everybody in it and says of nobody whether they have answered, by a column, a row or the order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/contacts.h"
#include "store/agency_links.h"

namespace earshot::answers {

// `address`: what the links begin with, "https://surveys.example.org".
std::string links_of_people(const Key& key, const Survey& survey, const WholeList& list,
                            std::string_view address);
std::string links_of_agencies(const Key& key, const Survey& survey,
                              const std::vector<store::AgencyLink>& links,
                              std::string_view address);

}  // namespace earshot::answers
