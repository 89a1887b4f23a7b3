// SPDX-License-Identifier: Apache-2.0
// How the topics of comments are put into words. A topic that has left the list keeps its name, and
// what it became is said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lists.h"

namespace earshot::web {

// "Neglect", "Neglect (now part of Abuse)", "Neglect (no longer on the list)"
std::string topic_title(const Lists& lists, std::string_view topic);
// In the order of the list.
std::vector<std::string> topic_titles(const Lists& lists, const std::vector<std::string>& topics);

}  // namespace earshot::web
