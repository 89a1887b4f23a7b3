// SPDX-License-Identifier: Apache-2.0
// The last step: what is asked is handed to the desk, and "sent" is shown only after its commit.
#pragma once

#include "web/answering/on_the_way.h"

namespace earshot::web {

Outcome send(OnTheWay& way, std::string_view);
// Where answers were sent from before: thanked if they are the same, else told that they are not kept.
Outcome send_again(OnTheWay& way);

// Without what is no longer asked, which stays in the way so far in case it is asked again.
Answers asked_answers(const OnTheWay& way);

}  // namespace earshot::web
