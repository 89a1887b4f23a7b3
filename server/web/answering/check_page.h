// SPDX-License-Identifier: Apache-2.0
// "Check your answers": everything that was asked and what was said, each with a button that leads
// back to it.
#pragma once

#include "web/answering/on_the_way.h"

namespace earshot::web {

Page check_page(const OnTheWay& way, Problems problems = {});

}  // namespace earshot::web
