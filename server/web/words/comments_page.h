// SPDX-License-Identifier: Apache-2.0
// The page on which comments are read: at most twenty, each with its ways to decide, and a button that
// saves those that were decided. Whoever shows it records that they were shown.
#pragma once

#include "web/words/comment_part.h"
#include "web/words/whose_words.h"

namespace earshot::web {

inline constexpr std::size_t comments_a_page = 20;

struct Pile {
  const OpenWords& words;
  std::vector<ToRead> page;  // what of it is shown now
  int to_read = 0;           // of all, by this reader
};

// The first of them, as many as go on a page.
std::vector<ToRead> ready(Database& db, const Release& release,
                          std::vector<answers::Comment> comments);
// Every wording as it would be shown, and no decision.
Fields nothing_chosen(const std::vector<ToRead>& page);

// What was on the page that sent this form, as it stands now: each comment had a field of its own,
// whose name begins so.
std::vector<answers::Comment> sent_comments(Database& db, const OpenWords& words,
                                            const Fields& form, std::string_view prefix);
// Of a list of so many pages, the one that is asked for.
int page_asked(const Visit& visit, int of);
// How many the address says have been saved; none if it says nothing that a page of ours would.
std::optional<int> saved_count(const Visit& visit);
void save_button(Html& page, std::string_view words);
inline constexpr std::string_view saves_by_keyboard =
    "Alt and S (in Firefox Alt, Shift and S; on a Mac Control, Option and S) saves what you have "
    "decided.";

// `first` stands above everything.
Page comments_page(const Visit& visit, Site& site, const Pile& pile, const Filled& filled,
                   const Html& first = {});

}  // namespace earshot::web
