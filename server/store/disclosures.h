// SPDX-License-Identifier: Apache-2.0
// Disclosure boxes: the words of children and families, sealed to the safeguarding key, written with
// every answer whether or not there are words; and requests to be contacted, which come by themselves.
// Nothing in a row leads to an answer or a survey.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "store/receipts.h"

namespace earshot::store {

void add_disclosure(Database& db, std::string_view box);
// Once for each receipt: sent twice, it is one request, and a correction is another.
void add_contact_request(Database& db, const Receipt& receipt, std::string_view box);
bool has_contact_request(Database& db, std::string_view nonce);
void each_disclosure(Database& db,
                     const std::function<void(std::string_view id, std::string_view box)>& use);

// Those that nobody has been shown: new ones, and those without words for as long as they are kept.
struct Unfound {
  std::string id;
  bool asks_contact = false;
  auto operator<=>(const Unfound&) const = default;
};
std::vector<Unfound> disclosures_not_found(Database& db);  // by id
std::optional<std::string> box_of_disclosure(Database& db, std::string_view id);
// There is something to read in it. False if that was known.
bool mark_found(Database& db, std::string_view id, bool likely, Moment now);

// Nobody has said yet that they have done what there was to do.
void each_open_disclosure(
    Database& db, const std::function<void(std::string_view id, std::string_view box)>& use);
// False if there is none of that id, or it was dealt with before.
bool deal_with_disclosure(Database& db, std::string_view id, Day today);
bool take_up_again(Database& db, std::string_view id);  // the other way round
int count_dealt_with(Database& db, Day up_to);
int forget_dealt_with(Database& db, Day up_to);
bool delete_disclosure(Database& db, std::string_view id);

}  // namespace earshot::store
