// SPDX-License-Identifier: Apache-2.0
// How learning needs are ranked, in plain words: the same on the page and in files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/needs/robustness.h"
#include "needs/drawn.h"

namespace earshot::needs {

std::span<const std::string_view> method_in_words();
// As a share of all weight: 0.3 of 1.2 weighs 25 %.
double share_of_weight(const NeedsDrawn& drawn, analysis::needs::Component component);
// "Not confident: 30%", of each component.
std::vector<std::string> weights_in_words(const NeedsDrawn& drawn);
// "Not confident weighed half as much"
std::string in_words(const analysis::needs::WithOtherWeight& other);

}  // namespace earshot::needs
