// SPDX-License-Identifier: Apache-2.0
// A learning needs analysis as text for a terminal, or as JSON. config/needs.schema.json describes the JSON. Figures are
// rounded, because they are about people: no more exact than what they rest on.
#pragma once

#include <string>

#include "needs/drawn.h"

namespace earshot::needs {

std::string as_text(const NeedsDrawn& drawn);
std::string as_json(const NeedsDrawn& drawn);

}  // namespace earshot::needs
