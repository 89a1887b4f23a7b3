// SPDX-License-Identifier: Apache-2.0
// One comment as whoever puts it under topics sees it: the words as they are shown, a box for each
// topic that it stands under or that its words suggest, and a list of all others. A suggestion is
// called one and is never ticked by itself.
#pragma once

#include <string>
#include <vector>

#include "answers/comment_topics.h"
#include "answers/topic_words.h"
#include "base/html.h"
#include "model/lists.h"
#include "model/release.h"
#include "web/filled.h"

namespace earshot::web {

struct ToSort {
  answers::Comment comment;  // with the topics it stands under
  std::string question;      // as it was asked
  std::string text;          // as it is shown
  std::vector<answers::Suggestion> suggested;
};
ToSort ready_to_sort(const Release& release, const Lists& lists, answers::Comment comment);

// What stood when the page was made goes out and comes back, so that what others change is kept.
inline constexpr std::string_view before_prefix = "before-";
std::string topics_field(std::string_view comment);

// What is ticked: what stands, and what somebody has changed of it.
Fields ticks(const std::vector<ToSort>& page, const std::vector<answers::Sorted>& sorted);
// What came back of one comment.
answers::Sorted sorted_in(const Fields& form, std::string_view comment);

void add_to_sort(Html& page, const Filled& filled, const Lists& lists, const ToSort& one,
                 std::size_t number, std::size_t of);

}  // namespace earshot::web
