// SPDX-License-Identifier: Apache-2.0
#include "demo/year.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "courses/clock.h"
#include "demo/attending.h"
#include "demo/courses.h"
#include "demo/crowd.h"
#include "demo/mark.h"
#include "demo/needs.h"
#include "demo/programme.h"
#include "demo/reading.h"
#include "demo/staff.h"
#include "store/open_links.h"
#include "store/people.h"
#include "store/planned_surveys.h"
#include "store/surveys.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr int story_days = 366;
constexpr int settle_every = 7;
constexpr int day_at_work_every = 6;
constexpr int rota_days_ago = 362;  // both who read have an account
constexpr int booked_days_ago = 3;
constexpr int left_to_read = 14;  // days whose words whoever looks around finds unread
constexpr std::chrono::hours noon{12};
constexpr std::size_t most_quarters = std::size(StandingRow().answered);

// A link that stands for long, and where it leads now.
struct StandingLink {
  const StandingRow* row;
  std::string code;
  std::string survey;
  std::size_t quarter = 0;
};

class Year {
 public:
  explicit Year(const Making& making)
      : making_(making),
        today_(london_day(system_now())),
        crowd_(making.site, today_, chance_),
        desk_(making.site),
        reading_(making.site),
        attending_(making.site, desk_, Words()),
        wanted_(all_wanted(making.shelf, making.lists, today_)) {}

  Made make() {
    for (Day day = today_ - days(story_days); day <= today_; day += days(1))
      live(day);
    making_.settle();
    plan_ahead();
    decide_comments(making_.site, places());
    making_.site.data.writer().run([](Database& db) { mark_as_finished(db); });
    made_.surveys = static_cast<int>(store::all_surveys(*making_.site.data.snapshot()).size());
    return made_;
  }

 private:
  void live(Day day) {
    stand_on(day);
    const int days_ago = static_cast<int>((today_ - day).count());
    people_come_and_go(days_ago);
    draw_up_needs(making_.site, today_, days_ago);
    plan_programme(making_.site, today_, days_ago);
    if (days_ago > 0 && days_ago % day_at_work_every == 0)
      spend_a_day(making_.site, days_ago / day_at_work_every);
    if (days_ago % settle_every == 0 || closes_on_the_day_before(day))
      making_.settle();
    for (StandingLink& each : standing_)
      follow(each);
    while (next_ < wanted_.size() && wanted_[next_].survey.opens_on <= day)
      open(wanted_[next_++]);
    tell_somebody(days_ago);
    send(day);
    teach(days_ago);
    courses::tick(making_.site, making_.shelf);
    making_.post();
    made_.answers += attending_.answer(day);
    if (days_ago == rota_days_ago)
      keep_rota_of_readers(making_.site);
    if (days_ago < rota_days_ago)
      reading_.look(days_ago < left_to_read);
    if (days_ago % 30 == 0)
      making_.tell(day);
  }

  // Courses are there from the first day on which Priya is, who leads them.
  void teach(int days_ago) {
    if (sessions_.empty() &&
        store::find_person_by_email(*making_.site.data.snapshot(), "priya@example.org"))
      sessions_ = keep_courses(making_.site, today_);
    for (const KeptSession& session : sessions_)
      if (session.row != nullptr && session.row->days_ago == days_ago &&
          is_asked_by_the_clock(*session.row))
        attending_.write_down(session.id, *session.row);
    if (days_ago != booked_days_ago)
      return;
    std::size_t at = 0;
    for (const KeptSession& session : sessions_)
      if (session.row == nullptr)
        attending_.book(session.id, sessions_ahead()[at++].booked);
  }

  std::vector<std::string> places() const {
    std::vector<std::string> places = making_.lists.areas;
    for (const Agency& agency : making_.lists.agencies)
      places.push_back(agency.title);
    return places;
  }

  void plan_ahead() {
    const std::string who = amal();
    making_.site.data.writer().run([&](Database& db) {
      for (const PlanRow& row : plans())
        store::add_planned(db, {.id = to_hex(random_bytes(8)),
                                .plan = plan_of(row, today_),
                                .made_on = today_ - days(2),
                                .made_by = who});
    });
  }

  void stand_on(Day day) {
    const Moment now = system_now();
    making_.clock.set_ahead(day == today_ ? std::chrono::seconds(0)
                                          : london_moment(day, noon) - now);
  }

  void people_come_and_go(int days_ago) {
    constexpr int left_days_ago = 40;
    for (const StaffRow& row : staff_rows()) {
      if (row.days_ago == days_ago)
        take_on(making_.site, row);
      if (row.came == Came::and_left && days_ago == left_days_ago)
        see_off(making_.site, row);
    }
  }

  bool closes_on_the_day_before(Day day) const {
    return std::ranges::any_of(
        running_, [&](const Running& each) { return each.made.survey.closes_on + days(1) == day; });
  }

  void open(Wanted& wanted) {
    wanted.survey.opened_by = amal();
    Running running{.made = answers::make_survey(making_.site, wanted.survey)};
    if (!running.made.problems.empty())
      throw std::runtime_error("The demonstration's survey '" + wanted.survey.form.name +
                               "' could not be made: " + to_text(running.made.problems.front()));
    running.counter = desk_.find(running.made.survey.id);
    if (wanted.standing != nullptr) {
      standing_.push_back({wanted.standing, running.made.code, running.made.survey.id});
      wanted.answered = answered_in(standing_.back(), running.made.survey);
    }
    begin(std::move(running), wanted);
  }

  void begin(Running running, const Wanted& wanted) {
    crowd_.invite(running, wanted);
    running_.push_back(std::move(running));
  }

  std::string amal() {
    const auto person =
        store::find_person_by_email(*making_.site.data.snapshot(), "amal@example.org");
    return person.value().id;
  }

  // Of a quarter that is not over, as many as its days so far would have brought.
  int answered_in(const StandingLink& standing, const Survey& survey) const {
    const int all = standing.row->answered[std::min(standing.quarter, most_quarters - 1)];
    const auto whole = (survey.closes_on - survey.opens_on).count() + 1;
    const auto so_far = (std::min(survey.closes_on, today_) - survey.opens_on).count() + 1;
    return static_cast<int>(all * so_far / whole);
  }

  // When a quarter has ended the link leads to another survey, made without anybody's doing.
  void follow(StandingLink& standing) {
    const auto link = store::find_open_link(*making_.site.data.snapshot(), standing.code);
    if (link.value().survey == standing.survey)
      return;
    standing.survey = link->survey;
    ++standing.quarter;
    Running running{.made = {}, .counter = desk_.find(link->survey), .due = {}};
    running.made.survey = running.counter->survey();
    Wanted wanted{.survey = {}, .mood = standing.row->mood};
    wanted.answered = answered_in(standing, running.made.survey);
    begin(std::move(running), wanted);
  }

  // What a reader must see soon, sent to the survey that is open on that day.
  void tell_somebody(int days_ago) {
    for (const Telling& telling : tellings())
      if (telling.days_ago == days_ago)
        for (Running& each : running_)
          if (each.made.survey.form == telling.form &&
              each.made.survey.closes_on >= today_ - days(days_ago)) {
            Due next = crowd_.somebody(each.made.survey, -30);
            next.on = today_ - days(days_ago);
            next.leaning.said = {{"worried", {"yes"}},
                                 {"worried_words", {std::string(telling.words)}}};
            each.due.insert(each.due.begin(), std::move(next));
            break;
          }
  }

  // All of a day in one commit.
  void send(Day day) {
    std::vector<std::function<answers::Taken(Database&)>> changes;
    for (Running& each : running_)
      while (!each.due.empty() && each.due.front().on <= day) {
        changes.push_back(prepared(each, each.due.front(), day));
        each.due.erase(each.due.begin());
      }
    if (changes.empty())
      return;
    making_.site.data.writer().run([&](Database& db) {
      for (const auto& change : changes)
        if (change(db) != answers::Taken::thanks)
          throw std::logic_error("an answer of the demonstration was not taken");
    });
    made_.answers += static_cast<int>(changes.size());
  }

  std::function<answers::Taken(Database&)> prepared(Running& running, Due& due, Day day) {
    due.sent.answers = invent(running.counter->asking(), due.leaning, chance_, words_);
    answers::Prepared ready = desk_.prepare(*running.counter, std::move(due.sent), day);
    if (!ready.problems.empty())
      throw std::runtime_error("An answer of the demonstration is not sound: " +
                               to_text(ready.problems.front()));
    return std::move(ready.change);
  }

  const Making& making_;
  Day today_;
  Chance chance_{std::string_view("Harbour Bay")};
  Crowd crowd_;
  answers::Desk desk_;
  Reading reading_;
  Attending attending_;
  std::vector<KeptSession> sessions_;
  std::vector<Wanted> wanted_;
  std::size_t next_ = 0;
  std::vector<Running> running_;
  std::vector<StandingLink> standing_;
  Words words_;
  Made made_;
};

}  // namespace

Made make_year(const Making& making) { return Year(making).make(); }

}  // namespace earshot::demo
