// SPDX-License-Identifier: Apache-2.0
// Under which topics words stand, who put them there and on which day. Only words that are shown
// stand under any; in what order they came there is not kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

// Does nothing if the words are not shown, or stand there already.
void put_under(Database& db, std::string_view release, std::string_view id, std::string_view topic,
               std::string_view who, Day today);
void take_from(Database& db, std::string_view release, std::string_view id, std::string_view topic);
void take_from_all_topics(Database& db, std::string_view release, std::string_view id);

struct TopicCount {
  std::string topic;
  int words = 0;  // that are shown
};
// Of each topic under which any stand, by its name.
std::vector<TopicCount> count_by_topic(Database& db, std::string_view release);
// That stand under at least one.
int count_under_topics(Database& db, std::string_view release);

}  // namespace earshot::store
