// SPDX-License-Identifier: Apache-2.0
// Changing the rota: whoever's days are others from then on is written to.
#pragma once

#include "base/database.h"
#include "model/rota.h"

namespace earshot::partnership {

// Inside a change. Some minutes pass before the letters, in which it may be changed again: they say how
// it stands then, and nobody gets two.
void change_rota(Database& db, const Rota& rota, Moment now);
inline constexpr std::chrono::minutes rota_letters_wait{10};

}  // namespace earshot::partnership
