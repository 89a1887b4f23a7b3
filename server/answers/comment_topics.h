// SPDX-License-Identifier: Apache-2.0
// Comments are put under topics, and taken from them, by somebody who read them. Only a comment
// that is shown stands under any: what is not shown gets none here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/comments.h"

namespace earshot::answers {

// What somebody changed of the topics of one comment. What others changed meanwhile stays changed.
struct Sorted {
  std::string id;
  std::vector<std::string> put;
  std::vector<std::string> taken;
};
// Keeps all of them; or, if one is not shown any more, none: gives those that are not.
std::vector<Comment> keep_topics(Database& db, const Comments& comments, std::string_view who,
                                 Day today, const std::vector<Sorted>& sorted);

}  // namespace earshot::answers
