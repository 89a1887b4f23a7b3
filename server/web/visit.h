// SPDX-License-Identifier: Apache-2.0
// What comes in: a request that has a row in the table of routes, read and understood, with whoever
// is signed in; and what its handler has at hand.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/shelf.h"
#include "answers/site.h"
#include "answers/take.h"
#include "base/days.h"
#include "base/settings.h"
#include "door/counts.h"
#include "model/partnership.h"
#include "model/roles.h"
#include "store/health.h"
#include "web/fields.h"
#include "web/known_around.h"
#include "web/multipart.h"

namespace earshot::demo {
class Demonstration;
}

namespace earshot::web {

// Whoever is signed in, as this visit's snapshot has it.
struct SignedIn {
  std::string person;  // id
  std::string name;
  Roles roles;
  std::string session;   // id of the session, not its secret
  std::string token;     // what every form of theirs must send back as "token"
  bool complete = true;  // false: the password was right, the code is still asked for
  bool note = false;     // it should be noted that they are still there
};

struct Visit {
  std::string method;        // GET (also for HEAD) or POST
  bool for_headers = false;  // HEAD: nothing is shown, so no change is made
  std::string path;          // decoded, without the query
  std::string variable;      // what stands for {…} in the route's path
  Fields query;
  Fields form;                       // of a POST
  std::vector<SentFile> files = {};  // uploaded with it
  std::string cookie;                // the value of our one cookie, if it was sent
  std::string encodings;             // Accept-Encoding, as it was sent
  std::string browser;               // "Firefox on Windows", as far as it says
  std::string from;                  // address, for counting guesses; never logged or kept
  bool from_here = false;            // from this machine itself, and passed on by nobody
  std::optional<SignedIn> staff;
  std::string token;  // for forms: the session's, or for who is not signed in the cookie's
  Moment now;
  Day today;

  // Whether signing in (again, or to the end) may be what is missing.
  bool may_sign_in_first() const { return !staff || !staff->complete; }
  bool may(Right right) const { return staff && staff->complete && staff->roles.may(right); }
};

// What lives as long as the server does.
struct House {
  answers::Site& site;          // the folders, the keys, the plugins and the clock
  answers::Desk& desk;          // where answers are handed in
  const answers::Shelf& shelf;  // the forms that came with the program
  const Settings& settings;
  const door::Counts* counts = nullptr;  // the door's, once there is one
  std::uintmax_t least_space_bytes = store::too_little_space_bytes;  // or the server is not well
  demo::Demonstration* demo = nullptr;                               // where it is one
  std::function<void()> settle_soon = {};  // what is closed is mixed at once, not within a minute
};

// What a handler has at hand for one visit.
class Site {
 public:
  explicit Site(const House& its_house, KnownAround* known_around = nullptr)
      : house(its_house), known_around_(known_around) {}

  const House& house;
  bool by_link = false;              // the page is for whoever has a link: it may be a child
  Database& db();                    // a snapshot, taken when first asked for: reading only
  const Particulars& particulars();  // what the partnership says of itself
  const std::string& partnership() { return around().partnership; }  // its name, as people read it
  // "You said, we did": whether there is anything to lead to.
  const store::Published& published() { return around().published; }

 private:
  const Around& around();

  KnownAround* known_around_;
  std::optional<Readers::Snapshot> snapshot_;
  std::optional<Particulars> particulars_;
  std::optional<Around> around_;
};

}  // namespace earshot::web
