// SPDX-License-Identifier: Apache-2.0
// What links that people are given begin with.
#pragma once

#include <string>

#include "base/settings.h"

namespace earshot::web {

// "https://127.0.0.1:8443", with the port it really has.
std::string listening_address(const Settings& settings, int port);
// As it is configured, without a slash at its end; otherwise where it listens.
std::string public_address(const Settings& settings);

}  // namespace earshot::web
