// SPDX-License-Identifier: Apache-2.0
// What may be written into the partnership's settings and lists, whether in the browser or in a file
// that is imported. Each sentence says what to write instead; Problem::question is the field.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/problems.h"
#include "model/listed.h"
#include "model/partnership.h"
#include "model/partnership_keys.h"

namespace earshot::partnership {

using Wrong = std::optional<std::string>;

Wrong wrong_setting(const PartnershipKey& row, std::string_view text);

// `now`: everything that is on any list, as it stands. The field is "title" or the name of a More.
Problems wrong_listed(const Listed& wanted, std::span<const Listed> now);
// Why it can't be taken off its list yet, or brought back.
Wrong cannot_close(const Listed& listed, std::span<const Listed> now);
Wrong cannot_reopen(const Listed& listed, std::span<const Listed> now);
Wrong cannot_merge(const Listed& listed, std::string_view into, std::span<const Listed> now);
Wrong cannot_split(const Listed& listed, const std::vector<std::string>& into,
                   std::span<const Listed> now);

const Listed* find_in(std::span<const Listed> now, List list, std::string_view name);
// How many that are open are of this sector, in this area, or below this topic.
std::size_t in_use(const Listed& listed, std::span<const Listed> now);

}  // namespace earshot::partnership
