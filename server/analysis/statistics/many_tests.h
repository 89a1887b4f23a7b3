// SPDX-License-Identifier: Apache-2.0
// Who looks twenty times finds something once by chance: p-values of tests that belong together, adjusted
// for how many were made. In the order in which they came.
#pragma once

#include <span>
#include <vector>

namespace earshot::analysis {

// None of a question's family is called a difference that is none: Holm.
std::vector<double> holm(std::span<const double> p);
// Of what is called a difference, few are none: Benjamini and Hochberg.
std::vector<double> benjamini_hochberg(std::span<const double> p);

}  // namespace earshot::analysis
