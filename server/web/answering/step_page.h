// SPDX-License-Identifier: Apache-2.0
// One step of the form: its questions with what was answered, how far along it is, and the buttons
// that go on from there.
#pragma once

#include "web/answering/on_the_way.h"

namespace earshot::web {

// With what is in the way so far; or, if given, with what was just typed and could not be taken along.
Page step_page(const OnTheWay& way, Problems problems = {}, const Fields* typed = nullptr);

}  // namespace earshot::web
