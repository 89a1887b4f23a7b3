// SPDX-License-Identifier: Apache-2.0
// What people wrote, under the question it answers: only what its readers have let through, and how
// many still wait where that number hides nothing; with its topics. Says who said it to nobody but
// those readers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "answers/comments.h"
#include "base/html.h"
#include "model/lists.h"
#include "model/release.h"
#include "store/readings.h"
#include "store/words_topics.h"
#include "web/visit.h"

namespace earshot::web {

class Written {
 public:
  Written(const Visit& visit, Site& site, const Release& release);

  // Under the figure of a question that people answer in words.
  void add(Html& page, const Figure& figure, std::string_view survey) const;
  // All that is shown of one question: "/surveys/{survey}/comments?question=best". False, with
  // nothing added, if there is none.
  bool add_all(Html& page, std::string_view question, std::string_view path, int at) const;
  // All that stand under one topic, whatever they answer. The same "false".
  bool add_under(Html& page, std::string_view topic, std::string_view path, int at) const;
  // Of these, those that have some words in them, whatever their case; how many, and the first of them. The same "false".
  bool add_with(Html& page, std::string_view question, std::string_view words) const;

  int shown() const;  // of all questions
  bool is_deleted() const { return !comments_; }
  bool may_read() const { return may_read_; }
  const std::vector<store::TopicCount>& topics() const { return topics_; }
  const Lists& lists() const { return lists_; }  // empty where nothing stands under a topic

 private:
  enum class Asked { above, here };  // where the question stands
  void add_list(Html& page, const std::vector<answers::Comment>& comments,
                Asked asked = Asked::above) const;
  const store::QuestionCount* count_of(const Figure& figure) const;

  Database& db_;
  const Release& release_;
  std::optional<answers::Comments> comments_;  // none: deleted, because they had had their time
  std::vector<store::QuestionCount> counts_;
  std::vector<store::TopicCount> topics_;
  Lists lists_;
  bool may_read_ = false;
};

}  // namespace earshot::web
