// SPDX-License-Identifier: Apache-2.0
// Sessions: from signing in until signing out, an hour without a page, or half a day. The secret is
// in the cookie only; the database knows its hash. Each step of signing in makes a new secret.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "model/person.h"

namespace earshot::staff {

inline constexpr std::chrono::minutes longest_idle{60};
inline constexpr std::chrono::hours longest_session{12};
inline constexpr std::chrono::minutes longest_half{30};  // to give the code, or to set it up
inline constexpr std::chrono::minutes longest_ahead{5};  // made by a clock that was wrong then
inline constexpr std::chrono::minutes noted_every{3};    // when a page was last looked at

struct OpenSession {
  Session session;
  Person person;      // as they are now, whatever they were when they signed in
  bool note = false;  // it is some minutes since it was noted that they are there
};
std::optional<OpenSession> find_session(Database& db, std::string_view cookie, Moment now);

// Somebody at a browser, on the way in.
struct Coming {
  std::string cookie;      // what the browser sent; its session ends
  std::string new_cookie;  // what it will send from now on
  std::string browser;
  Moment now{};
};
// Inside a change.
Session start_session(Database& db, const Coming& coming, std::string_view person, bool complete);
void sign_out(Database& db, const Session& session, Moment now);

// What the database knows of a cookie; empty if it is no cookie of ours.
std::string hash_of_cookie(std::string_view cookie);

}  // namespace earshot::staff
