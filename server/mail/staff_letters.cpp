// SPDX-License-Identifier: Apache-2.0
#include "mail/staff_letters.h"

#include <algorithm>

#include "base/text.h"
#include "model/rota.h"
#include "staff/letters.h"
#include "staff/links.h"
#include "store/people.h"
#include "store/rota.h"
#include "store/to_read.h"

namespace earshot::mail {
namespace {

const LetterReader in_english{"en"};  // the pages for people who work here are

std::optional<Person> reader_of(Database& db, const std::string& id) {
  for (Person& reader : store::all_readers(db))
    if (reader.id == id)
      return std::move(reader);
  return std::nullopt;
}

LetterLink to_sign_in(const Writing& writing, std::string_view letter) {
  return {writing.words.say(letter, "sign_in", in_english), writing.address + "/sign-in"};
}

// A link in a letter, with whom it is for and when it ends, while it can be used.
struct Live {
  Person person;
  OneTimeLink link;
  std::string address;
};
std::optional<Live> live_link(const Writing& writing, const store::OutboxLetter& letter) {
  const std::string secret =
      staff::secret_in_letter(writing.key, {letter.kind, letter.about, letter.number});
  const auto link = staff::find_link(writing.db, secret, writing.now);
  auto person = store::find_person(writing.db, letter.about);
  if (!link || !person || link->person != person->id)
    return std::nullopt;
  return Live{std::move(*person), *link, writing.address + staff::link_path(secret)};
}

// "Monday, Tuesday and Friday", those on which they are `who`.
std::string days_on(const Rota& rota, const std::string& person, std::string DutyDay::*who) {
  std::vector<std::string> days;
  for (std::size_t day = 0; day < rota.size(); ++day)
    if (rota[day].*who == person)
      days.emplace_back(weekdays[day]);
  return days.empty() ? "" : list_of(days, "and");
}

}  // namespace

std::optional<Written> write_alert(const Writing& writing, const store::OutboxLetter& letter) {
  const auto reader = reader_of(writing.db, letter.about);
  if (!reader || store::count_unread(writing.db).all == 0)
    return std::nullopt;
  return Written{.to = reader->email,
                 .subject = writing.words.say(alert_letter, "subject", in_english,
                                              {{"partnership", writing.partnership.called()}}),
                 .paragraphs = {writing.words.say(alert_letter, "begin", in_english)},
                 .links = {to_sign_in(writing, alert_letter)}};
}

std::optional<Written> write_password(const Writing& writing, const store::OutboxLetter& letter) {
  const auto live = live_link(writing, letter);
  if (!live)
    return std::nullopt;
  const Fillings fillings{{"partnership", writing.partnership.called()},
                          {"time", london_time(live->link.ends_at)}};
  const auto say = [&](std::string_view piece) {
    return writing.words.say(password_letter, piece, in_english, fillings);
  };
  return Written{.to = live->person.email,
                 .name = live->person.name,
                 .subject = say("subject"),
                 .paragraphs = {say("begin")},
                 .links = {{say("link"), live->address}},
                 .after = {say("ends"), say("not_asked")}};
}

std::optional<Written> write_welcome(const Writing& writing, const store::OutboxLetter& letter) {
  const auto live = live_link(writing, letter);
  if (!live)
    return std::nullopt;
  const Fillings fillings{{"partnership", writing.partnership.called()},
                          {"day", long_text(london_day(live->link.ends_at))}};
  const auto say = [&](std::string_view piece) {
    return writing.words.say(welcome_letter, piece, in_english, fillings);
  };
  return Written{.to = live->person.email,
                 .name = live->person.name,
                 .subject = say("subject"),
                 .paragraphs = {say("begin")},
                 .links = {{say("link"), live->address}},
                 .after = {say("ends"), say("not_you")}};
}

std::optional<Written> write_rota(const Writing& writing, const store::OutboxLetter& letter) {
  const auto reader = reader_of(writing.db, letter.about);
  if (!reader)
    return std::nullopt;
  const Rota rota = store::find_rota(writing.db);
  const std::string reads = days_on(rota, reader->id, &DutyDay::reader);
  const std::string stands_in = days_on(rota, reader->id, &DutyDay::deputy);
  const auto say = [&](std::string_view piece, const std::string& days) {
    return writing.words.say(rota_letter, piece, in_english,
                             {{"days", days}, {"partnership", writing.partnership.called()}});
  };
  std::vector<std::string> paragraphs{say("begin", "")};
  if (!reads.empty())
    paragraphs.push_back(say("reader", reads));
  if (!stands_in.empty())
    paragraphs.push_back(say("deputy", stands_in));
  if (reads.empty() && stands_in.empty())
    paragraphs.push_back(say("nobody", ""));
  return Written{.to = reader->email,
                 .name = reader->name,
                 .subject = say("subject", ""),
                 .paragraphs = std::move(paragraphs),
                 .links = {to_sign_in(writing, rota_letter)}};
}

std::string name_of_person(answers::Site&, Database& db, const store::OutboxLetter& letter) {
  const auto person = store::find_person(db, letter.about);
  return person ? person->name : std::string();
}

}  // namespace earshot::mail
