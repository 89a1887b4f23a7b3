// SPDX-License-Identifier: Apache-2.0
// One process' hold of a partnership's folders: data, keys and the desk, on a day that never ends.
// Both the submitter and the test that kills it stand on this ground.
#pragma once

#include "answers/new_survey.h"
#include "answers/take.h"

namespace earshot::crash {

class Ground {
 public:
  // `folder` holds "data" and "keys"; both are made if missing.
  explicit Ground(const fs::path& folder);
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  answers::Site& site() { return site_; }
  answers::Desk& desk() { return desk_; }
  Readers::Snapshot snapshot() { return data_.snapshot(); }

  // An anonymous survey of a course with personal links, or an open one of children.
  answers::MadeSurvey open_survey(Promise promise);

 private:
  host::Plugins plugins_;
  KeyFolder keys_;
  store::DataFolder data_;
  answers::Site site_;
  answers::Desk desk_;
};

// How many personal links a survey of the story has.
inline constexpr int invited = 40;

// What a person of this story writes: a mark by which the answer is known again, then any length.
Answers answers_with(Promise promise, std::string_view nonce, std::size_t length);
// The mark in such words; empty if there is none.
std::string nonce_in(std::string_view words);

}  // namespace earshot::crash
