// SPDX-License-Identifier: Apache-2.0
#include "answers/disclosures.h"

#include <algorithm>

#include "base/log.h"
#include "base/sealing.h"
#include "store/disclosures.h"

namespace earshot::answers {

std::vector<Disclosure> read_disclosures(Site& site) {
  const auto key = site.keys.find(safeguarding_key);
  if (!key)
    return {};
  Opener opener(BoxKeys::from_private(*key));
  std::vector<Disclosure> disclosures;
  const auto db = site.data.snapshot();
  store::each_disclosure(*db, [&](std::string_view, std::string_view box) {
    const auto inside = opener.open(disclosure_context, box);
    auto disclosure = inside ? unpack_disclosure(*inside) : std::nullopt;
    if (!disclosure)
      log::error("A disclosure box could not be opened; run earshot doctor");
    else if (!disclosure->words.empty())
      disclosures.push_back(std::move(*disclosure));
  });
  std::ranges::sort(disclosures, [](const Disclosure& a, const Disclosure& b) {
    if (a.reasons.empty() != b.reasons.empty())
      return b.reasons.empty();
    return a.sent_at > b.sent_at;
  });
  return disclosures;
}

std::vector<std::string> empty_disclosures(Site& site, Day up_to) {
  const auto key = site.keys.find(safeguarding_key);
  if (!key)
    return {};
  Opener opener(BoxKeys::from_private(*key));
  std::vector<std::string> empty;
  const auto db = site.data.snapshot();
  store::each_open_disclosure(*db, [&](std::string_view id, std::string_view box) {
    const auto inside = opener.open(disclosure_context, box);
    const auto disclosure = inside ? unpack_disclosure(*inside) : std::nullopt;
    if (disclosure && disclosure->words.empty() && london_day(disclosure->sent_at) <= up_to)
      empty.emplace_back(id);
  });
  return empty;
}

}  // namespace earshot::answers
