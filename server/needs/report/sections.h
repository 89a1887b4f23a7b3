// SPDX-License-Identifier: Apache-2.0
// The sections of a learning needs analysis, one function each; `report` has their order.
#pragma once

#include "needs/report/report.h"

namespace earshot::needs {

// Of surveys of the workforce, and of children and families.
ReportSection response(const ReportFrom& from);
ReportSection need_by_agency(const ReportFrom& from);
ReportSection need_by_role(const ReportFrom& from);
ReportSection need_by_area(const ReportFrom& from);
ReportSection diversity(const ReportFrom& from);
ReportSection confidence_tables(const ReportFrom& from);
ReportSection difference_for_children(const ReportFrom& from);
ReportSection children_and_families(const ReportFrom& from);

}  // namespace earshot::needs
