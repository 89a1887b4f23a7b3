// SPDX-License-Identifier: Apache-2.0
// What the pages of answering say by themselves, in each language Earshot speaks: buttons, progress,
// what the promise means, what happens next. A form's own words are the form's and not here.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/days.h"
#include "base/html.h"
#include "model/promise.h"

namespace earshot::web {

enum class Words {
  // Around every page.
  skip_link,
  kept_by,
  there_is_a_problem,
  error,
  warning,
  back,
  languages,
  // Fields.
  day,
  month,
  year,
  day_example,
  up_to_letters,
  choose_one,
  choose_all,
  name_nobody,
  // The first page.
  start,
  how_long,
  how_long_one,
  who_reads,
  came_of_it,
  came_of_it_child,
  how_private,
  too_few_sessions,
  too_few_surveys,
  plain_totals,
  some_sensitive,
  all_sensitive,
  own_words,
  cannot_promise,
  cannot_promise_more,
  for_agency,
  not_a_report,
  usual_route,
  saved_before,
  code_label,
  code_hint,
  wrong_code,
  carry_on,
  start_again,
  have_a_file,
  choose_file,
  open_file,
  wrong_file,
  preview,
  preview_more,
  // A page of the form.
  step_of,
  question_of,
  minutes_left,
  minute_left,
  go_on,
  save,
  // Check, send, thanks.
  check,
  change,
  not_answered,
  put_right,
  send,
  sent,
  next,
  next_read,
  next_again,
  next_calendar,
  calendar_title,
  calendar_words,
  no_copy,
  sent_by_link,
  sent_before,
  not_you,
  not_you_nobody,
  preview_end,
  // After sending: may their manager be asked?
  manager,
  manager_why,
  manager_apart,
  manager_name,
  manager_email,
  manager_ask,
  manager_wrong_name,
  manager_wrong_email,
  voices_too_long,
  manager_said,
  manager_said_more,
  manager_late,
  voices_late_more,
  // And may they be called?
  call,
  call_why,
  call_apart,
  call_reach,
  call_when,
  call_ask,
  call_wrong_reach,
  call_said,
  call_said_more,
  call_late,
  // Saved.
  is_saved,
  saved_code,
  is_saved_more,
  is_saved_code_only,
  saved_elsewhere,
  saved_elsewhere_more,
  carry_on_here,
  save_instead,
  save_in_file,
  save_in_file_more,
  download,
  // What can go wrong.
  gone,
  gone_more,
  gone_more_nobody,
  not_yet,
  not_yet_more,
  late,
  late_more,
  late_next,
  again,
  again_more,
};

struct WordsRow {
  Words words;
  std::string_view en;
  std::string_view pl;  // "{}" stands for what the sentence is about, in order
};
std::span<const WordsRow> all_words();

// In that language, or in English. `about` fills the "{}" one by one.
std::string said(Words words, std::string_view language,
                 std::initializer_list<std::string> about = {});
// Without anything to fill in; lives as long as the program.
std::string_view said_plainly(Words words, std::string_view language);

// "How private is it?": the promise in the words of that language, with its day.
std::string said_of(Promise promise, std::string_view language, Day until);
std::string_view said_to_children_in(std::string_view language);

// "English", "polski": what a language calls itself; its code if we do not know it.
std::string own_name(std::string_view language);
// "rtl" for languages that are written from the right, otherwise "ltr".
std::string_view direction_of(std::string_view language);

// What the page around a form in that language is written in: English, where Earshot has no words of
// its own in it.
std::string_view language_around(std::string_view language);
// Marks words in another language than what stands around them, so that they are read out and run as
// theirs do: {tongue.lang, tongue.dir}, both left out where it is the same.
struct Tongue {
  Attribute lang = {};
  Attribute dir = {};
  explicit operator bool() const { return !lang.name.name().empty(); }
};
Tongue tongue_of(std::string_view words, std::string_view around);

}  // namespace earshot::web
