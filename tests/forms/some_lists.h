// SPDX-License-Identifier: Apache-2.0
// The lists of a small partnership, for tests of forms: a few topics, two agencies, two roles, a
// scale and a list in two languages.
#pragma once

#include "model/lists.h"

namespace earshot::tests {

inline Option point(const std::string& name, const std::string& en, const std::string& pl) {
  return {.name = name, .text = {{"en", en}, {"pl", pl}}};
}

inline Lists some_lists() {
  Lists lists;
  lists.topics = {{"neglect", "Neglect", "", "children", {}},
                  {"exploitation", "Exploitation", "", "both", {}},
                  {"domestic_abuse", "Domestic abuse", "", "both", {}}};
  lists.sectors = {"Health", "Police and justice"};
  lists.areas = {"Isle of Wight", "Hampshire"};
  lists.agencies = {{"isle_of_wight_health", "Health visiting", "Health", "Isle of Wight"},
                    {"hampshire_police", "Police", "Police and justice", "Hampshire"}};
  lists.roles = {{"health_visitor", "Health visitor"}, {"police_officer", "Police officer"}};
  lists.scales["confidence"] = {
      .options = {point("1", "Not at all", "Wcale"),
                  point("2", "Slightly", "Trochę"),
                  point("3", "Fairly", "Dość"),
                  point("4", "Very", "Bardzo"),
                  point("5", "Completely", "Całkowicie"),
                  {.name = "away",
                   .text = {{"en", "Not part of my role"}, {"pl", "Nie należy do moich zadań"}},
                   .away = true}}};
  lists.scales["english_only"] = {
      .options = {{.name = "1", .text = {{"en", "No"}}}, {.name = "2", .text = {{"en", "Yes"}}}}};
  lists.scales["faces"] = {.options = {point("1", "Not at all", "Wcale"), point("2", "Yes", "Tak")},
                           .faces = true};
  lists.choices["yes_no"] = {point("yes", "Yes", "Tak"), point("maybe", "Perhaps", "Może"),
                             point("no", "No", "Nie")};
  return lists;
}

}  // namespace earshot::tests
