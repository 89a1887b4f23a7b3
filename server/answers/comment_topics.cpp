// SPDX-License-Identifier: Apache-2.0
#include "answers/comment_topics.h"

#include "store/words_topics.h"

namespace earshot::answers {
namespace {

void keep(Database& db, std::string_view release, std::string_view who, Day today,
          const Sorted& sorted) {
  const std::string id = from_hex(sorted.id).value();
  for (const std::string& topic : sorted.taken)
    store::take_from(db, release, id, topic);
  for (const std::string& topic : sorted.put)
    store::put_under(db, release, id, topic, who, today);
}

}  // namespace

std::vector<Comment> keep_topics(Database& db, const Comments& comments, std::string_view who,
                                 Day today, const std::vector<Sorted>& sorted) {
  std::vector<Comment> not_shown;
  std::vector<const Sorted*> to_keep;
  for (const Sorted& each : sorted) {
    auto comment = find_comment(db, comments, each.id);
    if (!comment)
      continue;  // its time has come since
    if (comment->reading && is_shown(comment->reading->stands))
      to_keep.push_back(&each);
    else
      not_shown.push_back(std::move(*comment));
  }
  if (not_shown.empty())
    for (const Sorted* each : to_keep)
      keep(db, comments.release, who, today, *each);
  return not_shown;
}

}  // namespace earshot::answers
