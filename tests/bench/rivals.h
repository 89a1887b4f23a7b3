// SPDX-License-Identifier: Apache-2.0
// The two servers that are compared: Earshot, and nginx with the same certificate and the same bytes
// of its first page under the same headers. Both run at the same time; one is asked at a time.
#pragma once

#include <memory>
#include <string>

#include "bench/program.h"
#include "bench/visitor.h"
#include "fresh_folder.h"

namespace earshot::bench {

struct Rival {
  std::string name;
  std::unique_ptr<Program> program;
  Place place;
};

class Rivals {
  FreshFolder folder_;  // outlives both

 public:
  Rivals();
  Rival earshot;
  Rival nginx;
};

}  // namespace earshot::bench
