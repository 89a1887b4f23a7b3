// SPDX-License-Identifier: Apache-2.0
// Whom personal links were made for, sealed: this file moves bytes it can't read. What a contact's
// id is made of, and what is inside, answers/contacts.h decides.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

struct SealedContact {
  std::string id;          // 16 bytes
  std::string invitation;  // empty once invitations to the survey were forgotten
  bool answered = false;
  std::string sealed;
};

// False, with nothing done, if that id is on the list.
bool add_contact(Database& db, std::string_view survey, std::string_view id,
                 std::string_view invitation, std::string_view sealed);
bool has_contact(Database& db, std::string_view survey, std::string_view id);
std::vector<SealedContact> contacts_of(Database& db, std::string_view survey);
std::optional<SealedContact> find_contact(Database& db, std::string_view survey,
                                          std::string_view id);
std::optional<SealedContact> find_contact_invited(Database& db, std::string_view invitation);
bool has_contacts(Database& db, std::string_view survey);
// Leaves nothing but its id and its invitation: it is on the list no more, and can be put back there.
// Both are false, with nothing done, if it is not there to be taken off or put back.
bool blank_contact(Database& db, std::string_view survey, std::string_view id);
bool put_back_contact(Database& db, std::string_view survey, std::string_view id,
                      std::string_view sealed);
bool delete_contact(Database& db, std::string_view survey, std::string_view id);

// none: links were made without a list, all at once. growing: more people may be added. whole: nobody
// else will be. thinned: somebody was taken off a list of an anonymous survey, which then never closes
// before its day, because that would tell whether they had answered.
enum class ListStands { none, growing, whole, thinned };
ListStands how_list_stands(Database& db, std::string_view survey);
// False, with nothing done, from `thinned`, and where it stands like that already.
bool let_list_stand(Database& db, std::string_view survey, ListStands now);

// Those of surveys that ended on that day or before, and have no hold on them.
int count_old_contacts(Database& db, Day up_to);
int forget_old_contacts(Database& db, Day up_to);

}  // namespace earshot::store
