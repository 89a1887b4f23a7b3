// SPDX-License-Identifier: Apache-2.0
// What a printed form says by itself, in each language Earshot speaks. A form's own words are the
// form's and not here.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace earshot::web {

enum class OnPaper {
  tick_one,
  tick_all,
  write_here,
  number_between,
  day_month_year,
  only_if,
  only_if_not,
  or_answer,
  please_answer,
  may_skip,
  before_you_start,
  no_name,
  who_types,
  your_name,
  help_now,
  child_number,
  night_number,
  nobody_reads,
  hand_in,
  hand_in_to,
  thanks,
};

struct OnPaperRow {
  OnPaper words;
  std::string_view en;
  std::string_view pl;  // "{}" stands for what the sentence is about, in order
};
std::span<const OnPaperRow> all_paper_words();

// In that language, or in English.
std::string on_paper(OnPaper words, std::string_view language,
                     std::initializer_list<std::string> about = {});

}  // namespace earshot::web
