// SPDX-License-Identifier: Apache-2.0
// A year of courses, day by day, from registers to letters at a real mail server that refuses, hangs and
// breaks off, while what sends them is killed at any moment and runs twice on one folder. What should
// have arrived on which day is worked out here once more, by other means.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <set>

#include "a_server.h"
#include "answers/contacts.h"
#include "answers/links.h"
#include "base/mail_reading.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "posters.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/editions.h"
#include "store/listed.h"
#include "store/outbox.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

// ---- what should happen, by a calendar of its own

bool is_free(Day each, bool teacher) {
  static const std::set<std::string> free{"2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01",
                                          "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"};
  const std::string text = to_text(each);
  const auto weekday = (each.time_since_epoch().count() % 7 + 11) % 7;  // 1970-01-01: a Thursday
  const bool weekend = weekday == 0 || weekday == 6;
  const bool closed = text >= "2026-12-24" && text <= "2027-01-03";
  const bool holidays = (text >= "2026-07-22" && text <= "2026-09-01") ||
                        (text >= "2026-10-26" && text <= "2026-10-30");
  return weekend || closed || free.contains(text) || (teacher && holidays);
}

Day next_open_day(Day each, bool teacher) {
  while (is_free(each, teacher))
    each += days(1);
  return each;
}

// "2026-08-31" and 6: "2027-02-28".
Day months_later(Day from, int months) {
  int year = std::stoi(to_text(from).substr(0, 4)), month = std::stoi(to_text(from).substr(5, 2));
  int date = std::stoi(to_text(from).substr(8, 2));
  month += months;
  year += (month - 1) / 12;
  month = (month - 1) % 12 + 1;
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30,
                             31, 31, 30, 31, 30, 31};  // 2027 is no leap year
  date = std::min(date, lengths[month - 1]);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, date);
  return day(text);
}

constexpr std::array<std::pair<const char*, int>, 3> all_stages{
    {{"after", 0}, {"3m", 3}, {"6m", 6}}};
constexpr int days_between = 7, days_too_late = 42;

// ---- who is there

struct Someone {
  std::string name, address;
  std::string session;
  bool teacher = false;
  bool was_there = true;
  Day last{};                  // of the day they were there, as the plan has it right after
  Day last_later{};            // and once it was put right
  Day known{};                 // when the register came
  std::optional<Day> no_more;  // from then on nothing is asked
  std::string id;
  std::map<std::string, Day> answered;  // by stage
  bool refused() const { return address.starts_with("refused"); }
};

// When it should be asked.
std::optional<Day> day_asked(const Someone& one, int months) {
  if (!one.was_there)
    return std::nullopt;
  const Day due = months == 0 ? one.last : months_later(one.last_later, months);
  if (one.known > due + days(days_too_late))
    return std::nullopt;
  const Day asked = next_open_day(std::max(due, one.known), one.teacher);
  if (one.no_more && asked >= *one.no_more)
    return std::nullopt;
  return asked;
}

// ---- the year

struct SessionOfTheYear {
  std::string id;
  std::vector<const char*> on;  // none: e-learning
  int people = 0;
  const char* known = nullptr;  // when its register came; absent: the day after its last
};

class AYearOfCourses : public testing::Test {
 protected:
  explicit AYearOfCourses(unsigned seed = 20260701) : chance(seed) {
    isle.today_is("2026-06-14");
    for (const auto& [setting, value] :
         {std::pair{"asking.closed", "2026-12-24 to 2027-01-03"},
          {"asking.school_holidays", "2026-07-22 to 2026-09-01, 2026-10-26 to 2026-10-30"}})
      write([&](Database& db) { store::keep_setting(db, setting, value); });
    add_schools();
    for (const SessionOfTheYear& each : sessions)
      plan(each);
    special_people();
  }

  template <class Change>
  void write(Change change) {
    isle.site().data.writer().run([&](Database& db) { change(db); });
  }

  void add_schools() {
    write([](Database& db) {
      const int edition = store::begin_edition(db, "agencies", day("2026-06-01"));
      store::add_listed(db,
                        {.list = List::agencies,
                         .name = "oak",
                         .title = "Oak Primary School",
                         .more = {{"sector", {"education"}}, {"area", {"iow"}}}},
                        edition);
      const int sectors = store::begin_edition(db, "sectors", day("2026-06-01"));
      store::add_listed(
          db, {.list = List::sectors, .name = "education", .title = "Education", .more = {}},
          sectors);
    });
  }

  CourseSession session_of(const SessionOfTheYear& each, std::vector<const char*> on) {
    CourseSession session{.id = each.id,
                          .course = "course-" + each.id,
                          .held = each.on.empty() ? Held::e_learning : Held::in_room};
    for (const char* one : on)
      session.days.push_back({day(one), hours(9), hours(16)});
    return session;
  }

  void plan(const SessionOfTheYear& each) {
    write([&](Database& db) {
      store::add_course(db, {.id = "course-" + each.id,
                             .code = each.id,
                             .title = "Course " + each.id,
                             .outcomes = {{"notice it early", "neglect"}}});
      store::add_session_of_course(db, session_of(each, each.on));
    });
    for (int i = 0; i < each.people; ++i)
      add_person(each, i);
  }

  void add_person(const SessionOfTheYear& each, int at) {
    const int number = static_cast<int>(people.size());
    static constexpr const char* unlucky[] = {"once-later", "once-busy", "once-drops", "refused"};
    std::string address = "p" + std::to_string(number) + "@example.org";
    if (number % 17 == 5)
      address = std::string(unlucky[number / 17 % 4]) + '-' + address;
    if (number == 40 || number == 120)
      address = "once-hangs-" + address;
    Someone one{.name = "Person " + std::to_string(number),
                .address = address,
                .session = each.id,
                .teacher = at % 5 == 2};
    if (each.on.empty())
      one.last = day("2026-09-15") + days(7 * at);  // e-learning: each on a day of their own
    else
      one.last = day(each.on[each.on.size() > 1 && at % 3 == 1 ? 1 : each.on.size() - 1]);
    one.last_later = one.last;
    one.known = each.known != nullptr ? day(each.known) : one.last + days(1);
    people.push_back(one);
  }

  // Of those that are like all others.
  std::vector<std::size_t> of_session(const std::string& id) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < people.size(); ++i)
      if (people[i].session == id)
        found.push_back(i);
    return found;
  }

  void special_people() {
    // Two share a mailbox; one was at two courses that ask on the same days.
    people[of_session("spring")[1]].address = people[of_session("spring")[0]].address =
        "both@example.org";
    const Someone& first = people[of_session("spring")[3]];
    Someone& again = people[of_session("spring-too")[0]];
    again.name = first.name;
    again.address = first.address;
    again.teacher = first.teacher;
    for (const std::size_t at : of_session("cancelled"))
      people[at].was_there = false;
    // The register had the wrong day; it is put right on 10 November.
    for (const std::size_t at : of_session("corrected"))
      people[at].last_later = day("2026-10-07");
    on(day("2026-11-10"), [this] {
      write([this](Database& db) {
        auto session = store::find_session_of_course(db, "corrected").value();
        session.days.front().day = day("2026-10-07");
        EXPECT_TRUE(store::change_session_of_course(db, session));
      });
    });
    on(day("2026-10-02"), [this] {
      write([](Database& db) {
        auto session = store::find_session_of_course(db, "cancelled").value();
        session.cancelled_on = day("2026-10-02");
        EXPECT_TRUE(store::change_session_of_course(db, session));
      });
    });
    // One wants no more letters, one leaves the list, one was not there after all.
    people[of_session("clocks-back")[2]].no_more = day("2026-08-20");
    on(day("2026-08-20"), [this] {
      write([&](Database& db) {
        EXPECT_TRUE(courses::ask_no_more(db, people[of_session("clocks-back")[2]].id));
      });
    });
    people[of_session("three-days")[4]].no_more = day("2026-11-20");
    on(day("2026-11-20"), [this] {
      write([&](Database& db) {
        EXPECT_TRUE(courses::take_off_roll(db, people[of_session("three-days")[4]].id));
      });
    });
    people[of_session("clocks-on")[5]].no_more = day("2026-10-20");
    on(day("2026-10-20"), [this] {
      write([&](Database& db) {
        auto kept = store::find_attendance(db, people[of_session("clocks-on")[5]].id).value();
        kept.came = Came::absent;
        EXPECT_TRUE(store::change_attendance(db, kept));
      });
    });
  }

  void on(Day when, std::function<void()> what) { events[when].push_back(std::move(what)); }

  void register_comes(Someone& one) {
    const bool e_learning = one.session == "e-learning";
    const bool part = one.session == "three-days" && one.last != day("2026-09-09");
    const auto kept = courses::roll_for(isle.site(), one.session)
                          .seal({.session = one.session,
                                 .came = part ? Came::part : Came::attended,
                                 .on = part || e_learning ? std::optional(one.last) : std::nullopt,
                                 .who = {one.name, one.address, one.teacher ? "oak" : "", ""}});
    one.id = kept.id;
    write([&](Database& db) {
      EXPECT_TRUE(courses::add_with_follow_ups(
          db, kept,
          {{"post-course", "after"}, {"impact-3-months", "3m"}, {"impact-6-months", "6m"}}));
    });
  }

  int waiting() {
    int all = 0;
    for (const auto& each : store::count_waiting_letters(isle.read()))
      all += each.count;
    return all;
  }

  // As the server would: two processes, either of which may be killed, until nothing waits.
  void letters_go(bool busy) {
    if (busy) {
      Poster one(isle, office, Poster::Does::all), other(isle, office, Poster::Does::all);
      kills += one.killed_after(chance() % 12) ? 1 : 0;
      kills += other.killed_after(chance() % 30) ? 1 : 0;
    }
    for (int tries = 0; tries < 20; ++tries) {
      Poster rest(isle, office, Poster::Does::all);
      EXPECT_TRUE(rest.ends_well());
      if (waiting() == 0)
        return;
      isle.later(minutes(11));  // by then a killed one's letter may be taken up again
    }
    ADD_FAILURE() << "letters wait still on " << to_text(isle.site().today());
  }

  // Which link is whose, while it can be known.
  void note_links() {
    for (const Someone& one : people)
      if (!one.id.empty())
        for (const auto& asking : store::askings_of(isle.read(), one.id))
          if (!asking.invitation.empty() &&
              links
                  .try_emplace(answers::personal_link(isle.desk().link_key(), asking.invitation),
                               one.id, asking.stage)
                  .second)
            closes[{one.id, asking.stage}] =
                store::find_survey(isle.read(), asking.survey).value().closes_on;
  }

  // More than half answer, some day in the three weeks after.
  void some_answer(Day today) {
    for (Someone& one : people) {
      if (one.id.empty())
        continue;
      for (const auto& asking : store::askings_of(isle.read(), one.id)) {
        if (asking.asked_on != today || asking.stands != store::AskingStands::asked)
          continue;
        if (!one.refused() && chance() % 100 < 60)
          will_answer[today + days(chance() % 20)].emplace_back(&one, asking.stage);
      }
    }
    for (const auto& [one, stage] : will_answer[today])
      answer(*one, stage, today);
  }

  void answer(Someone& one, const std::string& stage, Day today) {
    for (const auto& asking : store::askings_of(isle.read(), one.id)) {
      if (asking.stage != stage || asking.invitation.empty())
        continue;
      const auto survey = store::find_survey(isle.read(), asking.survey).value();
      answers::Sent sent{.nonce = random_bytes(16), .invitation = asking.invitation};
      sent.answers = {{"conf_after.1", {std::to_string(1 + chance() % 5)}}};
      sent.language = "en";
      sent.link = answers::who_and_link(isle.site(), isle.read(), survey, asking.invitation).link;
      if (isle.desk().take(*isle.desk().find(survey.id), std::move(sent)).taken ==
          answers::Taken::thanks)
        one.answered[stage] = today;
    }
  }

  void live_through_a_day(Day today) {
    isle.today_is(to_text(today));
    for (const auto& what : events[today])
      what();
    for (Someone& one : people)
      if (one.known == today)
        register_comes(one);
    isle.later(hours(5));
    letters_go(busy_days.contains(today));
    note_links();
    some_answer(today);
  }

  Partnership isle;
  AMailServer office;
  std::mt19937 chance;
  std::vector<SessionOfTheYear> sessions{
      {"late", {"2026-06-15"}, 16, "2026-10-20"},       // its three months were 35 days ago
      {"too-late", {"2026-03-10"}, 15, "2026-11-02"},   // its six months were 53 days ago
      {"clocks-back", {"2026-07-24"}, 17, nullptr},     // three months: the day before they go back
      {"schools", {"2026-07-28"}, 18, nullptr},         // three months: in the holidays
      {"last-of-august", {"2026-08-31"}, 17, nullptr},  // six months: 28 February, a Sunday
      {"three-days", {"2026-09-07", "2026-09-08", "2026-09-09"}, 18, nullptr},
      {"e-learning", {}, 16, nullptr},
      {"christmas", {"2026-09-25"}, 16, nullptr},  // three months: Christmas day
      {"clocks-on", {"2026-09-28"}, 17, nullptr},  // six months: Easter, when they go forward
      {"cancelled", {"2026-10-05"}, 14, nullptr},
      {"corrected", {"2026-10-14"}, 17, nullptr},
      {"last-of-november", {"2026-11-30"}, 16, nullptr},  // three months: 28 February
      {"spring", {"2027-01-12"}, 17, nullptr},
      {"spring-too", {"2027-01-12"}, 16, nullptr},
  };
  std::vector<Someone> people;
  std::map<Day, std::vector<std::function<void()>>> events;
  std::map<Day, std::vector<std::pair<Someone*, std::string>>> will_answer;
  std::map<std::string, std::pair<std::string, std::string>> links;
  std::map<std::pair<std::string, std::string>, Day> closes;  // (attendance, stage)
  std::set<Day> busy_days;
  int kills = 0;
};

// ---- what arrived

struct Arrived {
  std::string to;
  std::string message_id;
  Day on{};
  std::vector<std::pair<std::string, std::string>> about;  // (attendance, stage)
};

Day day_of_letter(const std::string& letter) {
  static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::istringstream date(header_in(letter, "Date"));  // "Tue, 20 Oct 2026 17:00:00 +0100"
  std::string weekday, number, month, year;
  date >> weekday >> number >> month >> year;
  char text[16];
  std::snprintf(text, sizeof text, "%s-%02d-%02d", year.c_str(),
                static_cast<int>(std::ranges::find(names, month) - names.begin()) + 1,
                std::stoi(number));
  return day(text);
}

std::vector<Arrived> read_letters(
    const AMailServer& office,
    const std::map<std::string, std::pair<std::string, std::string>>& links) {
  const std::string place = "https://surveys.example.org";
  std::vector<Arrived> all;
  for (const std::string& letter : office.letters()) {
    Arrived arrived{.to = header_in(letter, "X-Rcpt-To"),
                    .message_id = header_in(letter, "Message-ID"),
                    .on = day_of_letter(letter)};
    const MailPart read = read_mail(letter.substr(letter.find("X-Auth")));
    const std::string text = read.find("text/plain")->body;
    for (auto at = text.find(place); at != text.npos; at = text.find(place, at + 1)) {
      const std::string link =
          text.substr(at + place.size(), text.find_first_of(" \r\n>", at) - at - place.size());
      if (const auto found = links.find(link); found != links.end())
        arrived.about.push_back(found->second);
    }
    all.push_back(std::move(arrived));
  }
  return all;
}

std::string in_words(const Someone& one, std::string_view stage) {
  return one.name + " <" + one.address + "> of " + one.session + ", " + std::string(stage);
}

TEST_F(AYearOfCourses, BringsEveryLetterOnItsDayOnceThoughSendersAreKilled) {
  EXPECT_EQ(people.size(), 230u);
  for (const Someone& one : people)
    for (const auto& [stage, months] : all_stages)
      if (const auto asked = day_asked(one, months))
        busy_days.insert(*asked);
  for (Day today = day("2026-06-15"); today <= day("2027-08-20"); today += days(1))
    live_through_a_day(today);

  std::map<std::string, const Someone*> by_id;
  for (const Someone& one : people)
    by_id[one.id] = &one;
  const std::vector<Arrived> letters = read_letters(office, links);

  // The same letter may have come twice, under one Message-ID; which is then one letter.
  std::map<std::string, const Arrived*> by_message;
  for (const Arrived& letter : letters) {
    EXPECT_FALSE(letter.about.empty()) << letter.to << " got a letter about nothing";
    const auto [there, first] = by_message.try_emplace(letter.message_id, &letter);
    EXPECT_EQ(there->second->about, letter.about);
  }
  const int repeats = static_cast<int>(letters.size() - by_message.size());
  int dropped = 0;
  for (const Someone& one : people)
    dropped += one.address.starts_with("once-drops") ? 1 : 0;
  EXPECT_LE(repeats, kills + dropped);

  // On which days each was written to about each thing.
  std::map<std::pair<std::string, std::string>, std::vector<Day>> days_of;
  std::map<std::pair<std::string, Day>, int> letters_a_day;
  for (const auto& [id, letter] : by_message) {
    for (const auto& about : letter->about)
      days_of[about].push_back(letter->on);
    ++letters_a_day[{by_id.at(letter->about.front().first)->name, letter->on}];
  }
  for (const auto& [who, how_many] : letters_a_day)
    EXPECT_EQ(how_many, 1) << who.first << " on " << to_text(who.second);

  int asked = 0;
  for (const Someone& one : people) {
    for (const auto& [stage, months] : all_stages) {
      std::vector<Day> got = days_of[{one.id, stage}];
      std::ranges::sort(got);
      const auto wanted = day_asked(one, months);
      if (!wanted || one.refused()) {
        EXPECT_TRUE(got.empty()) << in_words(one, stage) << " was not to be asked";
        continue;
      }
      if (got.empty() || got.front() != *wanted) {
        ADD_FAILURE() << in_words(one, stage) << ": wanted on " << to_text(*wanted) << ", came "
                      << (got.empty() ? "never" : to_text(got.front()));
        continue;
      }
      ++asked;
      // Reminders: a week apart, two at most, none once answered, none after the close.
      const auto answered = one.answered.find(stage);
      Day last = *wanted;
      std::vector<Day> right{last};
      for (int i = 0; i < 2; ++i) {
        const Day next = next_open_day(last + days(days_between), one.teacher);
        if ((answered != one.answered.end() && answered->second < next) ||
            next > closes[{one.id, stage}] || (one.no_more && next >= *one.no_more))
          break;
        right.push_back(next);
        last = next;
      }
      EXPECT_EQ(got.size(), right.size()) << in_words(one, stage);
      for (std::size_t i = 0; i < std::min(got.size(), right.size()); ++i)
        EXPECT_EQ(to_text(got[i]), to_text(right[i])) << in_words(one, stage) << ", letter " << i;
    }
  }
  int undelivered = 0;
  for (const auto& letter : store::undelivered_letters(isle.read(), 1000))
    undelivered += letter.state == store::LetterState::refused ? 1 : 0;
  EXPECT_GT(undelivered, 0) << "what was refused is there to be seen";
  std::printf("%d things asked in %zu letters, %d kills, %d repeats under the same Message-ID\n",
              asked, by_message.size(), kills, repeats);
}

}  // namespace
}  // namespace earshot
