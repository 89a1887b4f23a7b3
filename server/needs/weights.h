// SPDX-License-Identifier: Apache-2.0
// What the partnership weighs how, as its settings say it.
#pragma once

#include "analysis/needs/components.h"
#include "model/partnership.h"

namespace earshot::needs {

// Where nothing is said, or nothing that may be said, what is usual.
analysis::needs::Weights weights_from(const SaidSettings& said);

}  // namespace earshot::needs
