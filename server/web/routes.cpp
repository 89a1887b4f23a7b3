// SPDX-License-Identifier: Apache-2.0
#include "web/routes.h"

#include "web/account.h"
#include "web/answering/later_days.h"
#include "web/answering/links.h"
#include "web/assets.h"
#include "web/courses/courses.h"
#include "web/courses/other_voices.h"
#include "web/data_protection.h"
#include "web/demo.h"
#include "web/forgetting.h"
#include "web/forgotten.h"
#include "web/health.h"
#include "web/home.h"
#include "web/mail_page.h"
#include "web/metrics.h"
#include "web/needs/needs.h"
#include "web/pages.h"
#include "web/paper/paper.h"
#include "web/people.h"
#include "web/person.h"
#include "web/public_pages.h"
#include "web/record.h"
#include "web/registers/registers.h"
#include "web/results/beside.h"
#include "web/results/beside_others.h"
#include "web/results/breakdown.h"
#include "web/results/by_topic.h"
#include "web/results/over_time.h"
#include "web/results/results.h"
#include "web/results/wider.h"
#include "web/safeguarding/contact_me.h"
#include "web/safeguarding/exit.h"
#include "web/safeguarding/safeguarding.h"
#include "web/second_step.h"
#include "web/settings.h"
#include "web/sign_in.h"
#include "web/surveys/surveys.h"
#include "web/ways/ways.h"
#include "web/welcome.h"
#include "web/wording/wording.h"
#include "web/words/words.h"

namespace earshot::web {
namespace {

// Figures are for everybody who works with them; what people wrote is not. So are sums of several courses: each survey that
// is added up there has a page of its own for the same people.
constexpr Rights reads_results =
    Right::run_surveys | Right::read_published | static_cast<Rights>(Right::draw_up_needs);

// An analysis that is final is published; before that it is for those who work on it. Which it is, the page asks itself.
constexpr Rights reads_needs = Right::enter_evidence | Right::read_published;

constexpr Rights reads_words = Right::run_surveys | Right::read_words;

// Whose course it is, the page asks itself.
constexpr Rights runs_courses = Right::run_courses | Right::own_courses;

constexpr Route routes[] = {
    // method  path        who may          what they get
    {"GET", "/", Who::everybody, first_page},
    {"GET", "/home", Who::signed_in, home},
    {"GET", "/healthz", Who::everybody, health},
    {"GET", "/metrics", Who::everybody, metrics},  // on this machine; others find nothing
    {"GET", "/assets/{name}", Who::everybody, asset},

    {"GET", "/privacy", Who::everybody, privacy},
    {"GET", "/said", Who::everybody, said_to_everybody},
    {"GET", "/accessibility", Who::everybody, accessibility},
    {"GET", "/contact", Who::everybody, contact_page},

    {"GET", "/demo", Who::everybody, show_demo, Speed::quick, Where::in_a_demonstration},
    {"POST", "/demo", Who::everybody, do_in_demo, Speed::slow, Where::in_a_demonstration},
    {"GET", "/demo/outbox", Who::everybody, show_outbox, Speed::quick, Where::in_a_demonstration},

    {"GET", "/s/{link}", Who::invited, walk_by_token},
    {"POST", "/s/{link}", Who::invited, walk_by_token},
    {"GET", "/s/{link}/later.ics", Who::invited, later_days},
    {"GET", "/s/{link}/manager", Who::invited, ask_manager},
    {"POST", "/s/{link}/manager", Who::invited, take_manager},
    {"GET", "/s/{link}/call", Who::invited, ask_call},
    {"POST", "/s/{link}/call", Who::invited, take_call},
    {"GET", "/o/{code}", Who::invited, walk_by_code},
    {"POST", "/o/{code}", Who::invited, walk_by_code},

    {"GET", "/here/{code}", Who::invited, ask_sign_in_here},
    {"POST", "/here/{code}", Who::invited, sign_in_here, Speed::slow},
    {"GET", "/exit", Who::invited, leave_at_once},
    {"GET", "/letters/{link}", Who::invited, ask_no_more_letters},
    {"POST", "/letters/{link}", Who::invited, take_no_more_letters},
    {"GET", "/contact-me/{link}", Who::invited, ask_contact},
    {"POST", "/contact-me/{link}", Who::invited, take_contact},

    {"GET", "/data-protection", Right::change_settings | Right::read_published, data_protection},
    {"GET", "/forgetting", Right::change_settings, what_goes_when},
    {"GET", "/forgetting/hold", Right::change_settings, ask_hold},
    {"POST", "/forgetting/hold", Right::change_settings, put_hold},
    {"GET", "/forgetting/holds/{hold}", Right::change_settings, ask_lift},
    {"POST", "/forgetting/holds/{hold}", Right::change_settings, lift_hold},

    {"GET", "/surveys/{survey}/link", Right::run_surveys, show_open_link},
    {"GET", "/surveys/{survey}/poster", Right::run_surveys, show_poster},
    {"GET", "/surveys/{survey}/people", Right::run_surveys, show_invited},
    {"GET", "/surveys/{survey}/people/add", Right::run_surveys, ask_invited},
    {"POST", "/surveys/{survey}/people/add", Right::run_surveys, add_invited},
    {"POST", "/surveys/{survey}/people/links", Right::run_surveys, download_personal_links},
    {"GET", "/surveys/{survey}/people/new-links", Right::run_surveys, ask_new_links},
    {"POST", "/surveys/{survey}/people/new-links", Right::run_surveys, make_new_links},
    {"POST", "/surveys/{survey}/people/new-link", Right::run_surveys, make_one_new_link},
    {"GET", "/surveys/{survey}/people/take-off", Right::run_surveys, ask_take_off},
    {"POST", "/surveys/{survey}/people/take-off", Right::run_surveys, take_off_list},
    {"POST", "/surveys/{survey}/people/whole", Right::run_surveys, say_list_is_whole},
    {"GET", "/surveys/{survey}/agencies", Right::run_surveys, show_agencies},
    {"GET", "/surveys/{survey}/agencies/add", Right::run_surveys, ask_agencies},
    {"POST", "/surveys/{survey}/agencies/add", Right::run_surveys, add_agencies},
    {"POST", "/surveys/{survey}/agencies/links", Right::run_surveys, download_agency_links},
    {"GET", "/a/{link}", Who::invited, show_lead},
    {"POST", "/a/{link}", Who::invited, take_received},
    {"GET", "/safeguarding", Right::read_words, list_words},
    {"GET", "/safeguarding/{number}", Right::read_words, read_words},
    {"POST", "/safeguarding/{number}", Right::read_words, take_step},

    {"GET", "/sign-in", Who::everybody, show_sign_in},
    {"POST", "/sign-in", Who::everybody, take_sign_in, Speed::slow},
    {"GET", "/sign-in/code", Who::half_signed_in, show_code},
    {"POST", "/sign-in/code", Who::half_signed_in, take_code},
    {"POST", "/sign-out", Who::half_signed_in, sign_out},
    {"GET", "/forgotten-password", Who::everybody, show_forgotten},
    {"POST", "/forgotten-password", Who::everybody, take_forgotten},
    {"GET", "/welcome/{secret}", Who::everybody, show_welcome},
    {"POST", "/welcome/{secret}", Who::everybody, take_welcome, Speed::slow},
    {"GET", "/account", Who::signed_in, show_account},
    {"POST", "/account/sessions", Who::signed_in, end_sessions},
    {"GET", "/account/password", Who::signed_in, show_password},
    {"POST", "/account/password", Who::signed_in, take_password, Speed::slow},
    {"GET", "/account/second-step", Who::half_signed_in, show_second_step},
    {"POST", "/account/second-step", Who::half_signed_in, take_second_step, Speed::slow},
    {"GET", "/account/second-step/end", Who::signed_in, show_end_second_step},
    {"POST", "/account/second-step/end", Who::signed_in, take_end_second_step, Speed::slow},
    {"GET", "/account/recovery-codes", Who::signed_in, show_recovery_codes},
    {"POST", "/account/recovery-codes", Who::signed_in, take_recovery_codes, Speed::slow},

    {"GET", "/people", Right::run_people, show_people},
    {"GET", "/people/new", Right::run_people, show_new_person},
    {"POST", "/people/new", Right::run_people, take_new_person},
    {"GET", "/people/{person}", Right::run_people, show_person},
    {"GET", "/people/{person}/roles", Right::run_people, show_roles},
    {"POST", "/people/{person}/roles", Right::run_people, take_roles},
    {"POST", "/people/{person}/link", Right::run_people, make_link},
    {"GET", "/people/{person}/hand-over", Right::run_people, show_hand_over},
    {"POST", "/people/{person}/hand-over", Right::run_people, take_hand_over},
    {"GET", "/people/{person}/leave", Right::run_people, show_leave},
    {"POST", "/people/{person}/leave", Right::run_people, take_leave},
    {"GET", "/mail", Right::change_settings, show_mail},
    {"POST", "/mail", Right::change_settings, try_mail_again},
    {"GET", "/record", Right::read_record, show_record},

    {"GET", "/surveys", Right::run_surveys, show_surveys},
    {"GET", "/surveys/new", Right::run_surveys, show_new_survey},
    {"POST", "/surveys/new", Right::run_surveys, take_new_survey},
    {"GET", "/surveys/plans/{plan}", Right::run_surveys, show_plan},
    {"GET", "/surveys/plans/{plan}/about", Right::run_surveys, show_plan_part},
    {"POST", "/surveys/plans/{plan}/about", Right::run_surveys, take_plan_part},
    {"GET", "/surveys/plans/{plan}/privacy", Right::run_surveys, show_plan_part},
    {"POST", "/surveys/plans/{plan}/privacy", Right::run_surveys, take_plan_part},
    {"GET", "/surveys/plans/{plan}/days", Right::run_surveys, show_plan_part},
    {"POST", "/surveys/plans/{plan}/days", Right::run_surveys, take_plan_part},
    {"GET", "/surveys/plans/{plan}/readers", Right::run_surveys, show_plan_part},
    {"POST", "/surveys/plans/{plan}/readers", Right::run_surveys, take_plan_part},
    {"GET", "/surveys/plans/{plan}/preview", Right::run_surveys, preview},
    {"POST", "/surveys/plans/{plan}/preview", Right::run_surveys, preview},
    {"GET", "/surveys/plans/{plan}/phone", Right::run_surveys, preview_on_a_phone},
    {"POST", "/surveys/plans/{plan}/phone", Right::run_surveys, preview_on_a_phone},
    {"POST", "/surveys/plans/{plan}/open", Right::run_surveys, open_planned, Speed::slow},
    {"GET", "/surveys/plans/{plan}/throw-away", Right::run_surveys, show_throw_away},
    {"POST", "/surveys/plans/{plan}/throw-away", Right::run_surveys, throw_away},
    {"GET", "/surveys/{survey}", Right::run_surveys, show_survey},
    {"GET", "/surveys/{survey}/close", Right::run_surveys, show_close_survey},
    {"POST", "/surveys/{survey}/close", Right::run_surveys, close_survey},
    {"GET", "/surveys/{survey}/closing-day", Right::run_surveys, show_closing_day},
    {"POST", "/surveys/{survey}/closing-day", Right::run_surveys, take_closing_day},
    {"GET", "/surveys/{survey}/paper", Right::run_surveys, survey_on_paper},
    {"GET", "/surveys/{survey}/type-in", Right::run_surveys, ask_sheet},
    {"POST", "/surveys/{survey}/type-in", Right::run_surveys, take_sheet},
    {"GET", "/surveys/{survey}/end-standing", Right::run_surveys, show_end_standing},
    {"POST", "/surveys/{survey}/end-standing", Right::run_surveys, end_standing},

    {"GET", "/courses", runs_courses, show_courses},
    {"GET", "/courses/new", runs_courses, ask_course},
    {"POST", "/courses/new", runs_courses, add_course},
    {"GET", "/courses/coming", runs_courses, show_coming},
    {"GET", "/courses/report", runs_courses, show_report, Speed::slow},
    {"GET", "/courses/report.xlsx", runs_courses, report_file, Speed::slow},
    {"GET", "/courses/register", Right::run_courses, ask_many_registers},
    {"POST", "/courses/register", Right::run_courses, take_many_registers, Speed::slow,
     Where::everywhere, longest_register},
    {"GET", "/courses/{course}", runs_courses, show_course},
    {"GET", "/courses/{course}/results", runs_courses, show_course_results, Speed::slow},
    {"GET", "/courses/{course}/results.csv", runs_courses, course_results_file, Speed::slow},
    {"GET", "/courses/{course}/results.xlsx", runs_courses, course_results_workbook, Speed::slow},
    {"GET", "/courses/{course}/change", runs_courses, ask_course_change},
    {"POST", "/courses/{course}/change", runs_courses, change_course},
    {"POST", "/courses/{course}/standing", runs_courses, change_course_standing},
    {"GET", "/courses/{course}/session", runs_courses, ask_session},
    {"POST", "/courses/{course}/session", runs_courses, add_session},
    {"GET", "/sessions/{session}", runs_courses, show_session},
    {"GET", "/sessions/{session}/change", runs_courses, ask_session_change},
    {"POST", "/sessions/{session}/change", runs_courses, change_session},
    {"GET", "/sessions/{session}/register", runs_courses, ask_register},
    {"POST", "/sessions/{session}/register", runs_courses, take_register, Speed::slow,
     Where::everywhere, longest_register},
    {"GET", "/sessions/{session}/cancel", runs_courses, ask_cancel},
    {"POST", "/sessions/{session}/cancel", runs_courses, cancel_session},
    {"GET", "/sessions/{session}/person", runs_courses, ask_attendance},
    {"POST", "/sessions/{session}/person", runs_courses, add_attendance, Speed::slow},
    {"GET", "/sessions/{session}/who-came", runs_courses, ask_who_came},
    {"POST", "/sessions/{session}/who-came", runs_courses, take_who_came},
    {"GET", "/sessions/{session}/here", runs_courses, ask_here},
    {"POST", "/sessions/{session}/here", runs_courses, make_here},
    {"GET", "/sessions/{session}/here/sheet", runs_courses, show_here_sheet},
    {"GET", "/sessions/{session}/asking", runs_courses, ask_asking},
    {"POST", "/sessions/{session}/asking", runs_courses, take_asking},
    {"POST", "/sessions/{session}/letters", runs_courses, change_letters},
    {"POST", "/sessions/{session}/called", runs_courses, take_called},
    {"GET", "/sessions/{session}/records", runs_courses, show_records},
    {"GET", "/sessions/{session}/records/add", runs_courses, ask_record},
    {"POST", "/sessions/{session}/records/add", runs_courses, add_record, Speed::slow},
    {"POST", "/sessions/{session}/remind", runs_courses, remind_now},
    {"POST", "/sessions/{session}/bring-forward", runs_courses, bring_forward},
    {"GET", "/sessions/{session}/close", runs_courses, ask_close_stage},
    {"POST", "/sessions/{session}/close", runs_courses, close_stage},
    {"GET", "/attendances/{attendance}", runs_courses, ask_attendance_change},
    {"POST", "/attendances/{attendance}", runs_courses, change_attendance},
    {"GET", "/attendances/{attendance}/certificate", runs_courses, show_certificate},
    {"GET", "/attendances/{attendance}/same", runs_courses, ask_same_person},
    {"POST", "/attendances/{attendance}/same", runs_courses, make_same_person},
    {"GET", "/attendances/{attendance}/remove", runs_courses, ask_attendance_removal},
    {"POST", "/attendances/{attendance}/remove", runs_courses, remove_attendance},

    {"GET", "/needs", reads_needs, show_cycles},
    {"GET", "/needs/new", Right::draw_up_needs, ask_cycle},
    {"POST", "/needs/new", Right::draw_up_needs, add_cycle},
    {"GET", "/needs/{cycle}", Right::enter_evidence, show_ranking},
    {"GET", "/needs/{cycle}/report", reads_needs, show_needs_report, Speed::slow},
    {"GET", "/needs/{cycle}/report.xlsx", reads_needs, needs_workbook, Speed::slow},
    {"GET", "/needs/{cycle}/report.zip", reads_needs, needs_tables, Speed::slow},
    {"GET", "/needs/{cycle}/needs.json", reads_needs, needs_json, Speed::slow},
    {"GET", "/needs/{cycle}/topics", Right::enter_evidence, show_topic},
    {"POST", "/needs/{cycle}/topics", Right::draw_up_needs, take_agreed},
    {"GET", "/needs/{cycle}/coverage", Right::enter_evidence, show_coverage},
    {"GET", "/needs/{cycle}/groups", Right::enter_evidence, show_groups},
    {"GET", "/needs/{cycle}/confidence", Right::enter_evidence, show_confidence},
    {"GET", "/needs/{cycle}/families", Right::enter_evidence, show_families},
    {"GET", "/needs/{cycle}/training", Right::enter_evidence, show_training, Speed::slow},
    {"GET", "/needs/{cycle}/returns", Right::enter_evidence, show_required},
    {"GET", "/needs/{cycle}/returns/enter", Right::enter_evidence, ask_return},
    {"POST", "/needs/{cycle}/returns/enter", Right::enter_evidence, take_return},
    {"GET", "/needs/{cycle}/returns/file", Right::enter_evidence, ask_returns_file},
    {"POST", "/needs/{cycle}/returns/file", Right::enter_evidence, take_returns_file, Speed::slow,
     Where::everywhere, longest_register},
    {"GET", "/needs/{cycle}/returns.csv", Right::enter_evidence, returns_to_fill_in},
    {"GET", "/needs/{cycle}/little-progress", Right::enter_evidence, show_little_progress,
     Speed::slow},
    {"GET", "/needs/{cycle}/agreed-words", Right::draw_up_needs, ask_agreed_words},
    {"POST", "/needs/{cycle}/agreed-words", Right::draw_up_needs, delete_agreed_words},
    {"GET", "/needs/{cycle}/board", reads_needs, show_board_paper},
    {"GET", "/needs/{cycle}/board.docx", reads_needs, board_document},
    {"GET", "/needs/{cycle}/yearly-report", Right::enter_evidence, show_yearly_report, Speed::slow},
    {"GET", "/needs/{cycle}/change", Right::draw_up_needs, ask_cycle_change},
    {"POST", "/needs/{cycle}/change", Right::draw_up_needs, change_cycle},
    {"GET", "/needs/{cycle}/standing", Right::draw_up_needs, ask_cycle_standing},
    {"POST", "/needs/{cycle}/standing", Right::draw_up_needs, change_cycle_standing},
    {"GET", "/needs/{cycle}/evidence", Right::enter_evidence, show_evidence},
    {"GET", "/needs/{cycle}/evidence/new", Right::enter_evidence, ask_evidence},
    {"POST", "/needs/{cycle}/evidence/new", Right::enter_evidence, add_evidence},
    {"GET", "/needs/{cycle}/evidence/file", Right::enter_evidence, ask_evidence_file},
    {"POST", "/needs/{cycle}/evidence/file", Right::enter_evidence, take_evidence_file, Speed::slow,
     Where::everywhere, longest_register},
    {"GET", "/needs/{cycle}/evidence/blank.csv", Right::enter_evidence, blank_evidence_file},
    {"GET", "/needs/evidence/{piece}", Right::enter_evidence, show_piece},
    {"GET", "/needs/evidence/{piece}/change", Right::enter_evidence, ask_piece_change},
    {"POST", "/needs/evidence/{piece}/change", Right::enter_evidence, change_piece},
    {"GET", "/needs/evidence/{piece}/withdraw", Right::enter_evidence, ask_withdrawal},
    {"POST", "/needs/evidence/{piece}/withdraw", Right::enter_evidence, withdraw_piece},
    {"GET", "/needs/{cycle}/programme", Right::enter_evidence, show_programme},
    {"POST", "/needs/{cycle}/programme", Right::draw_up_needs, set_programme_budget},
    {"GET", "/needs/{cycle}/programme/new", Right::draw_up_needs, ask_offer},
    {"POST", "/needs/{cycle}/programme/new", Right::draw_up_needs, add_offer},
    {"GET", "/needs/programme/{offer}", Right::enter_evidence, show_offer},
    {"GET", "/needs/programme/{offer}/change", Right::draw_up_needs, ask_offer_change},
    {"POST", "/needs/programme/{offer}/change", Right::draw_up_needs, change_offer},
    {"GET", "/needs/{cycle}/actions", Right::enter_evidence, show_actions},
    {"GET", "/needs/{cycle}/actions/new", Right::enter_evidence, ask_action},
    {"POST", "/needs/{cycle}/actions/new", Right::enter_evidence, add_action},
    {"GET", "/needs/actions/{action}", Right::enter_evidence, show_action},
    {"GET", "/needs/actions/{action}/change", Right::enter_evidence, ask_action_change},
    {"POST", "/needs/actions/{action}/change", Right::enter_evidence, change_action},
    {"GET", "/needs/actions/{action}/words", Right::enter_evidence, ask_action_words},
    {"POST", "/needs/actions/{action}/words", Right::enter_evidence, delete_action_words},
    {"GET", "/needs/hand-over/{person}", Right::enter_evidence, show_actions_to_hand_over},
    {"POST", "/needs/hand-over/{person}", Right::enter_evidence, hand_over_actions},
    {"GET", "/needs/{cycle}/said", Right::enter_evidence, show_said_of_cycle},
    {"GET", "/needs/{cycle}/said/new", Right::enter_evidence, ask_said},
    {"POST", "/needs/{cycle}/said/new", Right::enter_evidence, add_said},
    {"GET", "/needs/said/{said}", Right::enter_evidence, show_said},
    {"POST", "/needs/said/{said}", Right::run_surveys, publish_said},
    {"GET", "/needs/said/{said}/change", Right::enter_evidence, ask_said_change},
    {"POST", "/needs/said/{said}/change", Right::enter_evidence, change_said},

    {"GET", "/results", reads_results, results_list},
    {"GET", "/results/subjects", reads_results, list_subjects},
    {"GET", "/subjects/{subject}/results", reads_results, subject_results, Speed::slow},
    {"GET", "/subjects/{subject}/results.csv", reads_results, subject_results_file, Speed::slow},
    {"GET", "/subjects/{subject}/results.xlsx", reads_results, subject_results_workbook,
     Speed::slow},
    {"GET", "/results/year", reads_results, year_results, Speed::slow},
    {"GET", "/results/year.csv", reads_results, year_results_file, Speed::slow},
    {"GET", "/results/year.xlsx", reads_results, year_results_workbook, Speed::slow},
    {"GET", "/surveys/{survey}/results", reads_results, survey_results, Speed::slow},
    {"GET", "/surveys/{survey}/results.csv", reads_results, results_file},
    {"GET", "/surveys/{survey}/results.xlsx", reads_results, results_workbook},
    {"GET", "/surveys/{survey}/breakdown", reads_results, survey_breakdown},
    {"GET", "/surveys/{survey}/beside", reads_results, survey_beside},
    {"GET", "/surveys/{survey}/beside-others", reads_results, survey_beside_others},
    {"GET", "/surveys/{survey}/over-time", reads_results, survey_over_time},
    {"GET", "/surveys/{survey}/comments", reads_results, shown_comments},
    {"GET", "/surveys/{survey}/topics", reads_results, comments_by_topic},

    // whose comments they are is asked of the comments: staff's, or children's and families'
    {"GET", "/words", reads_words, comments_list},
    {"GET", "/words/{release}", reads_words, read_comments, Speed::slow},
    {"POST", "/words/{release}", reads_words, take_decisions, Speed::slow},
    {"GET", "/words/{release}/read", reads_words, read_already, Speed::slow},
    {"GET", "/words/{release}/topics", reads_words, topics_of_comments, Speed::slow},
    {"POST", "/words/{release}/topics", reads_words, take_topics, Speed::slow},
    {"GET", "/words/{release}/take-back", reads_words, ask_take_back},
    {"POST", "/words/{release}/take-back", reads_words, take_back_comment},
    {"POST", "/words/{release}/put-back", reads_words, put_back_comment},
    {"GET", "/forms", Right::run_surveys, show_forms},
    {"GET", "/forms/upload", Right::run_surveys, ask_form_file},
    {"POST", "/forms/upload", Right::run_surveys, take_form_file},
    {"GET", "/forms/{form}", Right::run_surveys, show_form},
    {"GET", "/forms/{form}/file", Right::run_surveys, download_form},
    {"GET", "/forms/{form}/paper", Right::run_surveys, form_on_paper},
    {"GET", "/forms/{form}/preview", Right::run_surveys, preview_form},
    {"POST", "/forms/{form}/preview", Right::run_surveys, preview_form},
    {"GET", "/forms/{form}/copy", Right::run_surveys, ask_copy},
    {"POST", "/forms/{form}/copy", Right::run_surveys, make_copy},
    {"GET", "/forms/{form}/words", Right::run_surveys, show_wording},
    {"POST", "/forms/{form}/words", Right::run_surveys, keep_wording},
    {"GET", "/forms/{form}/page", Right::run_surveys, show_wording},
    {"POST", "/forms/{form}/page", Right::run_surveys, keep_wording},
    {"GET", "/forms/{form}/question", Right::run_surveys, show_wording},
    {"POST", "/forms/{form}/question", Right::run_surveys, keep_wording},
    {"GET", "/forms/{form}/scale", Right::run_surveys, show_wording},
    {"POST", "/forms/{form}/scale", Right::run_surveys, keep_wording},
    {"POST", "/forms/{form}/order", Right::run_surveys, change_order},
    {"GET", "/forms/{form}/languages", Right::run_surveys, show_languages},
    {"POST", "/forms/{form}/languages", Right::run_surveys, change_languages},
    {"GET", "/forms/{form}/remove", Right::run_surveys, ask_removal},
    {"POST", "/forms/{form}/remove", Right::run_surveys, remove_form},

    {"GET", "/settings", Right::change_settings, settings_overview},
    {"GET", "/settings/{page}", Right::change_settings, show_settings},
    {"POST", "/settings/{page}", Right::change_settings, save_settings},
    {"GET", "/settings/files", Right::change_settings, settings_files},
    {"POST", "/settings/files", Right::change_settings, import_settings},
    {"GET", "/settings/rota", Right::change_settings, show_rota},
    {"POST", "/settings/rota", Right::change_settings, save_rota},
    {"GET", "/settings/files/{file}", Right::change_settings, download_settings},
    {"GET", "/settings/add/{list}", Right::change_settings, ask_listed},
    {"POST", "/settings/add/{list}", Right::change_settings, add_listed},
    {"GET", "/settings/history/{list}", Right::change_settings, list_history},
    {"GET", "/settings/sectors/{sector}", Right::change_settings, show_listed},
    {"POST", "/settings/sectors/{sector}", Right::change_settings, change_listed},
    {"GET", "/settings/areas/{area}", Right::change_settings, show_listed},
    {"POST", "/settings/areas/{area}", Right::change_settings, change_listed},
    {"GET", "/settings/agencies/{agency}", Right::change_settings, show_listed},
    {"POST", "/settings/agencies/{agency}", Right::change_settings, change_listed},
    {"GET", "/settings/roles/{role}", Right::change_settings, show_listed},
    {"POST", "/settings/roles/{role}", Right::change_settings, change_listed},
    {"GET", "/settings/topics/{topic}", Right::change_settings, show_listed},
    {"POST", "/settings/topics/{topic}", Right::change_settings, change_listed},
    {"GET", "/settings/levels/{level}", Right::change_settings, show_listed},
    {"POST", "/settings/levels/{level}", Right::change_settings, change_listed},
    {"GET", "/settings/reports/{group}", Right::change_settings, show_listed},
    {"POST", "/settings/reports/{group}", Right::change_settings, change_listed},
};

}  // namespace

std::span<const Route> all_routes() { return routes; }

}  // namespace earshot::web
