// SPDX-License-Identifier: Apache-2.0
// A closed survey with comments, and those who read them: Ann of the partnership team; Sam and Leila,
// safeguarding readers.
#pragma once

#include <string>
#include <vector>

#include "answers/results.h"
#include "answers/settle.h"
#include "staff/staffed.h"
#include "store/surveys.h"
#include "web/results/results.h"
#include "web/signed_in.h"

namespace earshot::web {

class ReadingRoom {
 public:
  ReadingRoom() : people(office.partnership()) {}

  // Everybody who answered wrote one of these.
  void staff_wrote(const std::vector<std::string>& comments) {
    made = isle().course_survey(static_cast<int>(comments.size()));
    for (std::size_t i = 0; i < comments.size(); ++i)
      isle().answer(made, {{"conf_after.1", {std::to_string(1 + i % 5)}},
                           {"will_use", {i % 2 == 0 ? "yes" : "maybe"}},
                           {"will_do", {comments[i]}}});
    close();
  }
  void children_wrote(const std::vector<std::string>& comments) {
    made = isle().open_survey({.form = child_form(), .promise = Promise::open});
    for (std::size_t i = 0; i < comments.size(); ++i)
      isle().answer(made, {{"listened", {std::to_string(1 + i % 3)}}, {"words", {comments[i]}}});
    close();
  }
  void facilitator_wrote(const std::string& comment) {
    made = isle().open_survey({.form = record_form(), .promise = Promise::named, .invitations = 1});
    isle().answer(made, {{"people", {"7"}}, {"notes", {comment}}});
    close();
  }

  Visitor reader(std::string_view name, Role role) {
    return signed_in_as(office, people.add(name, role));
  }
  Visitor ann() { return reader("Ann Lewis", Role::partnership_team); }
  Visitor sam() { return reader("Sam Okoye", Role::safeguarding_reader); }
  Visitor leila() { return reader("Leila Haddad", Role::safeguarding_reader); }

  std::string path(std::string_view more = {}) const {
    return "/words/" + release.id + std::string(more);
  }
  // As anybody who works with figures reads them.
  std::string results() {
    return signed_in(office, Role::training_lead).get(results_path(made.survey.id)).body;
  }
  Partnership& isle() { return office.partnership(); }

  Office office;
  Staffed people;
  answers::MadeSurvey made;
  Release release;

 private:
  void close() {
    isle().site().data.writer().run([&](Database& db) {
      return store::close_survey(db, made.survey.id, isle().site().today());
    });
    answers::settle(isle().site());
    release = answers::results_of(isle().read(), made.survey.id)->release.value();
  }
};

// The comments of a page, by the ids of their fields, as far as their text has `words` in it. What stands before the first of
// them may have the same letters by chance: the page's token.
inline std::string comment_with(const std::string& page, std::string_view words) {
  const std::size_t first = page.find("id=\"t-");
  const std::size_t said = first == page.npos ? first : page.find(words, first);
  const std::size_t start = page.rfind("id=\"t-", said);
  return said == page.npos || start == page.npos ? "" : page.substr(start + 6, 32);
}

inline int comments_on(const std::string& page) {
  int count = 0;
  for (std::size_t at = page.find("id=\"t-"); at != page.npos; at = page.find("id=\"t-", at + 1))
    ++count;
  return count;
}

// What a browser would send of one comment.
inline void decide(Visitor::Form& form, const std::string& id, std::string_view decision,
                   std::string_view wording = "Somebody was kind.") {
  form.emplace_back("c-" + id, decision);
  form.emplace_back("w-" + id, wording);
}

inline std::vector<std::string> several(int count, const std::string& words) {
  std::vector<std::string> comments;
  for (int i = 0; i < count; ++i)
    comments.push_back(words + " " + std::string(1, static_cast<char>('a' + i % 26)) +
                       std::string(1, static_cast<char>('a' + i / 26)));
  return comments;
}

}  // namespace earshot::web
