// SPDX-License-Identifier: Apache-2.0
// Invents what one person answers to a form, whichever form it is: sound by the form's own rules, and
// with something to see in the figures. Words come from the bank, each at most once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "demo/chance.h"
#include "model/form.h"

namespace earshot::demo {

// The words that are left for each question; the same piece is never sent twice.
class Words {
 public:
  Words() = default;
  static Words all_sent() { return Words(true); }
  // Nothing when all have been sent.
  std::string next(std::string_view form, std::string_view question);

 private:
  explicit Words(bool all_sent) : all_sent_(all_sent) {}

  bool all_sent_ = false;
  std::map<std::string, std::vector<std::string_view>, std::less<>> left_;
};

struct Leaning {
  int mood = 0;           // hundredths added to how well they think of everything
  std::string agency;     // where they work, if it is known
  Answers said = {};      // what they say in any case
  std::string only = {};  // of a text question: the one they write to; empty: as they like
};

Answers invent(const Asking& asking, const Leaning& leaning, Chance& chance, Words& words);

}  // namespace earshot::demo
