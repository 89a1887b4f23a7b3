// SPDX-License-Identifier: Apache-2.0
// What may count of a release: sums that follow from what its results show, and, of what only the sealed sums know (who said
// one thing beside another), in which part it lies of what the results leave possible, where each part is ten people at least.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/form.h"
#include "model/release.h"

namespace earshot::needs {

struct ShownSums {
  std::vector<NeedSums> sums;
  // Topic and component: figures of these are as near as results show them, not exact.
  std::set<std::pair<std::string, std::string>> about;
};
// `sealed`: as the mix added them up.
ShownSums shown_sums(const Release& release, const Form& form, const std::vector<NeedSums>& sealed);

// The middle of the part in which it lies, of equal parts between what it can be at least and at most. Absent where fewer
// than two such parts have room: then nothing is said of it.
std::optional<double> middle_of_its_part(double value, double least, double most, double part);

}  // namespace earshot::needs
