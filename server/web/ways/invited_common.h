// SPDX-License-Identifier: Apache-2.0
// What the pages of personal links share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/survey.h"
#include "web/ways/ways_common.h"

namespace earshot::web {

// Whether the promise lets anybody see who has answered.
bool tells_who(const Survey& survey);
// The bytes that a form of ours named; empty if it is none.
std::string id_in(std::string_view hex);
// A survey with a list that can still be answered, or the page that goes out instead.
struct OpenList {
  std::optional<Survey> survey;
  std::optional<Page> instead;
};
OpenList find_open_list(const Visit& visit, Site& site);
// For a survey that asks nobody who they are.
Page has_no_list(const Visit& visit, Site& site, const Survey& survey);
// What the list says of it, with the button that changes it.
void when_it_closes(Html& page, const Visit& visit, Site& site, const Survey& survey);
// After people were added or links renewed, from the query that the page was reached with.
std::string what_was_done(const Visit& visit);

}  // namespace earshot::web
