// SPDX-License-Identifier: Apache-2.0
// What the pages of /settings have in common. For settings*.cpp only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/listed.h"
#include "model/settings_parts.h"
#include "web/components.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

std::string settings_path(std::string_view rest = {});  // "/settings/agencies"
// "/settings?done=saved": what has been done is said there, by the name.
Page settings_done(std::string_view path, std::string_view name);
std::string settings_done_words(std::string_view name);  // empty if there is no such name

const SettingsPartRow* find_settings_part(std::string_view name);

// Status 409, with what stands there now, above a form that still has what was typed.
struct Theirs {
  std::string label;
  std::string value;
};
void somebody_was_quicker(Html& page, const std::vector<Theirs>& theirs);

// "Agency" of "an agency"; "agency".
std::string noun_of(const ListRow& row);
Page list_page(const Visit& visit, Site& site, const ListRow& row);
Outcome show_part(const Visit& visit, Site& site, const SettingsPartRow& row);
Outcome save_part(const Visit& visit, Site& site, const SettingsPartRow& row);

// Fields of one of a list.
Filled filled_from(const Listed& listed);
Listed listed_in(const Fields& form, List list);  // what was typed, tidied; without a name
void listed_fields(Html& page, const Filled& filled, const ListRow& row, const Listed& listed,
                   const std::vector<Listed>& now);
std::string listed_path(const Listed& listed);  // "/settings/topics/neglect"
// Below its fields: taking it off, making it part of another, splitting it.
void ways_off_the_list(Html& page, const Visit& visit, const Filled& filled, const Listed& listed,
                       const std::vector<Listed>& now);
// What one says, field by field, in words.
std::vector<Theirs> said_by(const Listed& listed, const std::vector<Listed>& now);
std::string titles_of(const std::vector<std::string>& names, List list,
                      const std::vector<Listed>& now);
std::string words_for(const More& more, const Listed& listed, const std::vector<Listed>& now);

}  // namespace earshot::web
