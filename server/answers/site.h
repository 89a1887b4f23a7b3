// SPDX-License-Identifier: Apache-2.0
// What the path of an answer needs at hand: the data, the keys, the plugins and the clock. Made once
// by whoever starts the program; owns nothing.
#pragma once

#include "answers/progress.h"
#include "base/days.h"
#include "base/key_folder.h"
#include "base/sealing.h"
#include "host/plugins.h"
#include "model/survey.h"
#include "store/data_folder.h"

namespace earshot::answers {

struct Site {
  store::DataFolder& data;
  KeyFolder& keys;
  const host::Plugins& plugins;
  Clock clock;
  Progress* drawing_up = nullptr;  // where somebody may be waiting to see it

  Day today() const { return london_day(clock()); }
};

// Names in the key folder.
std::string survey_key(std::string_view survey);    // the private key of a survey's boxes
std::string keeping_key(std::string_view release);  // wraps the data key of what is kept
std::string contacts_key(std::string_view survey);  // seals whom its personal links are for
std::string chain_key(Day until);                   // joins the answers of one person until then
std::optional<Day> chain_until(std::string_view name);  // of the key of that name, if it is one
inline constexpr std::string_view link_key = "link";
inline constexpr std::string_view safeguarding_key = "safeguarding";
inline constexpr std::string_view letters_key =
    "letters";                                          // links in letters, and their Message-IDs
inline constexpr std::string_view needs_key = "needs";  // what releases say of learning needs

// The link, safeguarding or needs key. Made once; after that it must be the one this database was
// used with, or links and disclosures would go to a key that nobody has. Throws a sentence if not.
Key house_key(Site& site, std::string_view name);

// The same without making one: absent if it is not there, damaged, or another database's.
std::optional<Key> find_house_key(Site& site, std::string_view name);

// The keys of a survey's boxes, if the private key is there, whole and this survey's.
std::optional<BoxKeys> find_box_keys(KeyFolder& keys, const Survey& survey);

// What boxes of this survey are bound to.
std::string box_context(std::string_view survey);
inline constexpr std::string_view disclosure_context = "disclosure";
inline constexpr std::string_view contact_context = "contact";
inline constexpr std::string_view step_context = "step";

// Where kept values stand; `row` is the release's id and the row's, in hex.
inline Place response_place(std::string_view row) { return {"response", "sealed", row}; }
inline Place needs_place(std::string_view release) { return {"release", "needs", release}; }
inline Place pairs_place(std::string_view release) { return {"release", "pairs", release}; }
inline Place words_place(std::string_view row) { return {"words", "sealed", row}; }

}  // namespace earshot::answers
