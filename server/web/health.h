// SPDX-License-Identifier: Apache-2.0
// For whoever watches the server: "ok", or 503 and in one word what is wrong. Says nothing that
// helps a stranger.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome health(const Visit& visit, Site& site);

}  // namespace earshot::web
