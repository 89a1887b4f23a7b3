// SPDX-License-Identifier: Apache-2.0
#include "model/evidence.h"

namespace earshot {

std::string text_of(const Evidence& piece, EvidencePart part) {
  switch (part) {
    case EvidencePart::source:
      return std::string(row_of(piece.source).name);
    case EvidencePart::reference:
      return piece.reference;
    case EvidencePart::kind:
      return std::string(row_of(piece.kind).name);
    case EvidencePart::topic:
      return piece.topic;
    case EvidencePart::severity:
      return std::to_string(piece.severity);
    case EvidencePart::found_on:
      return to_text(piece.found_on);
    case EvidencePart::finding:
      return piece.finding;
    case EvidencePart::agency:
      return piece.agency;
    case EvidencePart::sector:
      return piece.sector;
    case EvidencePart::role:
      return piece.role;
    case EvidencePart::level:
      return piece.level;
    case EvidencePart::area:
      return piece.area;
    case EvidencePart::strategic:
      break;
  }
  return piece.strategic
             ? std::string(all_strategic.at(static_cast<std::size_t>(*piece.strategic)).name)
             : std::string();
}

std::vector<EvidencePart> differences(const Evidence& one, const Evidence& other) {
  std::vector<EvidencePart> found;
  for (const EvidencePartRow& row : all_evidence_parts)
    if (text_of(one, row.part) != text_of(other, row.part))
      found.push_back(row.part);
  return found;
}

}  // namespace earshot
