// SPDX-License-Identifier: Apache-2.0
// What the pages of /forms have in common. For this folder only.
#pragma once

#include <string>
#include <string_view>

#include "web/components.h"
#include "web/prose.h"
#include "web/wording/draft.h"
#include "web/wording/slots.h"

namespace earshot::web {

// "/forms/NAME/languages"
std::string form_path(std::string_view name, std::string_view rest = {});
std::string title_of(const Form& form, std::string_view language = {});

// "?done=saved": what has been done is said on the page that comes next.
Page form_done(std::string_view path, std::string_view name);
std::string form_done_words(std::string_view name);

// The same sentences for fields of a page as the checker has for lines of a file; a field that is
// empty is asked for in words of its own.
Problems told_in_fields(const Problems& problems, const std::vector<Slot>& slots, const Part& part);
// "Question 'conf', in Polish: ..."; what to press to put it right.
struct Told {
  std::string words;
  std::string path;  // of the page that mends it; empty: none here does
};
std::vector<Told> told_of_form(Form& form, const Lists& lists, const Problems& problems);

// For people: "Scale", "Several answers", "Words".
std::string_view kind_in_words(Kind kind);
// "Only if the answer to “Will you use it?” is “Yes” or “Maybe”"; empty if it is always asked.
std::string condition_in_words(const Form& form, const Question& question,
                               std::string_view language);

void put_on_record(Database& db, const Visit& visit, std::string_view deed, std::string_view on);

}  // namespace earshot::web
