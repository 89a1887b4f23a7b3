// SPDX-License-Identifier: Apache-2.0
#include "demo/wanted.h"

#include <algorithm>
#include <stdexcept>

#include "answers/planned.h"
#include "demo/names.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr int course_lasts = 14;
constexpr int follow_up_lasts = 21;
constexpr int months_of_cycle_gone = 8;

// After the course and then again: of those who attended, so many hundredths of who answered first.
struct Stage {
  std::string_view form;
  int months;
  int of_a_hundred;
};
constexpr Stage stages[] = {
    {"post-course", 0, 100},
    {"impact-3-months", 3, 72},
    {"impact-6-months", 6, 56},
};

class Planning {
 public:
  Planning(const answers::Shelf& shelf, const Lists& lists, Day today)
      : shelf_(shelf), lists_(lists), today_(today) {}

  std::vector<Wanted> all() {
    for (const SessionRow& row : sessions())
      if (!is_asked_by_the_clock(row))
        add_session(row);
    for (const SurveyRow& row : other_surveys())
      add_other(row);
    for (const StandingRow& row : standing_surveys())
      add_standing(row);
    std::ranges::stable_sort(wanted_, {}, [](const Wanted& each) { return each.survey.opens_on; });
    return std::move(wanted_);
  }

 private:
  answers::NewSurvey new_survey(std::string_view form, Promise promise, Day opens_on, int lasts) {
    const Form* found = shelf_.find(form);
    if (found == nullptr)
      throw std::runtime_error("The demonstration needs the form '" + std::string(form) +
                               "', which is not in the folder of forms. Name the folder that came "
                               "with the program with --forms.");
    answers::NewSurvey survey{.form = *found, .title = "", .promise = promise};
    survey.opens_on = opens_on;
    survey.closes_on = opens_on + days(lasts);
    survey.cycle_ends_on = answers::cycle_end(survey.closes_on, cycle_starts(today_));
    survey.occasion.agencies = lists_.agency_choices();
    survey.occasion.roles = lists_.role_choices();
    return survey;
  }

  void add_session(const SessionRow& row) {
    const Day held_on = today_ - days(row.days_ago);
    const std::vector<answers::Invited> people = people_of(row);
    for (const Stage& stage : stages) {
      const Day opens_on = add_months(held_on, stage.months);
      if (opens_on > today_)
        continue;
      Wanted wanted{.survey = new_survey(stage.form, row.promise, opens_on,
                                         stage.months == 0 ? course_lasts : follow_up_lasts),
                    .answered = row.answered * stage.of_a_hundred / 100,
                    .mood = row.mood,
                    .people = people};
      wanted.survey.reports_to = "workforce";
      say_what_it_is_about(wanted.survey.occasion, row, held_on);
      wanted_.push_back(std::move(wanted));
    }
  }

  static void say_what_it_is_about(Occasion& occasion, const SessionRow& row, Day held_on) {
    occasion.course = row.course->name;
    occasion.subject = row.course->subject;
    occasion.day = to_text(held_on);
    occasion.session = row.place;
    occasion.outcomes = outcomes_of(*row.course);
  }

  // The same people at every stage; others at every session.
  std::vector<answers::Invited> people_of(const SessionRow& row) const {
    std::vector<answers::Invited> people;
    const auto& agencies = lists_.agencies;
    for (int i = 0; i < row.attended; ++i) {
      const std::string name = name_of_somebody(row.days_ago * 2 + i);
      const auto agency = static_cast<std::size_t>(row.days_ago + i * 7) % agencies.size();
      people.push_back({name, address_of(name), agencies[agency].title});
    }
    return people;
  }

  void add_other(const SurveyRow& row) {
    const Day opens_on = today_ - days(row.opens_days_ago);
    Wanted wanted{.survey = new_survey(row.form, row.promise, opens_on, row.lasts),
                  .answered = row.answered,
                  .mood = row.mood,
                  .by_agency = row.by_agency};
    wanted.survey.title = row.title;
    if (!row.who.empty())
      wanted.people = {{std::string(row.who), address_of(row.who), ""}};
    wanted.survey.reports_to = row.reports_to;
    wanted.survey.occasion.day = to_text(opens_on);
    wanted_.push_back(std::move(wanted));
  }

  void add_standing(const StandingRow& row) {
    const Day opens_on = today_ - days(row.opens_days_ago);
    Wanted wanted{.survey = new_survey(row.form, Promise::open, opens_on, 0),
                  .mood = row.mood,
                  .standing = &row};
    wanted.survey.title = row.title;
    wanted.survey.reports_to = "board";
    wanted.survey.closes_on = answers::quarter_end(opens_on);
    wanted.survey.standing = SurveyPlan{.form = std::string(row.form),
                                        .title = std::string(row.title),
                                        .promise = Promise::open,
                                        .reports_to = "board",
                                        .standing = true};
    wanted_.push_back(std::move(wanted));
  }

  const answers::Shelf& shelf_;
  const Lists& lists_;
  Day today_;
  std::vector<Wanted> wanted_;
};

}  // namespace

std::vector<Wanted> all_wanted(const answers::Shelf& shelf, const Lists& lists, Day today) {
  return Planning(shelf, lists, today).all();
}

// A register names people, so what follows from it is private and followed up.
bool is_asked_by_the_clock(const SessionRow& row) { return row.promise == Promise::confidential; }

std::vector<Outcome> outcomes_of(const CourseRow& course) {
  std::vector<Outcome> outcomes;
  for (const OutcomeRow& outcome : course.outcomes)
    if (!outcome.text.empty())
      outcomes.push_back({std::string(outcome.text), std::string(outcome.topic)});
  return outcomes;
}

SurveyPlan plan_of(const PlanRow& row, Day today) {
  return {.form = std::string(row.form),
          .promise = Promise::open,
          .reports_to = "workforce",
          .opens_on = today + days(row.opens_in_days),
          .closes_on = today + days(row.opens_in_days + row.lasts)};
}

std::chrono::month_day cycle_starts(Day today) {
  const std::chrono::year_month_day date{add_months(today, -months_of_cycle_gone)};
  return date.month() / std::chrono::day(1);
}

}  // namespace earshot::demo
