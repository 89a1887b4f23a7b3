// SPDX-License-Identifier: Apache-2.0
// x_flag = "1, 2" and x_flag_reason: an answer that a person should see soon because of what was
// ticked. The reason is the author's; the answer itself is never repeated in it.
#pragma once

#include "../shared/settings.h"

namespace flags {

inline void check(earshot::Form& form, earshot::Text question) {
  if (form.setting(question, "x_flag").empty())
    return;
  settings::check_options(form, question, "x_flag");
  if (form.setting(question, "x_flag_reason").empty())
    form.problem(question, "Say in x_flag_reason why these answers should be read soon");
}

inline void raise(earshot::Response& response, earshot::Text question) {
  const earshot::Text wanted = response.setting(question, "x_flag");
  if (wanted.empty())
    return;
  for (const earshot::Text answer : response.answers(question))
    if (earshot::is_in(wanted, answer))
      return response.flag(question, response.setting(question, "x_flag_reason"));
}

}  // namespace flags
