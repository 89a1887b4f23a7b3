// SPDX-License-Identifier: Apache-2.0
// The way past what stands above the main part. Where it is not the page's first link it stands in a
// landmark: a screen reader passes over what is in none.
#pragma once

#include <string_view>

#include "base/html.h"

namespace earshot::web {

void skip_link(Html& page, std::string_view language);

}  // namespace earshot::web
