// SPDX-License-Identifier: Apache-2.0
#include "needs/weights.h"

#include <charconv>
#include <optional>

#include "model/partnership_keys.h"

namespace earshot::needs {
namespace {

std::optional<int> hundredths(const PartnershipKey& row, std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < row.key.least ||
      number > row.key.most)
    return std::nullopt;
  return number;
}

}  // namespace

analysis::needs::Weights weights_from(const SaidSettings& said) {
  analysis::needs::Weights weights = analysis::needs::usual_weights;
  for (const auto& component : analysis::needs::all_components) {
    const std::string name = "needs." + std::string(component.name);
    const auto found = said.find(name);
    const PartnershipKey* row = find_partnership_key(name);
    if (found == said.end() || row == nullptr)
      continue;
    if (const auto number = hundredths(*row, found->second))
      weights[component.component] = *number / 100.0;
  }
  return weights;
}

}  // namespace earshot::needs
