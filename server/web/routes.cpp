// SPDX-License-Identifier: Apache-2.0
#include "web/routes.h"

#include "web/assets.h"
#include "web/data_protection.h"
#include "web/forgetting.h"
#include "web/pages.h"
#include "web/public_pages.h"

namespace earshot::web {
namespace {

constexpr Route routes[] = {
    // method  path        who may          what they get
    {"GET", "/", Who::everybody, first_page},
    {"GET", "/healthz", Who::everybody, health},
    {"GET", "/assets/{name}", Who::everybody, asset},

    {"GET", "/privacy", Who::everybody, privacy},
    {"GET", "/accessibility", Who::everybody, accessibility},
    {"GET", "/contact", Who::everybody, contact_page},

    {"GET", "/data-protection", Right::change_settings | Right::read_published, data_protection},
    {"GET", "/forgetting", Right::change_settings, what_goes_when},
    {"GET", "/forgetting/hold", Right::change_settings, ask_hold},
    {"POST", "/forgetting/hold", Right::change_settings, put_hold},
    {"GET", "/forgetting/holds/{hold}", Right::change_settings, ask_lift},
    {"POST", "/forgetting/holds/{hold}", Right::change_settings, lift_hold},
};

}  // namespace

std::span<const Route> all_routes() { return routes; }

}  // namespace earshot::web
