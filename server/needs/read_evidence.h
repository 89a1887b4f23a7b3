// SPDX-License-Identifier: Apache-2.0
// A piece of evidence as somebody typed it, on a page or in a row of a file, read by the rubric and the
// partnership's lists. Each mistake is a sentence that says what to write; Problem::question is the
// name of the part in model/evidence_parts.h.
#pragma once

#include <array>
#include <string>

#include "base/problems.h"
#include "model/cycle.h"
#include "model/evidence.h"
#include "needs/list_words.h"

namespace earshot::needs {

inline constexpr std::size_t longest_reference = 300;  // letters
inline constexpr std::size_t longest_finding = 2'000;
inline constexpr std::size_t longest_reason = 500;

// Names or titles, numbers and days as people write them.
struct TypedEvidence {
  std::array<std::string, all_evidence_parts.size()> words;

  std::string& operator[](EvidencePart part) { return words[static_cast<std::size_t>(part)]; }
  const std::string& operator[](EvidencePart part) const {
    return words[static_cast<std::size_t>(part)];
  }
};
// As a form shows what stands now.
TypedEvidence typed_from(const Evidence& piece);

struct ReadEvidence {
  Evidence piece;  // of this cycle; who enters it and when is the caller's
  Problems problems;
};
// `before`: the piece that it is to supersede, which may go on naming what has left its list since.
ReadEvidence read_evidence(const TypedEvidence& typed, const ListWords& lists, const Cycle& cycle,
                           Day today, const Evidence* before = nullptr);

// Why a piece is withdrawn: the field "reason".
Problems wrong_reason(std::string_view reason);

}  // namespace earshot::needs
