// SPDX-License-Identifier: Apache-2.0
// Figures of a learning needs analysis as they stand in its tables: rounded as in its JSON, and "not known" where nobody knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "needs/report/report.h"

namespace earshot::needs {

inline constexpr std::string_view not_known = "not known";

std::string how_many(std::size_t count, std::string_view one, std::string_view many);  // "1 topic"
std::string in_hundredths(const std::optional<double>& value);                         // "0.75"
Book::Cell in_tenths(const std::optional<double>& value);
Book::Cell counted(std::size_t count);
std::string severity_in_words(const std::optional<int>& severity);  // "3 (Finding)"
// What plugins say, as people call it: "Not confident".
std::string said_in_words(std::string_view component);
// "62 of 100, likely within 55 to 69"
std::string score_with_interval(const analysis::needs::Standing& standing);
// Whoever has entered something, by what they do here: no name and no address.
std::string role_of(Database& db, const std::string& person);

}  // namespace earshot::needs
