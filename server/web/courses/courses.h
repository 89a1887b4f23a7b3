// SPDX-License-Identifier: Apache-2.0
// Pages of courses and their sessions, as the table of routes knows them.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Outcome show_courses(const Visit& visit, Site& site);
Outcome ask_course(const Visit& visit, Site& site);
Outcome add_course(const Visit& visit, Site& site);
Outcome show_course(const Visit& visit, Site& site);
Outcome ask_course_change(const Visit& visit, Site& site);
Outcome change_course(const Visit& visit, Site& site);
Outcome change_course_standing(const Visit& visit, Site& site);  // no longer held, or again

Outcome ask_session(const Visit& visit, Site& site);
Outcome add_session(const Visit& visit, Site& site);
Outcome show_session(const Visit& visit, Site& site);
Outcome ask_session_change(const Visit& visit, Site& site);
Outcome change_session(const Visit& visit, Site& site);
Outcome ask_cancel(const Visit& visit, Site& site);
Outcome cancel_session(const Visit& visit, Site& site);  // or take it up again

Outcome ask_attendance(const Visit& visit, Site& site);
Outcome add_attendance(const Visit& visit, Site& site);
Outcome ask_attendance_change(const Visit& visit, Site& site);
Outcome change_attendance(const Visit& visit, Site& site);
Outcome ask_same_person(const Visit& visit, Site& site);
Outcome make_same_person(const Visit& visit, Site& site);
Outcome ask_attendance_removal(const Visit& visit, Site& site);
Outcome remove_attendance(const Visit& visit, Site& site);
Outcome show_certificate(const Visit& visit, Site& site);
Outcome ask_who_came(const Visit& visit, Site& site);
Outcome take_who_came(const Visit& visit, Site& site);

Outcome ask_here(const Visit& visit, Site& site);  // signing in on the day
Outcome make_here(const Visit& visit, Site& site);
Outcome show_here_sheet(const Visit& visit, Site& site);  // to print, or to show

Outcome ask_asking(const Visit& visit, Site& site);  // when a stage is asked
Outcome take_asking(const Visit& visit, Site& site);
Outcome change_letters(const Visit& visit, Site& site);  // stopped, or going again
Outcome remind_now(const Visit& visit, Site& site);
Outcome bring_forward(const Visit& visit, Site& site);
Outcome ask_close_stage(const Visit& visit, Site& site);
Outcome close_stage(const Visit& visit, Site& site);
Outcome show_coming(const Visit& visit, Site& site);
Outcome show_report(const Visit& visit, Site& site);  // the training of a period
Outcome report_file(const Visit& visit, Site& site);
Outcome show_course_results(const Visit& visit, Site& site);  // of all its sessions
Outcome course_results_file(const Visit& visit, Site& site);
Outcome course_results_workbook(const Visit& visit, Site& site);

Outcome show_records(const Visit& visit, Site& site);  // observations, facilitators' records
Outcome ask_record(const Visit& visit, Site& site);
Outcome add_record(const Visit& visit, Site& site);
Outcome take_called(const Visit& visit, Site& site);  // somebody who said that they may be

// Of whoever had a letter: without an account.
Outcome ask_no_more_letters(const Visit& visit, Site& site);
Outcome take_no_more_letters(const Visit& visit, Site& site);
// Of whoever is there on the day.
Outcome ask_sign_in_here(const Visit& visit, Site& site);
Outcome sign_in_here(const Visit& visit, Site& site);

}  // namespace earshot::web
