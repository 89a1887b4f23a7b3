// SPDX-License-Identifier: Apache-2.0
// The parts of a piece of evidence, in the order in which they are asked for: what each is called as a
// field of a form, as a column of a file and on the screen.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/listed.h"

namespace earshot {

enum class EvidencePart {
  source,
  reference,
  found_on,
  kind,
  topic,
  severity,
  finding,
  agency,
  sector,
  role,
  level,
  area,
  strategic,
};
struct EvidencePartRow {
  EvidencePart part;
  std::string_view name;   // of the field
  std::string_view title;  // of the column
  bool needed;
  std::optional<List> list;  // on which of the partnership's lists it is found
};
inline constexpr std::array<EvidencePartRow, 13> all_evidence_parts{{
    {EvidencePart::source, "source", "Source", true, std::nullopt},
    {EvidencePart::reference, "reference", "Reference", true, std::nullopt},
    {EvidencePart::found_on, "found_on", "Day", true, std::nullopt},
    {EvidencePart::kind, "kind", "Kind", true, std::nullopt},
    {EvidencePart::topic, "topic", "Topic", true, List::topics},
    {EvidencePart::severity, "severity", "Severity", true, std::nullopt},
    {EvidencePart::finding, "finding", "What was found", true, std::nullopt},
    {EvidencePart::agency, "agency", "Agency", false, List::agencies},
    {EvidencePart::sector, "sector", "Sector", false, List::sectors},
    {EvidencePart::role, "role", "Role group", false, List::roles},
    {EvidencePart::level, "level", "Level", false, List::levels},
    {EvidencePart::area, "area", "Area", false, List::areas},
    {EvidencePart::strategic, "strategic", "Strategic priority", false, std::nullopt},
}};
constexpr const EvidencePartRow& row_of(EvidencePart part) {
  return all_evidence_parts[static_cast<std::size_t>(part)];
}
constexpr const EvidencePartRow* find_evidence_part(std::string_view name) {
  for (const EvidencePartRow& row : all_evidence_parts)
    if (row.name == name)
      return &row;
  return nullptr;
}

}  // namespace earshot
