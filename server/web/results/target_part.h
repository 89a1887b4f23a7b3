// SPDX-License-Identifier: Apache-2.0
// Where a question aims at a share of its answers: the aim, what was reached and how sure that is, in a sentence and a picture
// that says no more.
#pragma once

#include "base/html.h"
#include "model/release.h"

namespace earshot::web {

// Nothing without an aim, and where how many reached it is not shown.
void add_target(Html& page, const Release& release, const Figure& figure);

}  // namespace earshot::web
