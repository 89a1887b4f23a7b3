// SPDX-License-Identifier: Apache-2.0
// What each promise means for whoever chooses it: what people read and must do, who sees what, and
// what can't be had with it. The promise itself is model/promise.h's.
#pragma once

#include <string>
#include <string_view>

#include "base/days.h"
#include "model/partnership.h"
#include "model/promise.h"

namespace earshot::web {

struct PromiseWords {
  std::string_view title;   // of the choice
  std::string_view people;  // how it reaches them
  std::string_view seen;    // who sees what
  std::string_view cannot;  // what can't be had with it
};
const PromiseWords& words_of(Promise promise);

// "People read: ... Results are shown from 10 answers on."
std::string consequences(Promise promise, const Particulars& partnership, Day cycle_ends_on);

}  // namespace earshot::web
