// SPDX-License-Identifier: Apache-2.0
// The notebook's own opinion of what follows by itself, and its counts.
#include <algorithm>

#include "courses/random_history.h"
#include "store/askings.h"

namespace earshot::tests {
namespace {

using std::chrono::days;

constexpr int days_to_answer = 21;
constexpr int least_days_left = 7;
constexpr int days_between = 7;
constexpr int too_late_after_days = 42;

// Of England, as they are published.
const std::vector<std::string> bank_holidays{
    "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29",
    "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28", "2028-01-03",
    "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25"};

bool is_working_day(Day day) {
  const unsigned weekday = std::chrono::weekday(day).iso_encoding();
  return weekday <= 5 && std::ranges::find(bank_holidays, to_text(day)) == bank_holidays.end();
}
Day working_day_from(Day day) {
  while (!is_working_day(day))
    day += days(1);
  return day;
}

// The same day of a later month, or that month's last.
Day months_later(Day day, int months) {
  const std::chrono::year_month_day from{day};
  const int month = static_cast<int>(static_cast<unsigned>(from.month())) - 1 + months;
  const std::chrono::year year = from.year() + std::chrono::years(month / 12);
  const std::chrono::month to{static_cast<unsigned>(month % 12 + 1)};
  for (unsigned at = static_cast<unsigned>(from.day());; --at)
    if (const auto date = year / to / at; date.ok())
      return Day{date};
}

}  // namespace

bool was_there(const std::string& came) {
  return came == "attended" || came == "part" || came == "unscheduled";
}

void RandomHistory::note_tick() {
  for (Person& person : people_) {
    const Session& of = session(person.session);
    if (of.cancelled || of.paused)
      continue;
    for (auto& [name, stage] : person.stages)
      note_tick_of(person, name, stage);
  }
}

void RandomHistory::note_tick_of(Person& person, const std::string& name, Stage& stage) {
  if (stage.stands == Stands::planned) {
    const auto on = due(person, name);
    if (!on)
      return;
    if (!stage.not_before && today_ > *on + days(too_late_after_days)) {
      stage.stands = Stands::late;
    } else if (person.has_address && is_working_day(today_) &&
               stage.not_before.value_or(*on) <= today_) {
      stage.stands = Stands::asked;
      stage.last_letter = today_;
      stage.survey = survey_for(person, name);
    }
    return;
  }
  if (stage.stands != Stands::asked || stage.answered || stage.wants_no_letters ||
      surveys_[stage.survey].forgotten)
    return;
  if (!last_there(person)) {
    stage.stands = Stands::withdrawn;
  } else if (can_answer(stage) && stage.reminders < 2 && is_working_day(today_) &&
             stage.last_letter + days(days_between) <= today_) {
    ++stage.reminders;
    stage.last_letter = today_;
  }
}

// One that has days enough left, or a new one. Its id is the partnership's, which is asked for it.
std::size_t RandomHistory::survey_for(const Person& person, const std::string& stage) {
  for (std::size_t at = 0; at < surveys_.size(); ++at)
    if (const Survey& each = surveys_[at]; each.session == person.session && each.stage == stage &&
                                           each.open &&
                                           today_ + days(least_days_left) <= each.closes_on)
      return at;
  Survey made{
      .session = person.session, .stage = stage, .closes_on = today_ + days(days_to_answer)};
  for (const store::Asking& asking : store::askings_of(isle_.read(), person.id))
    if (asking.stage == stage)
      made.id = asking.survey;
  surveys_.push_back(std::move(made));
  return surveys_.size() - 1;
}

std::optional<Day> RandomHistory::last_there(const Person& person) const {
  const Session& of = session(person.session);
  if (!was_there(person.came) || of.cancelled)
    return std::nullopt;
  if (person.on)
    return person.on;
  return of.days.empty() ? std::nullopt : std::optional(of.days.back());
}

std::optional<Day> RandomHistory::due(const Person& person, const std::string& stage) const {
  const auto last = last_there(person);
  if (!last || stage == "after")
    return last;
  return months_later(*last, stage == "3m" ? 3 : 6);
}

bool RandomHistory::can_answer(const Stage& stage) const {
  const Survey& survey = surveys_[stage.survey];
  return survey.open && !survey.forgotten && today_ <= survey.closes_on;
}

NotedFigures RandomHistory::figures(const std::string& course,
                                    const std::optional<NotedPeriod>& period) const {
  NotedFigures figures;
  const auto is_in = [&](Day day) { return period->from <= day && day <= period->until; };
  for (const Session& each : sessions_) {
    const bool any_time = each.days.empty();
    if (each.course != course || (period && !any_time && !is_in(each.days.back())))
      continue;
    std::vector<const Person*> theirs;
    for (const Person& person : people_)
      if (person.session == each.id && !(period && any_time && !(person.on && is_in(*person.on))))
        theirs.push_back(&person);
    if (period && any_time && theirs.empty())
      continue;
    if (each.cancelled) {
      ++figures.cancelled;
      continue;
    }
    figures.held += !any_time && each.days.back() < today_;
    figures.to_come += !any_time && each.days.back() >= today_;
    for (const Person* person : theirs) {
      count(*person, figures);
      count_stages(*person, figures);
    }
  }
  return figures;
}

void RandomHistory::count(const Person& person, NotedFigures& figures) const {
  const std::string& came = person.came;
  figures.booked += came == "booked" || came == "attended" || came == "part" || came == "absent";
  figures.attended += came == "attended" || came == "unscheduled";
  figures.part += came == "part";
  figures.absent += came == "absent";
  figures.unknown += came == "booked";
  figures.unbooked += came == "unscheduled";
  figures.gave_up += came == "cancelled";
}

void RandomHistory::count_stages(const Person& person, NotedFigures& figures) const {
  for (const auto& [name, stage] : person.stages) {
    NotedStage& noted = figures.stages[name];
    noted.asked += stage.stands == Stands::asked;
    noted.answered += stage.stands == Stands::asked && stage.answered;
    const auto on = due(person, name);
    const bool stopped = session(person.session).paused;
    if (stage.stands != Stands::planned || !on || !person.has_address || stopped)
      continue;
    if (!stage.not_before && today_ > *on + days(too_late_after_days))
      continue;
    ++noted.planned;
    const Day next = working_day_from(std::max(stage.not_before.value_or(*on), today_));
    noted.next_on = std::min(noted.next_on.value_or(next), next);
  }
}

}  // namespace earshot::tests
