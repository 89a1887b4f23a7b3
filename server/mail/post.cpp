// SPDX-License-Identifier: Apache-2.0
#include "mail/post.h"

#include <algorithm>
#include <array>

#include "base/log.h"
#include "mail/laid_out.h"
#include "store/partnership.h"

namespace earshot::mail {
namespace {

using std::chrono::minutes;
using store::LetterState;

constexpr std::array waits{minutes(1),  minutes(2),  minutes(5), minutes(10),
                           minutes(20), minutes(40), minutes(60)};
constexpr minutes longest_urgent_wait{5};

constexpr std::string_view cant_be_written =
    "Letters can't be sent to this address: it has to be put right";

}  // namespace

struct Post::Fate {
  LetterState state = LetterState::waiting;
  std::string said = {};
  bool reached = true;
};

std::string message_name(const Key& letter_key, const store::OutboxLetter& letter) {
  const std::string name = letter.kind + '|' + letter.about + '|' + std::to_string(letter.number);
  return to_hex(keyed_hash(letter_key, "message id", name)).substr(0, 32);
}

minutes wait_after(int tries, bool urgent) {
  const auto at = static_cast<std::size_t>(std::clamp(tries - 1, 0, 6));
  return urgent ? std::min(waits[at], longest_urgent_wait) : waits[at];
}

// A clock that was ahead for a while must not keep letters back.
bool Post::is_quiet(Moment now) const {
  return failed_at_ && *failed_at_ <= now && now < *failed_at_ + quiet_after_failure;
}

Post::Sent Post::send_due() {
  Sent done;
  if (is_quiet(site_.clock()))
    return done;
  if (!key_)
    key_ = answers::house_key(site_, answers::letters_key);
  failed_at_.reset();
  while (!failed_at_) {
    const auto letter = site_.data.writer().run([&](Database& db) {
      const Moment now = site_.clock();
      return store::lease_letter(db, now, now + lease_lasts);
    });
    if (!letter)
      return done;
    const Fate fate = send(*letter);
    note(*letter, fate);
    done.sent += fate.state == LetterState::sent;
    done.undelivered += fate.state == LetterState::refused;
    if (!fate.reached) {
      failed_at_ = site_.clock();
      done.trouble = fate.said;
    }
  }
  return done;
}

std::optional<Letter> Post::write(const store::OutboxLetter& letter, const Kind& kind) {
  const auto db = site_.data.snapshot();
  const Particulars partnership = store::find_partnership(*db);
  const Writing writing{.site = site_,
                        .db = *db,
                        .key = *key_,
                        .words = words_,
                        .address = from_.link,
                        .partnership = partnership,
                        .now = site_.clock()};
  const auto written = kind.write(writing, letter);
  if (!written)
    return std::nullopt;
  return laid_out(*written, words_, partnership,
                  {from_.address, message_name(*key_, letter), site_.clock()});
}

Post::Fate Post::send(const store::OutboxLetter& letter) {
  const Kind* kind = find_kind(letter.kind);
  if (kind == nullptr)
    return {LetterState::unwanted};  // of another version of this program
  const bool too_late = site_.clock() > letter.due_at + kind->lives;
  const auto written = write(letter, *kind);
  if (!written)
    return {LetterState::unwanted};
  if (!is_mail_address(written->to))
    return {LetterState::refused, std::string(cant_be_written)};
  const PostAnswer answer = way_out_(*written);
  switch (answer.what) {
    case Posted::sent:
      return {LetterState::sent};
    case Posted::refused:
      return {LetterState::refused, answer.said};
    case Posted::later:
      break;
  }
  return {too_late ? LetterState::refused : LetterState::waiting, answer.said, answer.reached};
}

void Post::note(const store::OutboxLetter& letter, const Fate& fate) {
  const Moment now = site_.clock();
  site_.data.writer().run([&](Database& db) {
    if (fate.state == LetterState::sent)
      store::mark_letter_sent(db, letter, london_day(now));
    else if (fate.state == LetterState::waiting)
      store::put_off_letter(
          db, letter, now + wait_after(letter.tries, find_kind(letter.kind)->urgent), fate.said);
    else
      store::end_letter(db, letter, fate.state, london_day(now), fate.said);
  });
}

}  // namespace earshot::mail
