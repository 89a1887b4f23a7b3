// SPDX-License-Identifier: Apache-2.0
// One thing to read with its box open, and what stands around it. For web/safeguarding only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/disclosures.h"
#include "store/to_read.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

struct Opened {
  store::ToRead it;
  std::optional<answers::Disclosure> words;  // one of these two
  std::optional<answers::ContactRequest> contact;
  std::string survey;  // its title; empty if it is a request, or the survey is gone

  Moment sent_at() const {
    return words ? words->sent_at : contact ? contact->sent_at : it.found_at;
  }
};

// Absent if the box is gone or can't be opened.
std::optional<Opened> open_box(Database& db, answers::SafeguardingBoxes& boxes,
                               const store::ToRead& it);

std::string_view kind_in_words(const store::ToRead& it);  // "May be urgent"
std::string path_of(const store::ToRead& it);
// "20 November 2026, between 21:00 and 22:00"
std::string hour_in_words(Moment hour);
// Somebody's name; whoever is signed in is "You".
std::string name_of(Database& db, const Visit& visit, const std::string& person);

// Instead of any of these pages while the key is not there.
Page no_key_page(const Visit& visit, Site& site);

}  // namespace earshot::web
