// SPDX-License-Identifier: Apache-2.0
// The sentences of the yearly report that are about training itself. Empty where there is nothing to say.
#pragma once

#include "needs/yearly_lines.h"

namespace earshot::needs {

std::string commissioned(const YearlyFrom& from);
std::string delivered(const YearlyFrom& from);
std::string taken_up(const YearlyFrom& from);
std::string has_what_is_required(const YearlyFrom& from);
std::string evaluated(const YearlyFrom& from);
std::string confidence_after(const YearlyFrom& from);
std::string confidence_later(const YearlyFrom& from);
std::string used_at_work(const YearlyFrom& from);
std::string in_the_way(const YearlyFrom& from);

}  // namespace earshot::needs
