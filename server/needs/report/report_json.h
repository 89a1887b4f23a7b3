// SPDX-License-Identifier: Apache-2.0
// A learning needs analysis as JSON: the order of needs, as `as_json` has it, and every section of the document with its tables.
// config/needs.schema.json describes it.
#pragma once

#include <string>

#include "needs/report/report.h"

namespace earshot::needs {

std::string to_json(const NeedsDrawn& drawn, const Report& report);

}  // namespace earshot::needs
