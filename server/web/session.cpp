// SPDX-License-Identifier: Apache-2.0
#include "web/session.h"

#include "base/secrets.h"
#include "store/sessions.h"

namespace earshot::web {

std::string make_cookie() { return to_base64(random_bytes(32)); }

// Lax: a link in a message may open a staff page; other sites' forms still come without it.
std::string set_cookie(std::string_view value) {
  return std::string(cookie_name) + "=" + std::string(value) +
         "; Path=/; Secure; HttpOnly; SameSite=Lax";
}

std::string forget_cookie() { return set_cookie("") + "; Max-Age=0"; }

std::string form_token(std::string_view cookie) {
  const auto secret = from_base64(cookie);
  if (!secret || secret->size() != Key::size)
    return {};
  return to_base64(keyed_hash(Key(*secret), "form token", ""));
}

std::string read_cookie(std::string_view header) {
  while (!header.empty()) {
    std::string_view pair = header.substr(0, header.find(';'));
    header.remove_prefix(std::min(header.size(), pair.size() + 1));
    while (pair.starts_with(' '))
      pair.remove_prefix(1);
    if (pair.starts_with(cookie_name) && pair.substr(cookie_name.size()).starts_with('='))
      return std::string(pair.substr(cookie_name.size() + 1));
  }
  return {};
}

std::optional<SignedIn> find_signed_in(Database& db, std::string_view cookie, Moment now) {
  auto open = staff::find_session(db, cookie, now);
  if (!open)
    return std::nullopt;
  return SignedIn{.person = std::move(open->person.id),
                  .name = std::move(open->person.name),
                  .roles = open->person.roles,
                  .session = std::move(open->session.id),
                  .token = form_token(cookie),
                  .complete = open->session.complete,
                  .note = open->note};
}

std::function<void(Database&)> note_still_there(const SignedIn& staff, Moment now) {
  return [session = staff.session, now](Database& db) { store::note_seen(db, session, now); };
}

staff::Coming coming(const Visit& visit) {
  return {.cookie = visit.cookie,
          .new_cookie = make_cookie(),
          .browser = visit.browser,
          .now = visit.now};
}

Page with_cookie(Page page, std::string_view cookie) {
  page.headers.emplace_back("Set-Cookie", set_cookie(cookie));
  page.kept = Kept::never;
  return page;
}

}  // namespace earshot::web
