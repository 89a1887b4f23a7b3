// SPDX-License-Identifier: Apache-2.0
#include "partnership/alerts.h"

#include <charconv>
#include <set>

#include "base/letter.h"
#include "model/letters.h"
#include "store/moments.h"
#include "store/notes.h"
#include "store/outbox.h"
#include "store/partnership.h"
#include "store/rota.h"
#include "store/to_read.h"

namespace earshot::partnership {
namespace {

constexpr std::string_view last_alert = "last alert";  // a note: when the last letter was written

std::optional<Moment> last_alert_at(Database& db) {
  const auto note = store::find_note(db, last_alert);
  std::int64_t at = 0;
  if (!note || std::from_chars(note->data(), note->data() + note->size(), at).ec != std::errc())
    return std::nullopt;
  return store::moment(at);
}

// Whom the last letter did not reach is written to all the same: their mailbox may be mended.
bool is_out_of_reach(Database& db, const std::string& person) {
  return store::was_last_undelivered(db, alert_letter, person);
}

// False if there is nobody whom a letter would reach. Nobody named: everybody who reads.
bool add(Database& db, std::set<std::string>& to, const std::vector<Person>& readers,
         const std::string& person) {
  bool reached = false;
  for (const Person& reader : readers)
    if ((person.empty() || reader.id == person) && is_mail_address(reader.email)) {
      to.insert(reader.id);
      reached = reached || !is_out_of_reach(db, reader.id);
    }
  return reached;
}

// A clock that was ahead for a while must not keep letters back until then.
bool is_over(Moment since, Moment now, std::chrono::seconds after) {
  return since > now || now >= since + after;
}

}  // namespace

struct Alerts::Due {
  bool reader = false;
  bool deputy = false;
  std::set<std::string> to;  // persons' ids; empty: nothing is due, or nobody reads

  static Due at(Database& db, Moment now) {
    Due due;
    const store::Unread unread = store::count_unread(db);
    const auto last = last_alert_at(db);
    if (unread.all == 0 || (last && !is_over(*last, now, alerts_apart)))
      return due;
    const auto deputy_after = store::find_partnership(db).families.deputy_after;
    const bool again = last && is_over(*last, now, alerted_again_after);
    due.reader = unread.not_told > 0 || again;
    due.deputy =
        (unread.deputy_waits_from && is_over(*unread.deputy_waits_from, now, deputy_after)) ||
        again;
    const DutyDay duty = store::find_rota(db)[weekday_of(london_day(now))];
    const std::vector<Person> readers = store::all_readers(db);
    // Whoever can't be written to counts as away: their deputy is told at once, or everybody.
    if (due.reader && !add(db, due.to, readers, duty.reader))
      due.deputy = true;
    if (unread.deputy_not_told > 0 && is_out_of_reach(db, duty.reader))
      due.deputy = true;
    if (due.deputy && !add(db, due.to, readers, duty.deputy))
      add(db, due.to, readers, {});
    return due;
  }
};

int Alerts::write_due() {
  const Moment now = site_.clock();
  if (Due::at(*site_.data.snapshot(), now).to.empty())
    return 0;
  return site_.data.writer().run([&](Database& db) {
    return write(db, Due::at(db, now));  // as it is now: another process may have written them
  });
}

int Alerts::write(Database& db, const Due& due) {
  if (due.to.empty())
    return 0;
  const Moment now = site_.clock();
  if (due.reader)
    store::mark_told(db, now);
  if (due.deputy)
    store::mark_deputy_told(db, now);
  store::keep_note(db, last_alert, std::to_string(store::seconds(now)));
  for (const std::string& person : due.to)
    store::put_letter(db, {.kind = alert_letter,
                           .about = person,
                           .number = store::seconds(now),
                           .due_at = now,
                           .urgent = true});
  return static_cast<int>(due.to.size());
}

}  // namespace earshot::partnership
