// SPDX-License-Identifier: Apache-2.0
// Those who answered a measure once, beside those of them who answered it again: from what releases show of everybody and of the
// same people, and from nothing else. Whoever did not answer again may have said anything, so what holds of all lies between
// bounds that assume nothing of them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/database.h"
#include "model/release.h"

namespace earshot::answers {

struct AskedAgain {
  std::string measure, outcome;
  std::string text;  // the learning outcome, or the question
  SpokenOf from, to;
  int first = 0;  // how many answered the first time
  int again = 0;  // of them, both times
  // Of those, as far as it is shown: who went up or stayed, and who went down.
  int kept = 0, fell = 0;
  // Of so many sets of results it is the sum; of others a number is hidden.
  int sets = 0, of_sets = 1;
  std::vector<std::string> releases =
      {};  // ids of these: of who answered first, and of who did again

  int not_again() const { return first - again; }
  int not_known() const { return first - kept - fell; }
  bool tells_how() const { return kept + fell > 0; }
  // Of all who answered the first time, in whole hundredths: so many at least did not go down, and so many at most.
  int at_least() const;
  int at_most() const;
};

// Of each comparison that `later` has with something that was asked at another time. `others` are the releases of those times; one
// that hides a number, or has other people's answers too, tells nothing of everybody.
std::vector<AskedAgain> asked_again(const Release& later, std::span<const Release> others);
// With the releases in which the same sessions' people were asked at other times.
std::vector<AskedAgain> asked_again(Database& db, const Release& later);
// To that of the same measure and times. What tells nothing adds nothing but that it is there.
void add_to(std::vector<AskedAgain>& all, const AskedAgain& more);

// "Of the 31 who answered right after the course, 14 answered again 3 months after the course. ..."
std::string who_answered_again(const AskedAgain& asked);
// What that says of all of them, and that it says too little where it does; empty where nothing is told.
std::string what_holds_of_all(const AskedAgain& asked);
std::string in_words(const AskedAgain& asked);  // both

}  // namespace earshot::answers
