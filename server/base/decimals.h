// SPDX-License-Identifier: Apache-2.0
// A number as people read it: so many places behind the point, halves away from nought, and nought without a sign. One
// function, so that a page, a workbook and a sentence never say different things of one figure.
#pragma once

#include <string>

namespace earshot {

double to_places(double number, int places);
std::string with_places(double number, int places);  // "2.3"

}  // namespace earshot
