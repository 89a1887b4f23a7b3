// SPDX-License-Identifier: Apache-2.0
// when = "will_use in [yes, maybe]": who is asked a question. Three comparisons and nothing more;
// the rest is a plugin's work.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "forms/remarks.h"
#include "model/form.h"
#include "model/lists.h"

namespace earshot::forms {

// "x = yes", "x != yes", "x in [yes, maybe]"; absent if it is none of them.
std::optional<Condition> parse_when(std::string_view written);

// Where each `when` stands, and the questions whose answers are not known because something is
// wrong with them (what depends on those is not remarked upon).
struct WhenNotes {
  std::map<std::string, int, std::less<>> lines;
  std::set<std::string, std::less<>> unsure;
};

// Every condition speaks of an earlier, closed question and of answers it has.
void check_conditions(const Form& form, const Lists& lists, const WhenNotes& notes,
                      Remarks& remarks);

}  // namespace earshot::forms
