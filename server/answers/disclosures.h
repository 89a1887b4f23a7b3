// SPDX-License-Identifier: Apache-2.0
// Opens what is sealed to the safeguarding key, for the safeguarding reader: words without any id that
// leads to the answer, requests to be contacted, and what readers wrote of their steps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/contact_request.h"
#include "answers/payload.h"
#include "answers/site.h"
#include "base/sealing.h"

namespace earshot::answers {

class SafeguardingBoxes {
 public:
  // Absent while the safeguarding key is not in the key folder.
  static std::optional<SafeguardingBoxes> find(Site& site);

  // Each is absent if it is no box of this key and kind.
  std::optional<Disclosure> words(std::string_view box);
  std::optional<ContactRequest> contact_request(std::string_view box);
  std::optional<std::string> step(std::string_view box);

  // What was done, in words; every step's box is of one size.
  std::string seal_step(std::string_view words) const;

 private:
  explicit SafeguardingBoxes(BoxKeys keys);
  std::string public_key_;
  Opener opener_;
};
inline constexpr int longest_step = 2000;  // letters

// Ids of boxes without words that were sent on that day (London) or before.
std::vector<std::string> empty_disclosures(Site& site, Day up_to);

}  // namespace earshot::answers
