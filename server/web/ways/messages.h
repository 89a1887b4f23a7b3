// SPDX-License-Identifier: Apache-2.0
// Letters that go with links, in words to copy: to a person, to an agency's lead, and from the lead to
// their staff. They ask nobody to answer twice and promise nothing that the survey does not.
#pragma once

#include <string>

#include "model/survey.h"

namespace earshot::web {

struct Letter {
  const Survey& survey;
  int minutes = 0;
  std::string partnership;
  std::string link;  // or the name of a column: "{Link}"
};

std::string letter_to_person(const Letter& letter);
std::string letter_to_lead(const Letter& letter);
std::string reminder_to_lead(const Letter& letter);
std::string letter_to_staff(const Letter& letter);

}  // namespace earshot::web
