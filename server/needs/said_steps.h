// SPDX-License-Identifier: Apache-2.0
// What people said and what was done about it: as somebody typed it, written, published and taken back, each with
// its entry in the staff record.
#pragma once

#include <string>

#include "base/database.h"
#include "base/problems.h"
#include "model/said.h"
#include "needs/cycle_steps.h"
#include "needs/programme_steps.h"

namespace earshot::needs {

inline constexpr std::size_t longest_said = 1'000;  // letters

// Its fields are called as its members are.
struct TypedSaid {
  std::string by, said, did, moved, plain;
};
struct ReadSaid {
  Said said;
  Problems problems;
};
// Over `before`, as it stands. It is not published: what is changed has to be published anew.
ReadSaid read_said(const TypedSaid& typed, const Said& before);

// To be run inside a change, which they decide.
Written write_said(Database& db, Said said, const Doer& doer);
// `said` as it was seen; on the page for everybody from then on, or off it.
Written publish_said(Database& db, Said said, bool published, const Doer& doer);

}  // namespace earshot::needs
