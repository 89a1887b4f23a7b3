// SPDX-License-Identifier: Apache-2.0
// What files would change, worked out before anything is: first everything that is wrong with them,
// then every change in a sentence. A list that a file says nothing of stays as it is, and so does a
// setting; what a file's list leaves out is taken off the list and keeps its name.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/database.h"
#include "base/problems.h"
#include "partnership/files.h"

namespace earshot::partnership {

struct GivenFile {
  std::string name;  // as messages name it
  FileKind kind = FileKind::settings;
  std::string text;
};

struct Plan {
  Problems problems;                 // if there are any, nothing else is
  std::vector<std::string> changes;  // in words; empty: all of it is so already
  SaidSettings settings;             // to be kept
  std::vector<Listed> added;
  std::vector<Listed> changed;       // with the edition that they take the place of
  std::vector<Listed> placed;        // say the same and stand elsewhere
  std::vector<std::string> remarks;  // what was passed over, and why
};

Plan plan_import(Database& db, std::span<const GivenFile> files, Day today);

// Inside a change, with a plan made in it.
void carry_out(Database& db, const Plan& plan, Day today);

}  // namespace earshot::partnership
