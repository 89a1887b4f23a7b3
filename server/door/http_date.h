// SPDX-License-Identifier: Apache-2.0
// A moment as HTTP says it: "Sun, 06 Nov 1994 08:49:37 GMT".
#pragma once

#include <ctime>
#include <string>

namespace earshot::door {

std::string http_date(std::time_t moment);

}  // namespace earshot::door
