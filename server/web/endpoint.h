// SPDX-License-Identifier: Apache-2.0
// The one place where a visit becomes a page: finds the route, asks who may, and turns what went
// wrong into words. Nothing thrown leaves it.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Page answer(const Visit& visit, const Site& site) noexcept;

}  // namespace earshot::web
