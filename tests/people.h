// SPDX-License-Identifier: Apache-2.0
// A whole partnership for tests: its own data and key folders, a clock that stands where the story
// wants it, and the people who answer. Priya leads training, Tom is a health visitor, Mia is 12.
#pragma once

#include <string>
#include <vector>

#include "answers/new_survey.h"
#include "answers/settle.h"
#include "answers/take.h"

namespace earshot {

// A folder of this test's own that goes when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Day day(std::string_view text);

// Without these no survey of children may open.
void write_numbers_to_call(store::DataFolder& data);

// A course evaluation, a child's form and a manager's, each small.
Form course_form();
// The same right after a course, and 3 and 6 months later.
std::vector<Form> course_forms();
Form child_form();
Form record_form();

class Partnership {
 public:
  explicit Partnership(host::Plugins plugins = {});

  answers::Site& site() { return site_; }
  answers::Desk& desk() { return *desk_; }
  Database& read();  // a fresh snapshot
  void today_is(std::string_view day_text) {
    today_ = day(day_text);
    since_noon_ = {};
  }
  // Time passes.
  void later(std::chrono::seconds by) { since_noon_ += by; }
  Moment now() const { return site_.clock(); }
  // As if the program had been ended and started again.
  void restart();

  // A survey of a course session with so many personal links, open in October 2026.
  answers::MadeSurvey open_survey(answers::NewSurvey wanted);
  answers::MadeSurvey course_survey(int invitations, std::string session = "2026-10-14",
                                    std::string course = "Neglect");

  // One person answers; each call is another person.
  answers::Desk::Answer answer(const answers::MadeSurvey& made, Answers answers);
  // The next `count` invited people answer, differing in what they say.
  void several_answer(answers::MadeSurvey& made, int count);

  const fs::path& folder() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
  Day today_;
  std::chrono::seconds since_noon_{0};
  host::Plugins plugins_;
  KeyFolder keys_;
  std::optional<store::DataFolder> data_;
  answers::Site site_;
  std::optional<answers::Desk> desk_;
  std::optional<Readers::Snapshot> snapshot_;
  std::map<std::string, std::size_t> next_;
};

}  // namespace earshot
