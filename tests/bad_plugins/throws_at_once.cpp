// SPDX-License-Identifier: Apache-2.0
// Throws when it is asked what it is.
#include <stdexcept>

#include "words.h"

const earshot_plugin* earshot_plugin_v0(const earshot_host*) {
  throw std::runtime_error("not today");
}
