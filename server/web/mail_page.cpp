// SPDX-License-Identifier: Apache-2.0
#include "web/mail_page.h"

#include "mail/kinds.h"
#include "store/outbox.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/forgotten.h"
#include "web/pages.h"
#include "web/person_words.h"

namespace earshot::web {
namespace {

constexpr int days_back = 13;
constexpr std::int64_t most_shown = 200;

constexpr Done done_here[] = {
    {"again", "The letter is tried again within a minute."},
};

std::string title_of(std::string_view kind) {
  const mail::Kind* known = mail::find_kind(kind);
  return std::string(known ? known->title : kind);
}

std::string since(Moment moment) {
  return long_text(london_day(moment)) + ", " + london_time(moment);
}

void add_waiting(Html& page, Database& db, Moment now) {
  page.element("h2", "What waits");
  Table waiting{.id = "waiting",
                .caption = "Letters that wait to be sent",
                .columns = {{"Letter"}, {"How many", true}, {"Due since"}, {"What was said"}},
                .if_empty = "No letter waits."};
  for (const store::WaitingLetters& each : store::count_waiting_letters(db))
    waiting.rows.push_back({title_of(each.kind), std::to_string(each.count),
                            each.first_due_at > now ? "due later" : since(each.first_due_at),
                            each.said});
  table(page, waiting);
}

void add_sent(Html& page, Database& db, Day today) {
  page.element("h2", "What went out");
  Table sent{.id = "sent",
             .caption = "Letters sent in the last two weeks",
             .columns = {{"Day"}, {"Letter"}, {"How many", true}},
             .if_empty = "No letter went out in the last two weeks."};
  for (const store::LettersOfADay& each :
       store::count_letters_sent(db, today - std::chrono::days(days_back)))
    sent.rows.push_back({long_text(each.day), title_of(each.kind), std::to_string(each.count)});
  table(page, sent);
}

// Somebody whom this reader may not know is only counted.
std::string whom(const Visit& visit, Site& site, const store::OutboxLetter& letter) {
  const mail::Kind* kind = mail::find_kind(letter.kind);
  const bool may =
      kind != nullptr && visit.staff && (visit.staff->roles.rights() & kind->sees_whom) != 0;
  const std::string name = may ? kind->whom(site.house.site, site.db(), letter) : "";
  return name.empty() ? "Not shown" : name;
}

void add_undelivered(Html& page, const Visit& visit, Site& site) {
  page.element("h2", "What could not be delivered");
  Table lost{.id = "undelivered",
             .caption = "Letters that could not be delivered",
             .columns = {{"Letter"},
                         {"To"},
                         {"On"},
                         {"What the mail server said"},
                         {"Try again", false, true}},
             .if_empty = "Every letter that was sent was taken, and none has come back."};
  for (const store::OutboxLetter& letter : store::undelivered_letters(site.db(), most_shown)) {
    const std::string to = whom(visit, site, letter);
    Html again;
    one_button_form(again, visit, "/mail", "Try again", "the letter to " + to,
                    {{"letter", letter.id}});
    lost.rows.push_back({title_of(letter.kind) +
                             (letter.state == store::LetterState::returned ? " (came back)" : ""),
                         to, letter.ended_on ? long_text(*letter.ended_on) : "", letter.said,
                         std::move(again)});
  }
  table(page, lost);
}

}  // namespace

Outcome show_mail(const Visit& visit, Site& site) {
  Sheet sheet{.title = "Mail", .done = said_done(done_here, visit), .wide = true};
  if (!letters_go_out(site))
    warning(sheet.inside,
            "No mail server is set, so no letter reaches anybody. Ask whoever runs the server: it "
            "stands under [mail] in the configuration.");
  else
    sheet.inside.element("p",
                         "Letters that Earshot writes to people. Nothing that a letter says is "
                         "kept: it is written when it is sent.");
  add_undelivered(sheet.inside, visit, site);
  add_waiting(sheet.inside, site.db(), visit.now);
  add_sent(sheet.inside, site.db(), visit.today);
  return shown(visit, site, sheet);
}

Outcome try_mail_again(const Visit& visit, Site& site) {
  const auto letter = store::find_in_outbox(site.db(), visit.form["letter"]);
  if (!letter)
    return not_found(site);
  return {see_other("/mail?done=again"),
          [id = letter->id, who = visit.staff->person, now = visit.now,
           as_it_is = see_other("/mail")](Database& db) -> std::optional<Page> {
            if (!store::try_letter_again(db, id, now))
              return as_it_is;
            store::add_to_record(db, {who, now, "tried-letter-again"});
            return std::nullopt;
          }};
}

}  // namespace earshot::web
