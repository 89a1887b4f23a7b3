// SPDX-License-Identifier: Apache-2.0
// What is written about a session by somebody who puts their name to it: an observation of it, or a
// facilitator's record of what was said. A named survey of the session for each kind; its own stage, so
// no date and no comparison knows of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/shelf.h"
#include "answers/site.h"
#include "model/survey.h"

namespace earshot::courses {

struct RecordKind {
  std::string_view stage;  // of course surveys, for good
  std::string_view form;
};
inline constexpr RecordKind all_record_kinds[] = {
    {"observation", "training-observation"},
    {"record", "facilitator-record"},
};

// In which somebody can write one now: found, or made. Absent, and logged, if it can't be made.
std::optional<Survey> survey_for_record(answers::Site& site, const answers::Shelf& shelf,
                                        const std::string& session, const RecordKind& kind);

struct AskedForRecord {
  std::string name;
  bool sent = false;
  std::string link;  // its path; empty once it was sent, or can't be any more
  Day closes_on{};
};
// By name.
std::vector<AskedForRecord> records_of(answers::Site& site, Database& db, std::string_view session,
                                       const RecordKind& kind);

}  // namespace earshot::courses
