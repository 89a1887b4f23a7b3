// SPDX-License-Identifier: Apache-2.0
// The clock of courses: asks everybody what is due to them on its day, once; reminds those who have not
// answered; follows whatever was corrected. One loop that may die at any instant and be run by two
// processes: each thing it does is one commit whose statement says from where.
#pragma once

#include "answers/shelf.h"
#include "answers/site.h"

namespace earshot::courses {

struct Ticked {
  int asked = 0;     // letters, whatever they ask for; managers' among them
  int reminded = 0;  // letters that ask for nothing else
  int too_late = 0;  // things that will not be asked
  int taken_back = 0;
};

Ticked tick(answers::Site& site, const answers::Shelf& shelf);

}  // namespace earshot::courses
