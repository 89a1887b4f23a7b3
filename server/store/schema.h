// SPDX-License-Identifier: Apache-2.0
// The tables, as a list of migrations that only ever grows at the end.
#pragma once

#include <span>

#include "base/migrations.h"

namespace earshot::store {

std::span<const Migration> migrations();

}  // namespace earshot::store
