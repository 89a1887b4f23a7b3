// SPDX-License-Identifier: Apache-2.0
#include "answers/disclosures.h"

#include "store/disclosures.h"

namespace earshot::answers {
namespace {

constexpr std::size_t step_bytes = 3 * longest_step + 80;  // three bytes a letter at most

}  // namespace

SafeguardingBoxes::SafeguardingBoxes(BoxKeys keys) : public_key_(keys.public_key), opener_(keys) {}

std::optional<SafeguardingBoxes> SafeguardingBoxes::find(Site& site) {
  const auto key = find_house_key(site, safeguarding_key);
  if (!key)
    return std::nullopt;
  return SafeguardingBoxes(BoxKeys::from_private(*key));
}

std::optional<Disclosure> SafeguardingBoxes::words(std::string_view box) {
  const auto inside = opener_.open(disclosure_context, box);
  return inside ? unpack_disclosure(*inside) : std::nullopt;
}

std::optional<ContactRequest> SafeguardingBoxes::contact_request(std::string_view box) {
  const auto inside = opener_.open(contact_context, box);
  return inside ? unpack_contact_request(*inside) : std::nullopt;
}

std::optional<std::string> SafeguardingBoxes::step(std::string_view box) {
  return opener_.open(step_context, box);
}

std::string SafeguardingBoxes::seal_step(std::string_view words) const {
  return Sender(public_key_).seal(step_context, words, step_bytes);
}

std::vector<std::string> empty_disclosures(Site& site, Day up_to) {
  auto boxes = SafeguardingBoxes::find(site);
  if (!boxes)
    return {};
  std::vector<std::string> empty;
  const auto db = site.data.snapshot();
  store::each_open_disclosure(*db, [&](std::string_view id, std::string_view box) {
    const auto disclosure = boxes->words(box);
    if (disclosure && disclosure->words.empty() && london_day(disclosure->sent_at) <= up_to)
      empty.emplace_back(id);
  });
  return empty;
}

}  // namespace earshot::answers
