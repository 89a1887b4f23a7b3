// SPDX-License-Identifier: Apache-2.0
#include "staff/links.h"

#include <array>

#include "base/secrets.h"
#include "staff/sessions.h"
#include "store/one_time_links.h"
#include "store/people.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

constexpr Names<LinkPurpose, 4> deeds{{
    {LinkPurpose::first, "made-first-link"},
    {LinkPurpose::invitation, "made-invitation-link"},
    {LinkPurpose::password, "made-password-link"},
    {LinkPurpose::way_back, "made-way-back-link"},
}};

}  // namespace

std::string new_link_secret() { return to_base64(random_bytes(Key::size)); }

std::string link_path(std::string_view secret) { return "/welcome/" + std::string(secret); }

void keep_link(Database& db, std::string_view who, std::string_view secret, const OneTimeLink& link,
               Moment now) {
  store::add_link(db, hash_of_cookie(secret), link);
  store::add_to_record(db, {std::string(who), now, name_in(deeds, link.purpose), link.person});
}

namespace {

// The link for the first account opens nothing once there is one, nor an invitation an account that
// is open.
bool is_too_late(Database& db, const OneTimeLink& link) {
  if (link.purpose == LinkPurpose::first)
    return store::is_anybody_active(db);
  const auto person = store::find_person(db, link.person);
  return link.purpose == LinkPurpose::invitation &&
         (!person || person->standing != Standing::invited);
}

}  // namespace

std::optional<OneTimeLink> find_link(Database& db, std::string_view secret, Moment now) {
  const std::string hash = hash_of_cookie(secret);
  auto link = hash.empty() ? std::nullopt : store::find_link(db, hash, now);
  if (link && is_too_late(db, *link))
    return std::nullopt;
  return link;
}

}  // namespace earshot::staff
