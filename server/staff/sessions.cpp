// SPDX-License-Identifier: Apache-2.0
#include "staff/sessions.h"

#include "base/secrets.h"
#include "store/people.h"
#include "store/sessions.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

bool is_over(const Session& session, Moment now) {
  if (session.made_at > now + longest_ahead)
    return true;
  if (!session.complete)
    return now >= session.made_at + longest_half;
  return now >= session.made_at + longest_session || now >= session.seen_at + longest_idle;
}

}  // namespace

std::string hash_of_cookie(std::string_view cookie) {
  const auto secret = from_base64(cookie);
  return secret && secret->size() == Key::size ? sha256(*secret) : std::string();
}

std::optional<OpenSession> find_session(Database& db, std::string_view cookie, Moment now) {
  const std::string hash = hash_of_cookie(cookie);
  auto session = hash.empty() ? std::nullopt : store::find_session(db, hash);
  if (!session || is_over(*session, now))
    return std::nullopt;
  auto person = store::find_person(db, session->person);
  if (!person || person->standing != Standing::active)
    return std::nullopt;
  const bool note = now >= session->seen_at + noted_every;
  return OpenSession{std::move(*session), std::move(*person), note};
}

Session start_session(Database& db, const Coming& coming, std::string_view person, bool complete) {
  store::end_old_sessions(db, coming.now - longest_session, coming.now - longest_idle);
  if (const std::string before = hash_of_cookie(coming.cookie); !before.empty())
    store::end_session_with(db, before);
  Session session{.id = to_hex(random_bytes(8)),
                  .person = std::string(person),
                  .complete = complete,
                  .made_at = coming.now,
                  .seen_at = coming.now,
                  .browser = coming.browser};
  store::add_session(db, hash_of_cookie(coming.new_cookie), session);
  return session;
}

void sign_out(Database& db, const Session& session, Moment now) {
  if (store::end_session(db, session.person, session.id) && session.complete)
    store::add_to_record(db, {session.person, now, "signed-out"});
}

}  // namespace earshot::staff
