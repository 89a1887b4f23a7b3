// SPDX-License-Identifier: Apache-2.0
#include "courses/wider_results.h"

#include <algorithm>
#include <set>

#include "answers/any_course.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/releases.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

// A survey, the course that it is about, and the day on which it counts.
struct Counted {
  AskedAt asked;
  CountedCourse course;
  std::vector<std::string> topics;
  Day on{};
};

std::vector<std::string> topics_of(const std::vector<earshot::Outcome>& outcomes) {
  std::vector<std::string> topics;
  for (const earshot::Outcome& outcome : outcomes)
    topics.push_back(outcome.topic);
  return topics;
}

void add_course(std::vector<Counted>& all, Database& db, const Course& course) {
  for (const CourseSession& session : store::sessions_of_course(db, course.id)) {
    if (session.cancelled_on)
      continue;
    for (AskedAt& asked : asked_at(db, session.id)) {
      const Day on = session.days.empty() ? asked.survey.opens_on : session.days.back().day;
      all.push_back({std::move(asked), {course.id, course.title}, topics_of(course.outcomes), on});
    }
  }
}

// Opened by hand: about a course, or on a subject, as whoever opened it wrote. What somebody said under their name is no sum.
std::optional<Counted> opened_by_hand(Database& db, const Lists& lists, const Survey& survey) {
  const Occasion& about = survey.occasion;
  if ((about.course.empty() && about.subject.empty()) || survey.promise == Promise::named ||
      store::find_course_survey(db, survey.id))
    return std::nullopt;
  Counted counted{.asked = {survey.stage, survey},
                  .course = {"", about.course.empty() ? survey.title : about.course},
                  .topics = topics_of(about.outcomes),
                  .on = parse_day(about.day).value_or(survey.opens_on)};
  if (const auto subject = find_subject(lists, about.subject))
    counted.topics.push_back(subject->name);
  return counted;
}

std::vector<Counted> all_counted(Database& db, const Lists& lists) {
  std::vector<Counted> all;
  for (const Course& course : store::all_courses(db))
    add_course(all, db, course);
  for (const Survey& survey : store::all_surveys(db))
    if (auto counted = opened_by_hand(db, lists, survey))
      all.push_back(std::move(*counted));
  return all;
}

bool is_in(const Counted& counted, const Wider& wider, const Lists& lists) {
  return (!wider.period || wider.period->has(counted.on)) &&
         (!wider.subject || std::ranges::any_of(counted.topics, [&](const std::string& topic) {
           return is_on(lists, topic, *wider.subject);
         }));
}

bool has_results(const Counted& counted) { return counted.asked.survey.release.has_value(); }

// What is said of another subject's learning outcomes is no part of this one.
void leave_out_others(Release& release, const Lists& lists, const Subject& subject) {
  const auto is_of_another = [&](const Figure& figure) {
    return !figure.outcome.empty() && !is_on(lists, figure.topic, subject);
  };
  std::erase_if(release.figures, is_of_another);
  std::erase_if(release.comparisons,
                [&](const Comparison& each) { return is_of_another(each.figure); });
}

std::vector<AskedAt> surveys_of(const std::vector<Counted>& all) {
  std::vector<AskedAt> surveys;
  for (const Counted& each : all)
    surveys.push_back(each.asked);
  return surveys;
}

std::vector<CountedCourse> courses_in(const std::vector<Counted>& all) {
  std::set<CountedCourse> courses;
  for (const Counted& each : all)
    if (has_results(each))
      courses.insert(each.course);
  std::vector<CountedCourse> by_title(courses.begin(), courses.end());
  std::ranges::stable_sort(by_title, {}, &CountedCourse::title);
  return by_title;
}

}  // namespace

std::string title_of(const Wider& wider) {
  const std::string period = wider.period ? " from " + long_text(wider.period->from) + " to " +
                                                long_text(wider.period->until)
                                          : "";
  return (wider.subject ? wider.subject->title + ", all courses" : "All courses") + period;
}

Period year_of(Day day, std::chrono::month_day starts) {
  using namespace std::chrono;
  const auto start_in = [&](year y) { return sys_days{y / starts.month() / starts.day()}; };
  const year in = year_month_day{day}.year();
  const year from = start_in(in) > day ? in - years{1} : in;
  return {start_in(from), start_in(from + years{1}) - days{1}};
}

WiderResults results_of(Database& db, const Wider& wider) {
  const Lists lists = store::find_lists(db);
  std::vector<Counted> all = all_counted(db, lists);
  std::erase_if(all, [&](const Counted& each) { return !is_in(each, wider, lists); });
  const auto read = [&](Release release) {
    release = answers::of_any_course(db, std::move(release));
    if (wider.subject)
      leave_out_others(release, lists, *wider.subject);
    return release;
  };
  return {courses_in(all), summed_results(db, surveys_of(all), {.each_form = true, .read = read})};
}

WiderResults results_released_in(Database& db, const Period& period) {
  const std::vector<std::string> ids = store::release_ids_between(db, period.from, period.until);
  const std::set<std::string> released(ids.begin(), ids.end());
  std::vector<Counted> all = all_counted(db, store::find_lists(db));
  // What has no results belongs to the day on which it closed.
  std::erase_if(all, [&](const Counted& each) {
    const Survey& survey = each.asked.survey;
    return survey.release ? !released.contains(*survey.release) : !period.has(survey.closes_on);
  });
  const auto read = [&](Release release) { return answers::of_any_course(db, std::move(release)); };
  return {courses_in(all),
          summed_results(db, surveys_of(all),
                         {.each_form = true, .asked_once_too = true, .read = read})};
}

std::vector<SubjectAtHand> subjects_at_hand(Database& db, const std::optional<Period>& period) {
  const Lists lists = store::find_lists(db);
  const std::vector<Counted> all = all_counted(db, lists);
  std::vector<SubjectAtHand> subjects;
  for (const Topic& topic : lists.topics) {
    if (!topic.listing.became.empty())
      continue;
    const Wider wider{Subject{topic.name, topic.title}, period};
    std::set<CountedCourse> courses;
    for (const Counted& each : all)
      if (has_results(each) && is_in(each, wider, lists))
        courses.insert(each.course);
    if (!courses.empty())
      subjects.push_back({*wider.subject, static_cast<int>(courses.size())});
  }
  return subjects;
}

std::optional<Period> days_with_results(Database& db) {
  std::optional<Period> days;
  for (const Counted& each : all_counted(db, store::find_lists(db)))
    if (has_results(each))
      days = days ? Period{std::min(days->from, each.on), std::max(days->until, each.on)}
                  : Period{each.on, each.on};
  return days;
}

answers::ToSave to_save(const WiderResults& results, const Wider& wider) {
  const std::string id = wider.subject ? wider.subject->name : "courses";
  answers::ToSave file = to_save(results.summed, id, title_of(wider), these_courses);
  for (Release& release : file.releases)
    release.unit = wider.subject ? Unit::subject : Unit::form;
  if (wider.subject)
    file.of.emplace_back("subject", wider.subject->name);
  if (wider.period) {
    file.of.emplace_back("from", to_text(wider.period->from));
    file.of.emplace_back("until", to_text(wider.period->until));
  }
  return file;
}

}  // namespace earshot::courses
