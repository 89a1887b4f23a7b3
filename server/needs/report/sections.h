// SPDX-License-Identifier: Apache-2.0
// The sections of a learning needs analysis, one function each; `report` has their order.
#pragma once

#include "needs/report/report.h"

namespace earshot::needs {

ReportSection training_activity_section(const ReportFrom& from);
ReportSection training_impact_section(const ReportFrom& from);
ReportSection used_section(const ReportFrom& from);
ReportSection little_progress_section(const ReportFrom& from);
ReportSection trends_section(const ReportFrom& from);

}  // namespace earshot::needs
