// SPDX-License-Identifier: Apache-2.0
// A certificate of attendance, to print, for whoever runs the course to hand on; and why there is none
// yet.
#include "courses/certificate.h"

#include <algorithm>

#include "base/text.h"
#include "courses/roll.h"
#include "model/stages.h"
#include "store/askings.h"
#include "store/here.h"
#include "store/partnership.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/forgotten.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using courses::CertificateNow;

// Whoever can't answer any more, or was never to be asked, waits for nothing.
bool has_to_answer(Site& site, const Visit& visit, const AttendanceAt& found) {
  Database& db = site.db();
  const bool is_going_to_be_asked =
      letters_go_out(site) && !found.at.session.paused_on && !found.attendance.who.address.empty();
  for (const store::Asking& asking : store::askings_of(db, found.attendance.id)) {
    if (asking.stage != stage_after || asking.answered)
      continue;
    if (asking.stands == store::AskingStands::planned)
      return is_going_to_be_asked;
    const auto survey = store::find_survey(db, asking.survey);
    return asking.stands == store::AskingStands::asked && survey &&
           survey->state == SurveyState::open && survey->closes_on >= visit.today;
  }
  return false;
}

struct Why {
  CertificateNow now;
  std::string_view words;
};
constexpr Why whys[] = {
    {CertificateNow::was_not_there,
     "Only whoever was there gets one, for all of the session or for part of it. If they were, "
     "say so first."},
    {CertificateNow::not_over, "The session has not ended."},
    {CertificateNow::no_name, "Their name is not known. Write it down first."},
    {CertificateNow::waits,
     "They have not answered the questions right after the course, and certificates wait for that. "
     "Once they have answered, or can't any more, the certificate is here."},
};

Page not_yet(const Visit& visit, Site& site, const AttendanceAt& found, CertificateNow now) {
  Sheet sheet{.title = "There is no certificate yet",
              .back = {"Back to the session", session_path(found.at.session.id)}};
  Html& page = sheet.inside;
  page.element("p", courses::called(found.attendance.who) + ": " + found.at.course.title,
               {{"class", "app-lead"}});
  for (const Why& why : whys)
    if (why.now == now)
      paragraph(page, why.words);
  if (now == CertificateNow::waits)
    inset(page,
          "Your partnership has settled that, under Settings, \"Asking people after a course\". "
          "Whoever answers only to get a certificate answers kindly, so results look better than "
          "the course was.");
  link_button(page, "Change what is known of them", attendance_path(found.attendance.id),
              Weight::secondary);
  return shown(visit, site, sheet);
}

// "7 hours", "6 hours and 30 minutes"
std::string length_in_words(std::chrono::minutes length) {
  const auto hours = length.count() / 60, minutes = length.count() % 60;
  std::vector<std::string> parts;
  if (hours > 0)
    parts.push_back(std::to_string(hours) + (hours == 1 ? " hour" : " hours"));
  if (minutes > 0)
    parts.push_back(std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes"));
  return list_of(parts, "and");
}

std::string days_there(const courses::CertifiedDays& certified) {
  std::vector<std::string> days;
  for (const Day day : certified.days)
    days.push_back(long_text(day));
  return (certified.until ? "until " : "") + list_of(days, "and");
}

std::vector<SummaryRow> rows_of(Site& site, const AttendanceAt& found) {
  const CourseSession& session = found.at.session;
  const auto certified = courses::certified_days(found.attendance, session,
                                                 store::here_days(site.db(), found.attendance.id));
  std::vector<SummaryRow> rows{{"Course", found.at.course.title}};
  if (!found.at.course.level.empty())
    rows.push_back({"Level", title_on(site.db(), List::levels, found.at.course.level)});
  const bool e_learning = session.days.empty();
  if (!e_learning)
    rows.push_back({"Held on", days_in_words(session)});
  rows.push_back({e_learning       ? "Completed on"
                  : certified.part ? "Attended part of it"
                                   : "Attended",
                  days_there(certified)});
  if (certified.length)
    rows.push_back({"Length", length_in_words(*certified.length) + ", breaks included"});
  rows.push_back({"Where", where_in_words(session)});
  return rows;
}

void learning_outcomes(Html& page, const Course& course) {
  if (course.outcomes.empty())
    return;
  page.element("h2", "The course is for learning to");
  std::vector<std::string> outcomes;
  for (const earshot::Outcome& outcome : course.outcomes)
    outcomes.push_back(outcome.text);
  bullets(page, outcomes);
}

Page to_print(const Visit& visit, Site& site, const AttendanceAt& found) {
  Sheet sheet{.title = "Certificate: " + found.attendance.who.name,
              .back = {"Back to the session", session_path(found.at.session.id)},
              .own_heading = true,
              .bare = true};
  Html& page = sheet.inside;
  page.open("section", {{"class", "app-poster"}});
  page.element("p", site.partnership());
  page.element("h1", "Certificate of attendance", {{"class", "app-poster__title"}});
  page.element("p", found.attendance.who.name, {{"class", "app-lead"}});
  summary_list(page, rows_of(site, found));
  learning_outcomes(page, found.at.course);
  page.element("p",
               "Made on " + long_text(visit.today) +
                   ". It says who was there, and not what they "
                   "know.",
               {{"class", "app-poster__foot"}});
  page.close("section");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_certificate(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  if (!found)
    return not_found(site);
  const auto now = courses::certificate_now(found->attendance, found->at.session,
                                            has_to_answer(site, visit, *found),
                                            site.particulars().asking, visit.now);
  return now == CertificateNow::ready ? to_print(visit, site, *found)
                                      : not_yet(visit, site, *found, now);
}

}  // namespace earshot::web
