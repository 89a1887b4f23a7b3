// SPDX-License-Identifier: Apache-2.0
// Counts for whoever watches the server, as Prometheus reads them. To this machine only: anybody else
// finds no such page. No address of a page, no name and no answer is among them.
#pragma once

#include <string_view>
#include <vector>

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome metrics(const Visit& visit, Site& site);

std::vector<std::string_view> all_metrics();  // names, as config/README.md explains them

}  // namespace earshot::web
