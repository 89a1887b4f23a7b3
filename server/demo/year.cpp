// SPDX-License-Identifier: Apache-2.0
#include "demo/year.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "answers/take.h"
#include "demo/agencies.h"
#include "demo/invent.h"
#include "demo/mark.h"
#include "demo/staff.h"
#include "demo/wanted.h"
#include "store/agency_links.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr int story_days = 366;
constexpr int settle_every = 7;
constexpr int day_at_work_every = 6;
constexpr std::chrono::hours noon{12};
constexpr int told_so_far_below = 8;  // of the agencies of a survey that is still open

// One answer that is going to be sent.
struct Due {
  Day on{};
  answers::Sent sent;
  Leaning leaning;
};

// A survey that has been made, and who is still going to answer it.
struct Running {
  answers::MadeSurvey made;
  std::shared_ptr<answers::Counter> counter;
  std::vector<Due> due;
};

class Year {
 public:
  explicit Year(const Making& making)
      : making_(making),
        today_(london_day(system_now())),
        desk_(making.site),
        wanted_(all_wanted(making.shelf, making.lists, today_)) {}

  Made make() {
    for (Day day = today_ - days(story_days); day <= today_; day += days(1))
      live(day);
    making_.settle();
    making_.site.data.writer().run([](Database& db) { mark_as_finished(db); });
    return made_;
  }

 private:
  void live(Day day) {
    stand_on(day);
    const int days_ago = static_cast<int>((today_ - day).count());
    people_come_and_go(days_ago);
    if (days_ago % day_at_work_every == 0)
      spend_a_day(making_.site, days_ago / day_at_work_every);
    if (days_ago % settle_every == 0 || closes_on_the_day_before(day))
      making_.settle();
    while (next_ < wanted_.size() && wanted_[next_].survey.opens_on <= day)
      open(wanted_[next_++]);
    tell_somebody(days_ago);
    send(day);
    if (days_ago % 30 == 0)
      making_.tell(day);
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
    Running running{.made = answers::make_survey(making_.site, wanted.survey)};
    if (!running.made.problems.empty())
      throw std::runtime_error("The demonstration's survey '" + wanted.survey.form.name +
                               "' could not be made: " + to_text(running.made.problems.front()));
    running.counter = desk_.find(running.made.survey.id);
    wanted.by_agency > 0 ? by_agency(running, wanted) : one_by_one(running, wanted);
    std::ranges::stable_sort(running.due, {}, &Due::on);
    running_.push_back(std::move(running));
    ++made_.surveys;
  }

  // Most answer early; nobody answers after today.
  Day day_to_answer(const Survey& survey) {
    const Day last = std::min(survey.closes_on, today_);
    const int span = static_cast<int>((last - survey.opens_on).count()) + 1;
    return survey.opens_on + days(std::min(chance_.below(span), chance_.below(span)));
  }

  Due due(const Survey& survey, int mood) {
    Due due{.on = day_to_answer(survey)};
    due.sent.nonce = random_bytes(16);
    due.sent.language = "en";
    due.leaning.mood = mood + chance_.below(25) - 12;
    return due;
  }

  void one_by_one(Running& running, const Wanted& wanted) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(wanted.answered); ++i) {
      Due next = due(running.made.survey, wanted.mood);
      if (i < running.made.invitations.size())
        next.sent.invitation = running.made.invitations[i];
      if (i < wanted.codes.size())
        next.sent.link = wanted.codes[i];
      next.sent.who = wanted.who;
      running.due.push_back(std::move(next));
    }
  }

  void by_agency(Running& running, const Wanted& wanted) {
    const Survey& survey = running.made.survey;
    const bool is_over = survey.closes_on < today_;
    int told = 0;
    for (const AgencyTurnout& turnout : turnouts()) {
      const auto link = making_.site.data.writer().run(
          [&](Database& db) { return store::add_agency_link(db, survey.id, turnout.agency); });
      if (!link)
        throw std::logic_error("an agency has two links");
      if (turnout.received && (is_over || ++told <= told_so_far_below))
        making_.site.data.writer().run([&](Database& db) {
          store::set_received(db, link->id, *turnout.received, survey.opens_on);
        });
      for (int i = 0; i < turnout.answered * wanted.by_agency / 100; ++i) {
        Due next = due(survey, wanted.mood);
        next.sent.agency_link = link->id;
        next.leaning.agency = turnout.agency;
        running.due.push_back(std::move(next));
      }
    }
  }

  // What a reader must see soon, sent to the survey that is open on that day.
  void tell_somebody(int days_ago) {
    for (const Telling& telling : tellings())
      if (telling.days_ago == days_ago)
        for (Running& each : running_)
          if (each.made.survey.form == telling.form &&
              each.made.survey.closes_on >= today_ - days(days_ago)) {
            Due next = due(each.made.survey, -30);
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
  answers::Desk desk_;
  std::vector<Wanted> wanted_;
  std::size_t next_ = 0;
  std::vector<Running> running_;
  Chance chance_{std::string_view("Harbour Bay")};
  Words words_;
  Made made_;
};

}  // namespace

Made make_year(const Making& making) { return Year(making).make(); }

}  // namespace earshot::demo
