// SPDX-License-Identifier: Apache-2.0
// What pages of children, young people and parents say besides the form's own words, in each language
// Earshot speaks: plainly to children under twelve, and to parents about the child they care for.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "model/form.h"

namespace earshot::web {

enum class FamilyWords {
  exit,
  exit_what,
  // Before the first question.
  before,
  leave_out,
  not_at_once,
  hours,
  away_now,
  call_before,
  begin,
  // On every page; with telephone numbers between.
  not_safe,
  or_childline,
  or_office,
  free_call,
  about_worker,
  skip,
  // Before sending.
  sooner,
  sooner_call,
  sooner_or,
  sooner_trust,
  send_anyway,
  look_again,
  // After minutes in which nobody went on.
  left_lying,
  // After sending.
  next_person,
  next_person_more,
  // "I want someone to contact me".
  contact_me,
  contact_me_why,
  contact_me_apart,
  contact_name,
  contact_name_hint,
  contact_how,
  contact_how_hint,
  contact_message,
  yes,
  no,
  contact_send,
  contact_sent,
  contact_sent_more,
  contact_too_old,
  wrong_name,
  wrong_how,
  too_long,
};

struct FamilyWordsRow {
  FamilyWords words;
  std::string_view en;
  std::string_view pl;             // "{}" stands for what the sentence is about, in order
  std::string_view en_child = {};  // where it differs for children under twelve
  std::string_view pl_child = {};
  std::string_view en_parent = {};  // and for parents
  std::string_view pl_parent = {};
};
std::span<const FamilyWordsRow> all_family_words();

// In that language, or in English, for that audience. `about` fills the "{}" one by one.
std::string said_to(Audience audience, FamilyWords words, std::string_view language,
                    std::initializer_list<std::string> about = {});

}  // namespace earshot::web
