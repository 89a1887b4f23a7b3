// SPDX-License-Identifier: Apache-2.0
// What a file of evidence would add, before any of it is kept.
#pragma once

#include <string>

#include "model/cycle.h"
#include "needs/evidence_file.h"
#include "web/page.h"
#include "web/registers/carried.h"
#include "web/visit.h"

namespace earshot::web {

struct EvidenceOnItsWay {
  const Cycle& cycle;
  const CarriedRegister& carried;
  std::string field;  // the rows, sealed
};
// `again`: somebody entered something since they saw it.
Page evidence_preview(const Visit& visit, Site& site, const EvidenceOnItsWay& way,
                      const needs::EvidencePlan& plan, bool again);

}  // namespace earshot::web
