// SPDX-License-Identifier: Apache-2.0
// A section of the learning needs analysis on a page of its own: its sentences and tables, as the document has them. Ids of
// what a row rests on are for the document.
#pragma once

#include "base/html.h"
#include "needs/report/report.h"
#include "needs/training_impact.h"

namespace earshot::web {

void section_part(Html& page, const needs::ReportSection& section);
// One of its tables, for a page that shows the others in its own way.
void section_table(Html& page, const needs::ReportTable& table);
// Links to the results of courses that its figures are sums of, where there are any.
void results_they_are_sums_of(Html& page, const needs::TrainingImpact& impact);

}  // namespace earshot::web
