// SPDX-License-Identifier: Apache-2.0
#include "demo/attending.h"

#include <algorithm>
#include <stdexcept>

#include "answers/contacts.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "demo/names.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/sessions_of_courses.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr int answer_of_a_hundred = 62;  // of whom the story does not tell
struct StageRow {
  std::string_view stage;
  int of_a_hundred;  // of those who answered right after it
};
constexpr StageRow stage_rows[] = {{"after", 100}, {"3m", 72}, {"6m", 56}};

Attendee somebody(const Lists& lists, int number, int at) {
  const std::string name = name_of_somebody(number * 2 + at);
  const auto agency = static_cast<std::size_t>(number + at * 7) % lists.agencies.size();
  const auto role = static_cast<std::size_t>(number + at * 5) % lists.roles.size();
  return {name, address_of(name), lists.agencies[agency].name, lists.roles[role].name};
}

void add(answers::Site& site, const std::string& session,
         const std::vector<std::pair<Attendee, earshot::Came>>& people) {
  const courses::Roll roll = courses::roll_for(site, session);
  const auto course = [&] {
    const auto db = site.data.snapshot();
    return store::find_course(*db, store::find_session_of_course(*db, session).value().course)
        .value();
  }();
  site.data.writer().run([&](Database& db) {
    for (const auto& [who, came] : people) {
      const Attendance attendance{.session = session, .came = came, .who = who};
      courses::add_with_follow_ups(
          db, roll.seal(attendance),
          courses::what_follows(site.plugins, course, attendance, site.today()));
    }
  });
}

// Nobody is asked again where they work.
void leave_out_what_is_known(const Asking& asking, answers::Sent& sent) {
  for (const Asked& asked : asking.questions)
    if ((asked.question.kind == Kind::agency && !sent.of_whom.agency.empty()) ||
        (asked.question.kind == Kind::role && !sent.of_whom.role.empty()))
      sent.answers.erase(asked.name);
}

}  // namespace

void Attending::write_down(const std::string& session, const SessionRow& row) {
  const Lists lists = store::find_lists(*site_.data.snapshot());
  std::vector<std::pair<Attendee, earshot::Came>> people;
  for (int i = 0; i < row.attended; ++i)
    people.emplace_back(somebody(lists, row.days_ago, i), earshot::Came::attended);
  const int stayed_away = (row.attended + 4) / 8;
  for (int i = 0; i < stayed_away; ++i)
    people.emplace_back(somebody(lists, row.days_ago, row.attended + i),
                        i == 0 ? earshot::Came::absent : earshot::Came::cancelled);
  add(site_, session, people);
  turnouts_[session] = {row.answered, row.mood};
}

void Attending::book(const std::string& session, int people) {
  const Lists lists = store::find_lists(*site_.data.snapshot());
  std::vector<std::pair<Attendee, earshot::Came>> booked;
  for (int i = 0; i < people; ++i)
    booked.emplace_back(somebody(lists, people * 3, i), earshot::Came::booked);
  add(site_, session, booked);
}

struct Attending::Group {
  std::string session;
  std::vector<store::Asking> askings;
  int sent = 0;
};

int Attending::answer(Day today) {
  std::map<std::string, Group> groups;
  for (store::Asking& asking : store::open_askings(*site_.data.snapshot()))
    if (asking.stands == store::AskingStands::asked && !asking.invitation.empty())
      groups[asking.session].askings.push_back(std::move(asking));
  int sent = 0;
  for (auto& [session, group] : groups) {
    group.session = session;
    answer(group, today);
    sent += group.sent;
  }
  return sent;
}

// The first of them by name answer, most of them soon. Whom a visitor has written down, under an
// address that is not invented, answers for themselves.
void Attending::answer(Group& group, Day today) {
  const auto db = site_.data.snapshot();
  std::vector<Attendance> there = courses::whole_roll(site_, *db, group.session).people;
  std::erase_if(there, [](const Attendance& each) { return !row_of(each.came).was_there; });
  const Turnout turnout =
      turnouts_.contains(group.session)
          ? turnouts_.at(group.session)
          : Turnout{static_cast<int>(there.size()) * answer_of_a_hundred / 100, 0};
  for (const store::Asking& asking : group.askings) {
    const auto person = std::ranges::find(there, asking.attendance, &Attendance::id);
    const auto* row = std::ranges::find(stage_rows, asking.stage, &StageRow::stage);
    if (person == there.end() || row == std::end(stage_rows) ||
        person->who.address != address_of(person->who.name) ||
        person - there.begin() >= turnout.answered * row->of_a_hundred / 100)
      continue;
    const auto counter = desk_.find(asking.survey);
    if (!counter || counter->survey().closes_on < today)
      continue;
    Chance chance(person->who.name + asking.stage + to_text(counter->survey().opens_on));
    const int span = static_cast<int>((counter->survey().closes_on - *asking.asked_on).count()) + 1;
    const int wait = std::min(chance.below(span), chance.below(span));
    if (*asking.asked_on + days(wait) > today)
      continue;
    auto [who, link, of_whom] =
        answers::who_and_link(site_, *db, counter->survey(), asking.invitation);
    answers::Sent sent{.nonce = random_bytes(16), .invitation = asking.invitation};
    sent.language = "en";
    sent.link = std::move(link);
    sent.of_whom = std::move(of_whom);
    const Leaning leaning{.mood = turnout.mood + chance.below(25) - 12,
                          .agency = person->who.agency};
    sent.answers = invent(counter->asking(), leaning, chance, words_);
    leave_out_what_is_known(counter->asking(), sent);
    const auto answer = desk_.take(*counter, std::move(sent));
    if (!answer.problems.empty())
      throw std::runtime_error("An answer of the demonstration is not sound: " +
                               to_text(answer.problems.front()));
    group.sent += answer.taken == answers::Taken::thanks ? 1 : 0;
  }
}

}  // namespace earshot::demo
