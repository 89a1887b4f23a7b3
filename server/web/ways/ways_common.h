// SPDX-License-Identifier: Apache-2.0
// What the pages of handing out have in common: the survey they are about, and where they lead.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/survey.h"
#include "web/components.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

std::optional<Survey> survey_here(const Visit& visit, Site& site);
Form form_of(Database& db, const Survey& survey);

std::string path_of(const Survey& survey, std::string_view rest = {});
Link back_to(const Survey& survey);

// Whether it may be answered today or later.
bool can_be_answered(const Survey& survey, Day today);
// "It takes answers until 28 October 2026." and what stands in its place before and after.
std::string when_open(const Survey& survey, Day today);
// The promise in its own words, with its day.
std::string promise_in_words(const Survey& survey);

// "https://surveys.example.org" before a path.
std::string whole_address(Site& site, std::string_view path);
// A text to copy as it stands, in a frame.
void copy_block(Html& page, std::string_view text);

// Sends for a file: by POST, which no browser fetches ahead.
void download_button(Html& page, const Visit& visit, std::string_view action);
// A file that a browser keeps, and nobody in between.
Page csv_file(std::string csv, std::string_view name);
// An entry in the staff record about this survey, inside the change that does it.
void record_deed(Database& db, const Visit& visit, std::string_view what, const Survey& survey);

// "1 person", "12 people".
std::string count_of(std::size_t count, std::string_view one, std::string_view many);

}  // namespace earshot::web
