// SPDX-License-Identifier: Apache-2.0
#include "staff/sign_in.h"

#include "base/passwords.h"
#include "base/text.h"
#include "staff/names.h"
#include "staff/second_step.h"
#include "store/people.h"
#include "store/second_steps.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

Came count_wrong(Database& db, const Guesser& guesser, std::string_view person, Moment now) {
  if (count_guess(db, guesser, now) && !person.empty())
    store::add_to_record(db, {"server", now, "paused-sign-in", std::string(person)});
  return Came::wrong;
}

Came count_wrong_code(Database& db, const Guesser& guesser, const std::string& person, Moment now) {
  store::add_wrong_code(db, person);
  store::add_to_record(db, {"server", now, "wrong-code", person});
  return count_wrong(db, guesser, person, now);
}

}  // namespace

Session start_whole_session(Database& db, const Coming& coming, std::string_view person) {
  Session session = start_session(db, coming, person, true);
  store::start_wrong_codes_anew(db, person);
  store::add_to_record(db, {std::string(person), coming.now, "signed-in"});
  return session;
}

std::string sign_in_name(std::string_view typed) {
  std::string name = tidy(typed);
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z')
      letter = static_cast<char>(letter - 'A' + 'a');
  return name;
}

// Letters of alerts go to it, and a header bears no others. A domain with an accent has a form in
// plain letters ("xn--...").
bool is_ascii(std::string_view name) {
  return std::ranges::all_of(name, [](char letter) { return letter > ' ' && letter < 0x7F; });
}

bool is_email(std::string_view name) {
  constexpr std::size_t longest = 254;
  const auto at = name.find('@');
  return name.size() <= longest && at != name.npos && at > 0 && at + 1 < name.size() &&
         name.find('@', at + 1) == name.npos && !has_unseen(name) && is_ascii(name) &&
         name.find_first_of(" ,;:<>()%") == name.npos;
}

Tried try_password(Database& db, const Key& key, std::string_view email, std::string_view password,
                   std::string_view from) {
  const std::string name = sign_in_name(email);
  Tried tried{.guesser = guesser(key, name, from), .person = {}, .hash = hash_of_nobody()};
  if (const auto person = store::find_person_by_email(db, name))
    if (auto hash = store::password_of(db, person->id)) {
      tried.person = person->id;
      tried.hash = std::move(*hash);
    }
  tried.right = is_password(tried.hash, password) && !tried.person.empty();
  return tried;
}

Came confirm(Database& db, const Tried& tried, Moment now) {
  if (paused_until(db, tried.guesser, now))
    return Came::too_often;
  if (!tried.right || store::password_of(db, tried.person) != tried.hash)
    return count_wrong(db, tried.guesser, tried.person, now);
  return Came::in;
}

Came come_in(Database& db, const Tried& tried, const Coming& coming) {
  if (const Came came = confirm(db, tried, coming.now); came != Came::in)
    return came;
  const Person person = store::find_person(db, tried.person).value();
  if (person.has_second_step || person.roles.need_second_step()) {
    start_session(db, coming, person.id, false);
    return Came::half_way;
  }
  start_whole_session(db, coming, person.id);
  return Came::in;
}

Came give_code(Database& db, const Key& key, const Guesser& guesser, const Session& half,
               std::string_view code, const Coming& coming) {
  if (paused_until(db, guesser, coming.now))
    return Came::too_often;
  if (!find_session(db, coming.cookie, coming.now))
    return Came::wrong;  // ended meanwhile: somebody closed the account, or another tab was quicker
  const Code which = use_code(db, key, half.person, code, coming.now);
  if (which == Code::wrong)
    return count_wrong_code(db, guesser, half.person, coming.now);
  if (which == Code::stopped) {
    count_wrong(db, guesser, half.person, coming.now);
    return Came::stopped;
  }
  start_whole_session(db, coming, half.person);
  if (which == Code::recovery)
    store::add_to_record(db, {half.person, coming.now, "used-recovery-code"});
  return Came::in;
}

}  // namespace earshot::staff
