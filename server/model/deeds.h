// SPDX-License-Identifier: Apache-2.0
// What people who work here do that is worth remembering: who, when, what, on which id. Never what
// was written or read, and never who answered. A deed that is not in this table can't be recorded.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

struct Deed {
  std::string who;  // a person's id, "shell" (a command) or "server" (by itself)
  Moment at{};
  std::string_view what;  // a name of the table below
  std::string on = {};    // the id of whom or what it was done to; empty if to nothing
};

// How the record names those that are no person; nobody may be called so.
inline constexpr std::string_view shell_in_words = "Somebody at the server's command line";
inline constexpr std::string_view server_in_words = "Earshot, by itself";

struct DeedRow {
  std::string_view name;  // in the database, for good: a name that was used is never taken away
  std::string_view
      sentence;  // after who it was; {on} is whom or what, in the words of record_words.cpp
};

inline constexpr std::array all_deeds{
    // signing in
    DeedRow{"signed-in", "signed in"},
    DeedRow{"signed-out", "signed out"},
    DeedRow{"ended-session", "ended a session on another device"},
    DeedRow{"paused-sign-in", "stopped taking guesses at how {on} signs in, for some minutes"},
    DeedRow{"wrong-code", "turned away a wrong code that was given for {on}"},
    DeedRow{"used-recovery-code", "signed in with a recovery code"},
    // their own account
    DeedRow{"opened-account", "opened their account"},
    DeedRow{"changed-password", "changed their password"},
    DeedRow{"set-up-second-step", "set up signing in with a code"},
    DeedRow{"ended-second-step", "stopped signing in with a code"},
    DeedRow{"made-recovery-codes", "made new recovery codes"},
    // other people
    DeedRow{"made-first-link", "made the link for the first account"},
    DeedRow{"invited", "invited {on}"},
    DeedRow{"changed-roles", "changed what {on} may do"},
    DeedRow{"made-administrator", "made {on} an administrator"},
    DeedRow{"made-safeguarding-reader", "made {on} a safeguarding reader"},
    DeedRow{"made-password-link", "made a link for a new password for {on}"},
    DeedRow{"made-way-back-link", "made a link for a new password and telephone for {on}"},
    DeedRow{"made-invitation-link", "made a new invitation link for {on}"},
    DeedRow{"handed-over", "handed over everything that {on} held"},
    DeedRow{"took-over", "gave what was handed over to {on}"},
    DeedRow{"left", "closed the account of {on}"},
    // surveys
    DeedRow{"planned-survey", "began to get a survey ready"},
    DeedRow{"threw-away-plan", "threw away a survey that was being prepared"},
    DeedRow{"opened-survey", "opened the survey {on}"},
    DeedRow{"closed-survey", "closed the survey {on}"},
    DeedRow{"changed-closing-day", "changed the closing day of the survey {on}"},
    DeedRow{"ended-standing", "ended the surveys that follow one another after {on}"},
    // courses
    DeedRow{"added-course", "added the course {course}"},
    DeedRow{"changed-course", "changed the course {course}"},
    DeedRow{"closed-course", "said that the course {course} is no longer held"},
    DeedRow{"reopened-course", "said that the course {course} is held again"},
    DeedRow{"imported-courses", "imported courses and sessions from a file"},
    DeedRow{"added-session", "added the session {session}"},
    DeedRow{"changed-session", "changed the session {session}"},
    DeedRow{"cancelled-session", "cancelled the session {session}"},
    DeedRow{"added-attendance", "added somebody to the session {session}"},
    DeedRow{"changed-attendance", "changed what is known of somebody at the session {session}"},
    DeedRow{"removed-attendance", "removed somebody from the session {session}"},
    DeedRow{"merged-attendances",
            "made one of two entries for one person at the session {session}"},
    DeedRow{"brought-in-register", "brought in a register of the session {session}"},
    DeedRow{"marked-attendance", "said who came to the session {session}"},
    DeedRow{"made-here-code", "made the sheet to sign in at the session {session}"},
    DeedRow{"renewed-here-code", "made a new code to sign in at the session {session}"},
    DeedRow{"moved-asking", "changed when people of the session {session} are asked"},
    DeedRow{"skipped-asking", "left out a follow-up of the session {session}"},
    DeedRow{"reminded-now", "reminded people of the session {session} who have not answered"},
    DeedRow{"noted-call", "noted a call to somebody of the session {session}"},
    DeedRow{"asked-for-record", "asked somebody for a record of the session {session}"},
    DeedRow{"stopped-letters", "stopped the letters of the session {session}"},
    DeedRow{"let-letters-go", "let the letters of the session {session} go again"},
    DeedRow{"took-up-session", "took up the cancelled session {session} again"},
    // how surveys are handed out
    DeedRow{"added-people", "added people to the list of the survey {on}"},
    DeedRow{"took-links", "took a file with the personal links of the survey {on}"},
    DeedRow{"renewed-link", "made a new link for one person of the survey {on}"},
    DeedRow{"renewed-links", "made new personal links for the survey {on}"},
    DeedRow{"took-off-list", "took somebody off the list of the survey {on}"},
    DeedRow{"list-is-whole", "said that nobody else will be added to the list of the survey {on}"},
    DeedRow{"list-may-grow", "said that more people will be added to the list of the survey {on}"},
    DeedRow{"made-agency-links", "made links for agencies to the survey {on}"},
    DeedRow{"took-agency-links", "took a file with the links of agencies to the survey {on}"},
    // letters
    DeedRow{"tried-letter-again", "had a letter tried again that could not be delivered"},
    // what people wrote
    DeedRow{"read-words", "was shown {on}"},
    DeedRow{"decided-words", "decided about {on}"},
    DeedRow{"took-back-words", "took back a comment that was shown with {on}"},
    DeedRow{"put-back-words", "put a comment back to be read again, of {on}"},
    DeedRow{"sorted-words", "changed the topics of {on}"},
    // the learning needs analysis
    DeedRow{"opened-cycle", "opened the cycle {cycle}"},
    DeedRow{"changed-cycle", "changed the name or the days of the cycle {cycle}"},
    DeedRow{"agreed-cycle", "noted that the cycle {cycle} is agreed"},
    DeedRow{"took-back-cycle", "made the cycle {cycle} a draft again"},
    DeedRow{"made-cycle-final", "made the cycle {cycle} final"},
    DeedRow{"agreed-priority", "noted what was agreed about a topic in the cycle {cycle}"},
    DeedRow{"removed-agreed-words",
            "deleted the words of what was agreed about a topic in the cycle {cycle}"},
    DeedRow{"entered-evidence", "entered {evidence}"},
    DeedRow{"changed-evidence", "changed {evidence}"},
    DeedRow{"withdrew-evidence", "withdrew {evidence}"},
    DeedRow{"removed-evidence-words", "withdrew {evidence} and deleted its words"},
    DeedRow{"brought-in-evidence", "brought in a file of evidence for the cycle {cycle}"},
    DeedRow{"set-budget", "set the budget of the cycle {cycle}"},
    DeedRow{"entered-training-returns",
            "entered training returns of agencies for the cycle {cycle}"},
    DeedRow{"added-offer", "added {offer}"},
    DeedRow{"changed-offer", "changed {offer}"},
    DeedRow{"noted-progress-of-offer", "noted how far {offer} has come"},
    DeedRow{"added-action", "added {action}"},
    DeedRow{"changed-action", "changed {action}"},
    DeedRow{"removed-action-words", "deleted earlier words of {action}"},
    DeedRow{"added-said", "added {said}"},
    DeedRow{"changed-said", "changed {said}"},
    DeedRow{"published-said", "published {said}"},
    DeedRow{"took-back-said", "took off the page {said}"},
    // forgetting
    DeedRow{"forgot", "deleted what had had its time: {kept}"},
    DeedRow{"put-hold", "put a legal hold on {kept}"},
    DeedRow{"lifted-hold", "lifted a legal hold on {kept}"},
    // what children and families wrote
    DeedRow{"opened-words", "read what was written, number {on}"},
    DeedRow{"noted-step", "noted what was done about what was written, number {on}"},
    DeedRow{"dealt-with-words", "noted that nothing more is to be done about number {on}"},
    DeedRow{"took-up-words", "took up number {on} again"},
    DeedRow{"changed-rota", "changed who reads on which day"},
    // the partnership's settings and lists
    DeedRow{"took-settings", "took settings and lists from files, at the first start"},
    DeedRow{"imported-settings", "read settings and lists from files"},
    DeedRow{"changed-settings", "changed the settings {settings}"},
    DeedRow{"added-to-list", "added {listed}"},
    DeedRow{"changed-on-list", "changed {listed}"},
    DeedRow{"closed-on-list", "took {listed} off its list"},
    DeedRow{"reopened-on-list", "put {listed} back on its list"},
    DeedRow{"merged-on-list", "made {listed} part of another"},
    DeedRow{"split-on-list", "split {listed} into others"},
    // forms and answers on paper
    DeedRow{"copied-form", "began a wording of the partnership's own: {form}"},
    DeedRow{"changed-wording", "changed the wording of the form {form}"},
    DeedRow{"noted-checked", "noted that a native reader has checked {form}"},
    DeedRow{"took-back-checked", "noted that {form} has to be checked again"},
    DeedRow{"took-form-file", "brought in a form file: {form}"},
    DeedRow{"removed-form", "took the form {form} off the list"},
    DeedRow{"typed-in", "typed in answers from paper to {on}"},
};

constexpr const DeedRow* find_deed(std::string_view name) {
  for (const DeedRow& row : all_deeds)
    if (row.name == name)
      return &row;
  return nullptr;
}

// A second deed of one name would be told in the words of the first.
constexpr bool each_deed_has_its_own_name() {
  for (const DeedRow& row : all_deeds)
    if (find_deed(row.name) != &row)
      return false;
  return true;
}
static_assert(each_deed_has_its_own_name());

}  // namespace earshot
