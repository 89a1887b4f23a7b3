// SPDX-License-Identifier: Apache-2.0
// The first page of a way: what it is about, who reads it, how long it takes, how private it is. All
// of that is told from what the server goes by; nothing is stored or spent by looking at it.
#pragma once

#include "web/answering/on_the_way.h"

namespace earshot::web {

// Whoever comes back to it brings what they have answered along.
Page start_page(const OnTheWay& way, Problems problems = {});

}  // namespace earshot::web
