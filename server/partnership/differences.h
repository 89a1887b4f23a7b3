// SPDX-License-Identifier: Apache-2.0
// What lies between the lists as they stand and as a file has them, and each change in a sentence.
// For plan.cpp, and for pages that say what has been changed.
#pragma once

#include <string>
#include <vector>

#include "model/listed.h"
#include "model/partnership_keys.h"
#include "partnership/plan.h"

namespace earshot::partnership {

void plan_lists(const std::vector<Listed>& now, std::vector<Listed> wanted, Day today, Plan& plan);

std::string change_of(const PartnershipKey& row, std::string_view before, std::string_view after);
// "Now called "Police". Sector: Health." `all` is where names of sectors and topics are looked up.
std::string change_of(const Listed& before, const Listed& after, const std::vector<Listed>& all);

}  // namespace earshot::partnership
