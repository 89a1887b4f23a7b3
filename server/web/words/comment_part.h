// SPDX-License-Identifier: Apache-2.0
// One comment as its reader sees it: the question, the words with their marks, and three ways to
// decide of which none is chosen beforehand. Everything can be done with Tab, the arrows and Space.
#pragma once

#include <string>
#include <vector>

#include "answers/comments.h"
#include "answers/marks.h"
#include "base/html.h"
#include "model/release.h"
#include "web/filled.h"

namespace earshot::web {

// A comment ready to be read.
struct ToRead {
  answers::Comment comment;
  std::string question;  // as it was asked
  std::string text;      // as it is shown
  std::vector<answers::Mark> marks;
  std::string note;  // what its figure hides, so that showing it is thought over
};
ToRead ready_to_read(const Release& release, answers::Comment comment,
                     const std::vector<std::string>& places);

// Names of the fields of one comment.
std::string decision_field(std::string_view comment);
std::string wording_field(std::string_view comment);
// What stands in the wording before anybody has changed it.
std::string first_wording(const ToRead& one);

void add_marked(Html& page, std::string_view text, const std::vector<answers::Mark>& marks);
void add_comment(Html& page, const Filled& filled, const ToRead& one, std::string_view which);

// The figure of a question that words belong to; none if the survey asked it in no figure.
const Figure* figure_of_words(const Release& release, std::string_view question);
std::string question_text(const Release& release, std::string_view question);
// A day is told as one.
std::string comment_text(const Release& release, const answers::Comment& comment);
// As others may read it.
std::string shown_words(const Release& release, const answers::Comment& comment);
std::string_view decision_in_words(Decision decision);  // "Show", "Show without ...", "Hold"

}  // namespace earshot::web
