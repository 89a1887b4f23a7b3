// SPDX-License-Identifier: Apache-2.0
#include "web/answering/family.h"

namespace earshot::web {

void family_frame(const OnTheWay&, Sheet&) {}

std::optional<Page> before_first_question(const OnTheWay&) { return std::nullopt; }

void below_question(Html&, const OnTheWay&) {}

std::optional<Page> before_sending(const OnTheWay&) { return std::nullopt; }

void after_sending(Html&, const OnTheWay&) {}

}  // namespace earshot::web
