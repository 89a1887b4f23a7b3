// SPDX-License-Identifier: Apache-2.0
// Whom the personal links of a survey are for: kept sealed under the survey's own contacts key, in
// one size, so that neither the database nor an old backup tells who was asked once that key is gone.
// Nothing here says what anybody answered, nor of an anonymous survey who did.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/contact_list.h"
#include "answers/payload.h"
#include "answers/site.h"

namespace earshot::answers {

struct OnTheList {
  std::string id;
  Invited person;
  std::string invitation;  // empty once it was forgotten
  bool answered = false;   // always false where the promise is anonymous
};

// Everybody on a survey's list, by name: never in the order of adding or answering.
struct WholeList {
  std::vector<OnTheList> people;
  int unreadable = 0;  // their key is not in the key folder
};
WholeList whole_list(Site& site, Database& db, const Survey& survey);
std::optional<OnTheList> find_on_list(Site& site, Database& db, const Survey& survey,
                                      std::string_view id);

// People to be added, sealed and ready. Who is on the list already stays as they are; who was taken off
// gets their old place back, so that nobody answers twice.
class NewOnTheList {
 public:
  struct Added {
    bool closed = false;  // it takes no more answers, so nobody is added
    int added = 0;
    int there_already = 0;
  };
  // Throws a sentence if there is a list whose key is missing.
  NewOnTheList(Site& site, const Survey& survey, const std::vector<Invited>& people);

  Added look(Database& db) const;  // what adding would do
  Added add(Database& db) const;   // on the writer

 private:
  struct Row {
    std::string id;
    std::string sealed;
  };
  std::string survey_;
  Day today_;
  std::vector<Row> rows_;
};

// New links; the old ones stop, and what was begun by them goes. Of an anonymous survey everybody's
// is new, also of who has answered, or the links that stay the same would tell. Otherwise those of
// who has answered stay. How many are new.
int renew_all(Database& db, const Survey& survey, Day today);
// Of one person, by the contact's id; `now` is the id of their invitation from then on. False: not on
// the list, closed, or (where that is known) answered.
bool renew_one(Database& db, const Survey& survey, std::string_view id, std::string_view now,
               Day today);

// Off the list; the link stops, and what was begun by it goes. An answer that was given stays. Who has
// not answered is no longer counted among those asked, but of an anonymous survey everybody still is, or
// the count would tell who had. Of whoever has answered, or of an anonymous survey may have, the keyed
// hash of the address stays beside the invitation for as long as the list. False: not on the list, or
// closed.
bool take_off(Database& db, const Survey& survey, std::string_view id, Day today);

// What goes into the box of whoever answers by this invitation: a name where the promise is named,
// a code that is the same at all stages of one person where it is confidential, else nothing.
struct WhoAndLink {
  std::string who;
  std::string link;  // 16 bytes
  OfWhom of_whom;    // of whoever was at a course
};
WhoAndLink who_and_link(const Site& site, Database& db, const Survey& survey,
                        std::string_view invitation);

// Keys of lists from which everybody is gone, for whoever forgets.
void destroy_spent_contact_keys(Site& site);

}  // namespace earshot::answers
