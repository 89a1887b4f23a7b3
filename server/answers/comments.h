// SPDX-License-Identifier: Apache-2.0
// What people wrote, opened for those who read it before anybody else does, and what they decide.
// Words of children and families are shown only when two people have decided the same. Gives no
// comment to anybody: who may read is the page's to ask.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/site.h"
#include "base/database.h"
#include "model/reading.h"

namespace earshot::answers {

struct Comment {
  std::string id;  // in hex
  std::string question;
  bool flagged = false;  // may be about somebody being hurt
  std::string who;       // of a named survey
  std::string text;
  std::size_t bytes = 0;  // as they are kept, which is the same for every answer to the question
  std::optional<Reading> reading;
  std::vector<std::string> topics = {};  // under which it stands: names, in no order
};

// The comments that were counted together, and the key that opens them.
struct Comments {
  std::string release;
  Key key;
  bool needs_two = false;
};

// Whether the words of this form are children's or families'.
bool are_of_families(Database& db, std::string_view form, int version);
// Absent if there is no such release, or if its words have had their time and their key is gone.
std::optional<Comments> open_comments(Site& site, Database& db, std::string_view release);

// In an order that chance has made; what may be about somebody being hurt comes first.
std::vector<Comment> comments_to_read(Database& db, const Comments& comments,
                                      std::string_view reader);
std::vector<Comment> comments_read(Database& db, const Comments& comments);
// What others may read of one question, after the first `skip` of them.
std::vector<Comment> comments_shown(Database& db, const Comments& comments,
                                    std::string_view question, int skip, int most);
// The same of all questions, and of all that stand under one topic.
std::vector<Comment> comments_shown(Database& db, const Comments& comments, int skip, int most);
std::vector<Comment> comments_under(Database& db, const Comments& comments, std::string_view topic,
                                    int skip, int most);
std::optional<Comment> find_comment(Database& db, const Comments& comments, std::string_view id);
// As others may read it: without what was taken out.
std::string_view shown_text(const Comment& comment);

struct Decided {
  std::string id;
  Decision decision = Decision::held;
  std::string wording;  // when redacted
};
// Somebody else has decided it meanwhile, or the same person in another window.
struct Clash {
  Comment now;
  Decided wanted;
};
// Keeps all of them; or, if somebody was quicker with one, none, so that nothing is lost unseen.
std::vector<Clash> decide(Database& db, const Comments& comments, std::string_view reader,
                          const std::vector<Decided>& decided);

// What is shown is shown no more, and stands under no topic. False if it was not shown.
bool take_back(Database& db, const Comments& comments, std::string_view id, std::string_view reader,
               std::string_view reason);
// Puts a comment that is not shown back among those that wait to be read. False if it is shown, or
// waits already.
bool read_again(Database& db, const Comments& comments, std::string_view id);

}  // namespace earshot::answers
