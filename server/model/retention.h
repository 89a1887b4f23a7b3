// SPDX-License-Identifier: Apache-2.0
// How long each kind of thing is kept: the one table that the server forgets by, that the settings
// offer, and that every page about privacy is written from.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

enum class KeepUnit { days, months, ever };

struct KeptKind {
  std::string_view name;         // "staff_answers"; its setting is "keep.staff_answers"
  std::string_view title;        // "Answers to staff surveys"
  std::string_view counts_from;  // "the day the survey closed"
  KeepUnit unit;
  int usual;  // what holds until the partnership chooses
  int least;
  int most;
  std::string_view sentence;  // on a page; {time} is how long
  bool can_be_held;           // under a legal hold
};

inline constexpr std::array<KeptKind, 13> all_kept_kinds{{
    {"staff_answers", "Answers to staff surveys", "the day the survey closed", KeepUnit::months, 24,
     1, 84, "What staff answer is deleted {time} after the survey closes.", true},
    {"course_answers", "Answers about courses", "the day the survey closed", KeepUnit::months, 24,
     1, 84, "What people say about a course is deleted {time} after its survey closes.", true},
    {"family_answers", "Answers of children and families", "the day the survey closed",
     KeepUnit::months, 12, 1, 84,
     "What children and families answer is deleted {time} after the survey closes.", true},
    {"figures", "Figures", "", KeepUnit::ever, 0, 0, 0,
     "The figures of a survey are kept. They are numbers about many people and name nobody.",
     false},
    {"disclosures", "Words of children and families that were read at once",
     "the day they were dealt with", KeepUnit::months, 12, 1, 84,
     "Words that might mean somebody is being hurt, and what was done about them, are deleted "
     "{time} "
     "after they were dealt with. So is what you write when you ask us to contact you. Neither is "
     "deleted before somebody has read it.",
     true},
    {"contacts", "Names and addresses that links were made for", "the day the survey closed",
     KeepUnit::days, 30, 1, 90,
     "The names and addresses that personal links were made for are deleted {time} after the "
     "survey "
     "closes.",
     true},
    {"drafts", "Answers that were begun and not sent", "the last time somebody wrote in it",
     KeepUnit::days, 7, 1, 30,
     "An answer that was saved and never sent is deleted {time} after it was last changed.", false},
    {"links", "One-time links for staff", "the moment they were used or stopped working",
     KeepUnit::days, 30, 1, 90,
     "Links for a new account or password are deleted {time} after they stop working.", false},
    {"sessions", "Ended visits of staff", "the moment they ended", KeepUnit::days, 30, 1, 90,
     "Which devices staff were signed in with is deleted {time} after they sign out.", false},
    {"left_staff", "Accounts of staff who left", "the day they left", KeepUnit::months, 12, 1, 84,
     "The email address of somebody who worked with Earshot is deleted when they leave, and their "
     "name {time} later.",
     true},
    {"staff_record", "The staff record", "the day of each entry", KeepUnit::months, 72, 12, 120,
     "The record of what staff did with Earshot is deleted {time} after each entry.", true},
    {"letters", "Which letters were sent", "the day they were sent or given up", KeepUnit::months,
     12, 1, 84,
     "That a letter was sent to somebody is deleted {time} later. What it said is not kept.",
     false},
    {"upgrade_copies", "Copies of the database from before an upgrade", "the day of the upgrade",
     KeepUnit::days, 30, 1, 90,
     "The copy that the server makes before it is upgraded is deleted {time} later.", false},
}};

constexpr const KeptKind* find_kept_kind(std::string_view name) {
  for (const KeptKind& kind : all_kept_kinds)
    if (kind.name == name)
      return &kind;
  return nullptr;
}

// The first day on which it may not be there any more. Absent for what is kept for ever.
std::optional<Day> goes_on(const KeptKind& kind, int time, Day from);
// Turned round: the last day from which something has to go today.
std::optional<Day> goes_up_to(const KeptKind& kind, int time, Day today);
// "2 years", "18 months", "30 days", "for ever".
std::string time_text(const KeptKind& kind, int time);
// The kind's sentence with its time in it.
std::string sentence_with(const KeptKind& kind, int time);
// "staff_answers" → "keep.staff_answers".
std::string setting_of(const KeptKind& kind);

}  // namespace earshot
