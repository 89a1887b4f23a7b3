// SPDX-License-Identifier: Apache-2.0
// What the settings say about the way in: at which place, over TLS or in the clear for a proxy, and
// whom to believe. Says so before anything is made if they do not fit together.
#pragma once

#include <optional>
#include <string>

#include "base/files.h"
#include "base/settings.h"
#include "door/certificate.h"
#include "door/door.h"

namespace earshot::commands {

// Without a certificate. Throws UsedWrongly.
door::Options way_in(const Settings& settings);

// The configured one, or the one this machine makes for itself; none in the clear.
std::optional<door::Certificate> certificate_for(const Settings& settings, const fs::path& keys);

// Where whoever runs it finds the first page, or where the proxy is to look.
std::string place_of(const door::Options& options, int port);

}  // namespace earshot::commands
