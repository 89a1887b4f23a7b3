// SPDX-License-Identifier: Apache-2.0
// How a moment stands in a column: as whole seconds since 1970, UTC.
#pragma once

#include <cstdint>

#include "base/days.h"

namespace earshot::store {

inline std::int64_t seconds(Moment at) { return at.time_since_epoch().count(); }
inline Moment moment(std::int64_t seconds) { return Moment(std::chrono::seconds(seconds)); }

}  // namespace earshot::store
