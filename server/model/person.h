// SPDX-License-Identifier: Apache-2.0
// Somebody who works here and has, will have or had an account. People who answer are never one.
#pragma once

#include <array>
#include <string>

#include "base/days.h"
#include "model/names.h"
#include "model/roles.h"

namespace earshot {

enum class Standing { invited, active, left };
inline constexpr Names<Standing, 3> standings{{
    {Standing::invited, "invited"},
    {Standing::active, "active"},
    {Standing::left, "left"},
}};

struct Person {
  std::string id;
  std::string name;
  std::string email;  // what they sign in with, in small letters; empty once they have left
  Standing standing = Standing::invited;
  Roles roles;
  bool has_second_step = false;  // signs in with a code as well
  Moment invited_at{};
};

// A session of somebody who signed in.
struct Session {
  std::string id;
  std::string person;
  bool complete = false;  // false: the password was right, the code is still asked for
  Moment made_at{};
  Moment seen_at{};
  std::string browser;  // "Firefox on Windows"
};

// What a one-time link is for.
enum class LinkPurpose { first, invitation, password, way_back };
inline constexpr Names<LinkPurpose, 4> link_purposes{{
    {LinkPurpose::first, "first"},            // makes the first account
    {LinkPurpose::invitation, "invitation"},  // opens an account that was made for somebody
    {LinkPurpose::password, "password"},      // a new password
    {LinkPurpose::way_back, "way-back"},      // a new password, and the telephone is set up again
}};

struct OneTimeLink {
  LinkPurpose purpose = LinkPurpose::first;
  std::string person;  // empty for the first account
  Moment ends_at{};
};

// Something that is somebody's: a course they lead, a survey they follow.
struct Holding {
  std::string kind;   // "course"
  std::string thing;  // its id
  std::string person;
  bool operator==(const Holding&) const = default;
};

}  // namespace earshot
