// SPDX-License-Identifier: Apache-2.0
// "Would you recommend it?" in a sentence: who would, who would not, the score and how sure that is.
#pragma once

#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

// Nothing of other questions, and where one of the three numbers is not shown. Of few people there is no picture.
void add_recommending(Html& page, const Figure& figure);

}  // namespace earshot::web
