// SPDX-License-Identifier: Apache-2.0
// Shares as people read them: in whole hundredths.
#pragma once

#include <string>

#include "analysis/statistics/shares.h"

namespace earshot::web {

std::string percent(double share);                      // "45%"
std::string between(const analysis::Interval& shares);  // "31% to 60%"; "45%" if both ends are
std::string signed_points(double difference);           // "+12", "-3", "0"

}  // namespace earshot::web
