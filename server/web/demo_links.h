// SPDX-License-Identifier: Apache-2.0
// Links by which somebody who looks around can answer, each as whoever was asked would have it.
#pragma once

#include <string>
#include <vector>

#include "web/inside.h"
#include "web/visit.h"

namespace earshot::web {

struct DemoLink {
  std::string who;   // "A child"
  std::string what;  // what they are asked
  Link link;
};
// Of surveys that take answers today.
std::vector<DemoLink> links_to_try(Site& site);

}  // namespace earshot::web
