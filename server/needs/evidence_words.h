// SPDX-License-Identifier: Apache-2.0
// What people call sources, kinds and severities, in files as well as on pages. A further spelling is a
// row in evidence_words.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/evidence.h"

namespace earshot::needs {

std::optional<EvidenceSource> source_meant(std::string_view words);
std::optional<EvidenceKind> kind_meant(std::string_view words);
std::optional<int> severity_meant(std::string_view words);  // a level, or its title

// In halves; the inner absent: it is not said. The outer absent: nobody knows what it says.
std::optional<std::optional<int>> strategic_meant(std::string_view words);

}  // namespace earshot::needs
