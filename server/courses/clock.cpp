// SPDX-License-Identifier: Apache-2.0
#include "courses/clock.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "courses/ask_managers.h"
#include "courses/asking_letters.h"
#include "courses/look.h"
#include "courses/survey_of_stage.h"
#include "store/askings.h"
#include "store/invitations.h"

namespace earshot::courses {
namespace {

constexpr std::size_t letters_a_commit = 200;

struct DueAsking {
  store::Asking asking;
  std::string survey;  // to be asked in; empty until it is known
};

// Everything that is due to one person now: one letter.
struct DueToOne {
  std::vector<DueAsking> to_ask;
  std::vector<DueAsking> to_remind;
};

class Tick {
 public:
  Tick(answers::Site& site, const answers::Shelf& shelf)
      : site_(site), shelf_(shelf), now_(site.clock()), today_(london_day(now_)) {}

  Ticked run() {
    sort_out(*site_.data.snapshot());
    put_right();
    std::vector<std::pair<std::string, DueToOne>> letters(people_.begin(), people_.end());
    find_surveys();
    for (std::size_t at = 0; at < letters.size(); at += letters_a_commit)
      write(std::span(letters).subspan(at, std::min(letters_a_commit, letters.size() - at)));
    const ManagersTicked managers = ask_managers(site_, shelf_);
    ticked_.asked += managers.asked;
    ticked_.reminded += managers.reminded;
    forget_old_letters();
    return ticked_;
  }

 private:
  // By then no letter counts any more.
  void forget_old_letters() {
    site_.data.writer().run([&](Database& db) {
      store::forget_asking_letters_before(db, today_ - 2 * letters_count_for);
    });
  }

  void sort_out(Database& db) {
    Look look(db, now_);
    rules_ = look.rules();
    for (store::Asking& asking : store::open_askings(db))
      sort_out(db, look, std::move(asking));
    leave_out_who_is_asked_too_often(db);
  }

  void sort_out(Database& db, Look& look, store::Asking asking) {
    const NextStep step = look.step(asking, look.session(asking.session));
    if (step.next == Next::late || step.next == Next::take_back) {
      to_put_right_.emplace_back(std::move(asking), step.next);
      return;
    }
    if (step.next != Next::ask && step.next != Next::remind)
      return;
    const auto person = person_of(db, asking);
    if (!person)
      return;
    DueToOne& due = people_[*person];
    (step.next == Next::ask ? due.to_ask : due.to_remind).push_back({std::move(asking), {}});
  }

  std::optional<std::string> person_of(Database& db, const store::Asking& asking) {
    if (!rolls_.contains(asking.session))
      rolls_.emplace(asking.session, find_roll(site_, asking.session));
    const auto& roll = rolls_.at(asking.session);
    return roll ? addressed_.find(db, *roll, asking.attendance) : std::nullopt;
  }

  // What is asked anew counts; a reminder does not. The lesser ask waits for its turn.
  void leave_out_who_is_asked_too_often(Database& db) {
    for (auto& [person, due] : people_)
      if (!due.to_ask.empty() && has_had_enough(db, person, rules_, today_))
        due.to_ask.clear();
  }

  void put_right() {
    if (to_put_right_.empty())
      return;
    site_.data.writer().run([&](Database& db) {
      for (const auto& [asking, next] : to_put_right_) {
        const bool late = next == Next::late;
        const auto from = late ? store::AskingStands::planned : store::AskingStands::asked;
        const auto to = late ? store::AskingStands::late : store::AskingStands::withdrawn;
        if (!store::let_asking_stand(db, asking.attendance, asking.stage, from, to))
          continue;
        ++(late ? ticked_.too_late : ticked_.taken_back);
        if (!late && !asking.invitation.empty())
          store::delete_unused(db, asking.invitation);
      }
    });
  }

  void find_surveys() {
    for (auto& [person, due] : people_)
      for (DueAsking& each : due.to_ask) {
        const Stage stage{each.asking.session, each.asking.stage, each.asking.form};
        if (!surveys_.contains(stage)) {
          const auto survey = survey_of_stage(site_, shelf_, stage);
          if (survey)
            site_.keys.find_or_make(answers::chain_key(survey->cycle_ends_on));
          surveys_.emplace(stage, survey ? survey->id : std::string());
        }
        each.survey = surveys_.at(stage);
      }
  }

  void write(std::span<const std::pair<std::string, DueToOne>> letters) {
    site_.data.writer().run([&](Database& db) {
      for (const auto& [person, due] : letters)
        write_to(db, person);
    });
  }

  // One letter about everything; it is a reminder only if it asks nothing anew.
  void write_to(Database& db, const std::string& person) {
    store::AskingLetter letter = letter_to(person, today_);
    ask(db, person, letter.lines);
    letter.reminder = letter.lines.empty();
    remind(db, person, letter.lines);
    (letter.reminder ? ticked_.reminded : ticked_.asked) += send(db, letter, now_);
  }

  void ask(Database& db, const std::string& person, std::vector<store::AskingLine>& lines) {
    for (const DueAsking& due : people_.at(person).to_ask) {
      if (due.survey.empty())
        continue;
      const std::string invitation = store::add_invitations(db, due.survey, 1).front();
      if (store::mark_asked(db, due.asking.attendance, due.asking.stage, invitation, today_))
        lines.push_back({due.asking.attendance, due.asking.stage, 0});
      else
        store::delete_unused(db, invitation);  // another process was quicker
    }
  }

  void remind(Database& db, const std::string& person, std::vector<store::AskingLine>& lines) {
    for (const DueAsking& due : people_.at(person).to_remind)
      if (store::mark_reminded(db, due.asking.attendance, due.asking.stage, due.asking.reminders,
                               today_))
        lines.push_back({due.asking.attendance, due.asking.stage, due.asking.reminders + 1});
  }

  answers::Site& site_;
  const answers::Shelf& shelf_;
  Moment now_;
  Day today_;
  AskingRules rules_;
  AddressedPeople addressed_{site_};
  std::map<std::string, std::optional<Roll>> rolls_;
  std::map<std::string, DueToOne> people_;
  std::map<Stage, std::string> surveys_;
  std::vector<std::pair<store::Asking, Next>> to_put_right_;
  Ticked ticked_;
};

}  // namespace

Ticked tick(answers::Site& site, const answers::Shelf& shelf) { return Tick(site, shelf).run(); }

}  // namespace earshot::courses
