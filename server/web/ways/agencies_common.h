// SPDX-License-Identifier: Apache-2.0
// What the pages of agencies' links share.
#pragma once

#include <optional>

#include "web/ways/ways_common.h"

namespace earshot::web {

// Why a survey has none, if it has: it has to know who has answered, or it is not for staff.
std::optional<Page> has_no_agencies(const Visit& visit, Site& site, const Survey& survey);

}  // namespace earshot::web
