// SPDX-License-Identifier: Apache-2.0
// Who answered again of those who answered once, in sentences, and what holds of all of them whatever the others would say, as a
// row of bounds.
#pragma once

#include <span>
#include <string>

#include "answers/asked_again.h"
#include "base/html.h"

namespace earshot::web {

void add_asked_again(Html& page, const answers::AskedAgain& asked);
// `id`: of the table on its page. Nothing where none of them tells how those did who answered again.
void add_bounds(Html& page, std::span<const answers::AskedAgain> all, const std::string& id);

}  // namespace earshot::web
