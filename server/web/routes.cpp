// SPDX-License-Identifier: Apache-2.0
#include "web/routes.h"

#include "web/assets.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

constexpr Route routes[] = {
    // method  path        who may          what they get
    {"GET", "/", Who::everybody, first_page},
    {"GET", "/healthz", Who::everybody, health},
    {"GET", "/assets/{name}", Who::everybody, asset},
};

}  // namespace

std::span<const Route> all_routes() { return routes; }

}  // namespace earshot::web
