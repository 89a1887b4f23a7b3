// SPDX-License-Identifier: Apache-2.0
#include "needs/evidence_words.h"

#include <algorithm>
#include <array>

#include "courses/register_words.h"

namespace earshot::needs {
namespace {

using courses::bare_words;

struct SourceWord {
  std::string_view words;  // as bare_words()
  EvidenceSource source;
};
constexpr auto source_words = std::to_array<SourceWord>({
    {"rr", EvidenceSource::rapid_review},
    {"local practice review", EvidenceSource::local_review},
    {"lcspr", EvidenceSource::local_review},
    {"child safeguarding practice review", EvidenceSource::local_review},
    {"national practice review", EvidenceSource::national_review},
    {"national review", EvidenceSource::national_review},
    {"case audit", EvidenceSource::audit},
    {"multi agency audit", EvidenceSource::audit},
    {"single agency audit", EvidenceSource::audit},
    {"s11", EvidenceSource::section_11},
    {"s 11", EvidenceSource::section_11},
    {"section 11 audit", EvidenceSource::section_11},
    {"section 11 return", EvidenceSource::section_11},
    {"section 175", EvidenceSource::section_175},
    {"section 157", EvidenceSource::section_175},
    {"section 175 157", EvidenceSource::section_175},
    {"section 157 175", EvidenceSource::section_175},
    {"s175", EvidenceSource::section_175},
    {"s157", EvidenceSource::section_175},
    {"s175 157", EvidenceSource::section_175},
    {"ofsted", EvidenceSource::inspection},
    {"cqc", EvidenceSource::inspection},
    {"jtai", EvidenceSource::inspection},
    {"ilacs", EvidenceSource::inspection},
    {"hmicfrs", EvidenceSource::inspection},
    {"joint targeted area inspection", EvidenceSource::inspection},
    {"scrutiny", EvidenceSource::scrutiny_visit},
    {"independent scrutiny", EvidenceSource::scrutiny_visit},
    {"practitioners forum", EvidenceSource::forum},
    {"focus group", EvidenceSource::forum},
    {"thematic report", EvidenceSource::themed_report},
    {"thematic review", EvidenceSource::themed_report},
    {"data set", EvidenceSource::dataset},
    {"performance data", EvidenceSource::dataset},
    {"training return", EvidenceSource::training_return},
});

struct KindWord {
  std::string_view words;
  EvidenceKind kind;
};
constexpr auto kind_words = std::to_array<KindWord>({
    {"measure", EvidenceKind::measured},
    {"counted", EvidenceKind::measured},
    {"quantitative", EvidenceKind::measured},
    {"coded", EvidenceKind::coded_text},
    {"text", EvidenceKind::coded_text},
    {"qualitative", EvidenceKind::coded_text},
    {"judgment", EvidenceKind::judgement},
    {"expert judgment", EvidenceKind::judgement},
    {"expert", EvidenceKind::judgement},
});

constexpr int not_said = -1;
struct StrategicWord {
  std::string_view words;
  int halves;
};
constexpr auto strategic_words = std::to_array<StrategicWord>({
    {"", not_said},
    {"none", not_said},
    {"not said", not_said},
    {"n a", not_said},
    {"no", 0},
    {"1 2", 1},
    {"\xC2\xBD", 1},  // one half as one sign
    {"half", 1},
    {"part", 1},
    {"in part", 1},
    {"yes", 2},
});

}  // namespace

std::optional<EvidenceSource> source_meant(std::string_view words) {
  const std::string bare = bare_words(words);
  for (const SourceRow& row : all_sources)
    if (bare == bare_words(row.title) || bare == bare_words(row.name))
      return row.source;
  const auto* known = std::ranges::find(source_words, bare, &SourceWord::words);
  return known == source_words.end() ? std::nullopt : std::optional(known->source);
}

std::optional<EvidenceKind> kind_meant(std::string_view words) {
  const std::string bare = bare_words(words);
  for (const EvidenceKindRow& row : all_evidence_kinds)
    if (bare == bare_words(row.title) || bare == bare_words(row.name))
      return row.kind;
  const auto* known = std::ranges::find(kind_words, bare, &KindWord::words);
  return known == kind_words.end() ? std::nullopt : std::optional(known->kind);
}

std::optional<int> severity_meant(std::string_view words) {
  const std::string bare = bare_words(words);
  for (int level = 0; level <= highest_severity; ++level)
    if (words == std::to_string(level) ||
        bare == bare_words(all_severities[static_cast<std::size_t>(level)].title))
      return level;
  return std::nullopt;
}

std::optional<std::optional<int>> strategic_meant(std::string_view words) {
  const std::string bare = bare_words(words);
  for (std::size_t halves = 0; halves < all_strategic.size(); ++halves)
    if (words == all_strategic[halves].name || bare == bare_words(all_strategic[halves].title))
      return std::optional(static_cast<int>(halves));
  const auto* known = std::ranges::find(strategic_words, bare, &StrategicWord::words);
  if (known == strategic_words.end())
    return std::nullopt;
  return known->halves == not_said ? std::optional<int>() : std::optional(known->halves);
}

}  // namespace earshot::needs
