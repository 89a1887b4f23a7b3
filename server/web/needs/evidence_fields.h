// SPDX-License-Identifier: Apache-2.0
// The fields of a piece of evidence, with the rubric printed beside the severities. They are named as its
// parts are.
#pragma once

#include "base/database.h"
#include "base/html.h"
#include "model/evidence.h"
#include "needs/read_evidence.h"
#include "web/filled.h"

namespace earshot::web {

void draw_evidence(Html& page, const Filled& filled, Database& db);
Fields fields_of_evidence(const Evidence& piece);  // as a form shows what stands now
needs::TypedEvidence evidence_typed(const Fields& form);

}  // namespace earshot::web
