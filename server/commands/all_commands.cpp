// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

namespace earshot::commands {

// Each is the last function of the file of its name.
std::unique_ptr<Command> make_answers_import();
std::unique_ptr<Command> make_attendance_import();
std::unique_ptr<Command> make_audit_verify();
std::unique_ptr<Command> make_backup();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_course_import();
std::unique_ptr<Command> make_cycle_list();
std::unique_ptr<Command> make_cycle_new();
std::unique_ptr<Command> make_demo();
std::unique_ptr<Command> make_doctor();
std::unique_ptr<Command> make_evidence_import();
std::unique_ptr<Command> make_evidence_list();
std::unique_ptr<Command> make_forget();
std::unique_ptr<Command> make_hold_add();
std::unique_ptr<Command> make_hold_lift();
std::unique_ptr<Command> make_hold_list();
std::unique_ptr<Command> make_mail_test();
std::unique_ptr<Command> make_needs();
std::unique_ptr<Command> make_restore();
std::unique_ptr<Command> make_results();
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_settings_export();
std::unique_ptr<Command> make_settings_import();
std::unique_ptr<Command> make_survey_close();
std::unique_ptr<Command> make_survey_links();
std::unique_ptr<Command> make_survey_list();
std::unique_ptr<Command> make_survey_new();
std::unique_ptr<Command> make_user_add();
std::unique_ptr<Command> make_user_link();
std::unique_ptr<Command> make_user_list();

namespace {

constexpr Row rows[] = {
    // as it is typed, what it does, who makes it
    {"serve", "Answer pages over HTTPS until it is asked to stop", make_serve},
    {"demo", "Make a new data folder with a year of invented life, to look around in", make_demo},
    {"check", "Say what is wrong with forms, lists, settings and plugins", make_check},
    {"doctor", "Look at everything the server needs, and say what to put right", make_doctor},
    {"survey new", "Open a survey of a form and print its links", make_survey_new},
    {"survey list", "Say which surveys there are and how they stand", make_survey_list},
    {"survey links", "Make and print the links of a survey, for people or agencies",
     make_survey_links},
    {"survey close", "Close a survey, mix its answers and release the figures", make_survey_close},
    {"answers import", "Bring in answers from a CSV file", make_answers_import},
    {"course import", "Bring in courses and their sessions from a spreadsheet", make_course_import},
    {"attendance import", "Bring in a register: who is booked and who came",
     make_attendance_import},
    {"cycle new", "Open a cycle of the learning needs analysis", make_cycle_new},
    {"cycle list", "Say which cycles there are and how they stand", make_cycle_list},
    {"evidence import", "Say what a file of findings would add to a cycle, or bring it in",
     make_evidence_import},
    {"evidence list", "Say which evidence there is for a cycle of the learning needs analysis",
     make_evidence_list},
    {"needs", "Draw up the learning needs analysis of a cycle", make_needs},
    {"results", "Show what may be shown of a survey, a course, a subject or a year", make_results},
    {"user add", "Invite somebody who works here and print the link for their account",
     make_user_add},
    {"user list", "Say who has an account and what they may do", make_user_list},
    {"user link", "Print a link for a new password, or for a lost telephone", make_user_link},
    {"mail test", "Send a letter and say what the mail server said", make_mail_test},
    {"audit verify", "Say whether the staff record is as it was written", make_audit_verify},
    {"settings export", "Write the partnership's settings and lists as files",
     make_settings_export},
    {"settings import", "Read settings and lists from files, as one change", make_settings_import},
    {"backup", "Write one consistent file, also while serving", make_backup},
    {"forget", "Say what is deleted next, or delete what has had its time", make_forget},
    {"hold add", "Keep something although its time will come, with a reason", make_hold_add},
    {"hold lift", "End a hold, with a reason", make_hold_lift},
    {"hold list", "Say what is held and why", make_hold_list},
    {"restore", "Put a backup into an empty data folder", make_restore},
};

// A group is there as soon as a row begins with its name.
constexpr Group groups[] = {
    {"survey", "Open a survey, list surveys, close one"},
    {"answers", "Bring in answers given on paper"},
    {"course", "Bring in courses and their sessions"},
    {"attendance", "Bring in who is booked on courses and who came"},
    {"cycle", "The years of the learning needs analysis"},
    {"evidence", "Findings of reviews, audits and the like, for the learning needs analysis"},
    {"hold", "Keep something although its time will come"},
    {"user", "Accounts of people who work here"},
    {"mail", "Letters to people"},
    {"audit", "The record of what people who work here did"},
    {"settings", "The partnership's settings and lists, to files and back"},
};

}  // namespace

std::span<const Row> all_commands() { return rows; }
std::span<const Group> all_groups() { return groups; }

}  // namespace earshot::commands
