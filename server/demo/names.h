// SPDX-License-Identifier: Apache-2.0
// Names for those who are invited by a personal link: none of them is anybody's
// in particular.
#pragma once

#include <string>

namespace earshot::demo {

std::string name_of_somebody(int number);       // the same number is the same name
std::string address_of(std::string_view name);  // of e-mail, at example.org

}  // namespace earshot::demo
