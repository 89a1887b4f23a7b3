// SPDX-License-Identifier: Apache-2.0
#include "answers/on_scale.h"

namespace earshot::answers {

analysis::Counted on_scale(const Figure& figure) {
  analysis::Counted counted;
  for (const Count& count : figure.counts)
    if (!count.away)
      counted.push_back({static_cast<double>(counted.size() + 1), count.count.value_or(0)});
  return counted;
}

}  // namespace earshot::answers
