// SPDX-License-Identifier: Apache-2.0
// Sentences of answering pages that are put together from the partnership's numbers and contact.
#pragma once

#include <string>

#include "web/answering/on_the_way.h"

namespace earshot::web {

// "This form is not for reporting a worry …", with whom to call.
std::string not_a_report(const OnTheWay& way);
// "the training team (01632 960004)"; empty while nobody has entered one.
std::string contact_words(const Contact& contact);

}  // namespace earshot::web
