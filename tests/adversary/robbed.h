// SPDX-License-Identifier: Apache-2.0
// What the layouts that are the server's own share: a form, surveys of it, and what is kept of them at
// the end, opened with the keys that are there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adversary/layout.h"
#include "answers/new_survey.h"
#include "answers/site.h"

namespace earshot::adversary {

// A figure, words and four scales, for whomever it asks.
answers::MadeSurvey make_robbed(answers::Site& site, std::string_view name,
                                std::string_view audience, Promise promise, int invitations);

// What the key folder holds and no file may: those of a survey's boxes and of the house.
void add_keys(answers::Site& site, std::vector<std::string>& secrets);
// What follows the id in a personal link, as bytes and as the link spells it.
void add_token(std::string_view link, std::vector<std::string>& secrets);

// Responses and words of a released survey, in the order in which they stand; the keys that open
// them are added to the secrets.
void open_kept(answers::Site& site, const std::string& survey, const std::string& name,
               std::vector<Kept>& kept, std::vector<std::string>& secrets);

}  // namespace earshot::adversary
