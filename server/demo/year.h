// SPDX-License-Identifier: Apache-2.0
// Makes the year: day by day surveys open, people answer and surveys close, by the same path as in
// earnest and with the clock standing on that day. Ends with the clock at now.
#pragma once

#include <functional>

#include "answers/shelf.h"
#include "answers/site.h"
#include "demo/clock.h"

namespace earshot::demo {

struct Making {
  answers::Site& site;  // whose clock is `clock`
  Clock& clock;
  const answers::Shelf& shelf;
  const Lists& lists;
  std::function<void()> settle;   // everything that is due by the clock
  std::function<void()> post;     // letters that are due go where those of a demonstration go
  std::function<void(Day)> tell;  // how far it is
};

struct Made {
  int surveys = 0;
  int answers = 0;
};

// In folders that were made a moment ago and have their lists. Throws if a form is not as the story
// needs it.
Made make_year(const Making& making);

// The partnership's particulars, on the first day.
void keep_particulars(store::DataFolder& data, Day today);

}  // namespace earshot::demo
