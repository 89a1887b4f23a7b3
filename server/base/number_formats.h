// SPDX-License-Identifier: Apache-2.0
// What a spreadsheet shows for a number: workbooks keep days as numbers, and only the format of the
// cell tells that it is a day.
#pragma once

#include <string>
#include <string_view>

namespace earshot {

enum class Shows { number, day, time, day_and_time };

Shows shown_as(int built_in);           // formats that every workbook has, by their number
Shows shown_as(std::string_view code);  // "dd/mm/yyyy", "[$-809]d mmmm yyyy", "0.00"

// "2026-10-14", "09:30", "2026-10-14 09:30", or the number as briefly as it can be written. A number
// that is no day of the years 1900 to 9999 stays a number.
std::string number_text(double number, Shows shows, bool since_1904);

}  // namespace earshot
