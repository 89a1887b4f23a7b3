// SPDX-License-Identifier: Apache-2.0
// Whose comments somebody may read, and those of one release for whoever may. Nothing else in this
// folder decides who reads what.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "answers/comments.h"
#include "model/release.h"
#include "store/readings.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

// The words of children and families are for safeguarding readers alone; others' for the team that
// runs surveys.
bool may_read_words(const Visit& visit, bool of_families);

struct WordsToRead {
  store::WordsCount count;
  bool of_families = false;
  int to_read() const { return count.to_read(of_families); }
};
// Of every release whose words this visitor may read.
std::vector<WordsToRead> words_for(const Visit& visit, Database& db);

struct OpenWords {
  Release release;
  answers::Comments comments;
};
// Or the page that says why not: not there, not theirs, or deleted because their time had come.
std::variant<OpenWords, Page> open_words(const Visit& visit, Site& site);

std::string words_path(std::string_view release, std::string_view more = {});
// "1 comment", "34 comments"
std::string comments_in_words(int count);

}  // namespace earshot::web
