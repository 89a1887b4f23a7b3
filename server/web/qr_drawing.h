// SPDX-License-Identifier: Apache-2.0
// A QR code as a drawing inside the page: no picture is fetched, so nothing of it is kept anywhere.
#pragma once

#include <string_view>

#include "base/html.h"

namespace earshot::web {

// `said` is read out in its place.
void qr_drawing(Html& page, std::string_view text, std::string_view said);

}  // namespace earshot::web
