// SPDX-License-Identifier: Apache-2.0
// Evidence: one reason to think that a topic is a learning need, as somebody entered it. A piece is never
// changed: another supersedes it, or it is withdrawn with a reason, and it stays on file.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "model/evidence_parts.h"

namespace earshot {

enum class EvidenceSource {
  rapid_review,
  local_review,
  national_review,
  audit,
  section_11,
  section_175,
  inspection,
  scrutiny_visit,
  forum,
  themed_report,
  dataset,
  training_return,
};
// What a source can bear out: its pieces have this severity at most, so that what stands first as
// "required by reviews, audits or inspections" was indeed required by one of them.
struct SourceRow {
  EvidenceSource source;
  std::string_view name;   // in the database and in files
  std::string_view title;  // on the screen and in files
  std::string_view one;    // in a sentence
  int highest;
};
inline constexpr std::array<SourceRow, 12> all_sources{{
    {EvidenceSource::rapid_review, "rapid_review", "Rapid review", "a rapid review", 4},
    {EvidenceSource::local_review, "local_review", "Local child safeguarding practice review",
     "a local practice review", 4},
    {EvidenceSource::national_review, "national_review",
     "National child safeguarding practice review", "a national practice review", 4},
    {EvidenceSource::audit, "audit", "Audit", "an audit", 4},
    {EvidenceSource::section_11, "section_11", "Section 11", "a Section 11 return", 4},
    {EvidenceSource::section_175, "section_175", "Section 175 or 157",
     "a Section 175 or 157 return", 4},
    {EvidenceSource::inspection, "inspection", "Inspection", "an inspection", 4},
    {EvidenceSource::scrutiny_visit, "scrutiny_visit", "Scrutiny visit", "a scrutiny visit", 4},
    {EvidenceSource::forum, "forum", "Practitioner forum", "a practitioner forum", 2},
    {EvidenceSource::themed_report, "themed_report", "Themed report", "a themed report", 4},
    {EvidenceSource::dataset, "dataset", "Dataset", "the dataset", 2},
    {EvidenceSource::training_return, "training_return", "Agency training return",
     "an agency's training return", 2},
}};
constexpr const SourceRow& row_of(EvidenceSource source) {
  return all_sources[static_cast<std::size_t>(source)];
}
constexpr std::optional<EvidenceSource> find_source(std::string_view name) {
  for (const SourceRow& row : all_sources)
    if (row.name == name)
      return row.source;
  return std::nullopt;
}

enum class EvidenceKind { measured, coded_text, judgement };
struct EvidenceKindRow {
  EvidenceKind kind;
  std::string_view name;
  std::string_view title;
  std::string_view hint;
};
inline constexpr std::array<EvidenceKindRow, 3> all_evidence_kinds{{
    {EvidenceKind::measured, "measured", "Measured", "Counted, with how many of how many"},
    {EvidenceKind::coded_text, "coded_text", "Coded text",
     "Read in what people said or wrote, and put under the topic"},
    {EvidenceKind::judgement, "judgement", "Expert judgement",
     "What a reviewer, an auditor or an inspector concluded"},
}};
constexpr const EvidenceKindRow& row_of(EvidenceKind kind) {
  return all_evidence_kinds[static_cast<std::size_t>(kind)];
}
constexpr std::optional<EvidenceKind> find_evidence_kind(std::string_view name) {
  for (const EvidenceKindRow& row : all_evidence_kinds)
    if (row.name == name)
      return row.kind;
  return std::nullopt;
}

// The rubric, as it is printed wherever severity is chosen or shown. The level is the row's place.
struct SeverityRow {
  std::string_view title;
  std::string_view rubric;
};
inline constexpr std::array<SeverityRow, 5> all_severities{{
    {"None", "It was looked for, and no need was found"},
    {"One view", "One practitioner's view, borne out by nothing else"},
    {"Repeated", "Said repeatedly, in a survey or a forum"},
    {"Finding", "A finding of an audit, Section 11 or an inspection"},
    {"Most serious", "A practice review, or serious harm to a child"},
}};
inline constexpr int highest_severity = static_cast<int>(all_severities.size()) - 1;

// Whether a topic is a priority of the partnership's strategy, in halves: the row's place.
struct StrategicRow {
  std::string_view name;  // in files
  std::string_view title;
};
inline constexpr std::array<StrategicRow, 3> all_strategic{{
    {"0", "Not a strategic priority"},
    {"0.5", "Part of one"},
    {"1", "A strategic priority"},
}};

struct Evidence {
  std::string id;
  std::string cycle;
  EvidenceSource source{};
  std::string reference;  // the document and the paragraph
  EvidenceKind kind{};
  // Names on the partnership's lists. All but the topic may be empty: it is about no one in particular.
  std::string topic;
  std::string agency;
  std::string sector;
  std::string role;
  std::string level;
  std::string area;
  Day found_on{};
  int severity = 0;
  std::optional<int> strategic;  // in halves; absent: it was not said
  std::string finding;           // what was found, in words
  std::string entered_by;        // a person's id, or "shell"
  Moment entered_at{};
  std::string supersedes;  // the id of the piece that it takes the place of, or empty
};

struct Withdrawal {
  std::string piece;
  std::string reason;
  std::string withdrawn_by;
  Moment withdrawn_at{};
  bool words_removed = false;  // of this piece and of those before it, because they named somebody
};

// A piece with what has become of it since.
struct EvidenceOnFile {
  Evidence piece;
  std::string superseded_by;  // the id of the next; empty: it is the latest
  std::optional<Moment> superseded_at;
  std::optional<Withdrawal> withdrawn;

  bool stands() const { return superseded_by.empty() && !withdrawn; }
  // What an analysis drawn up at that moment went by.
  bool stood_at(Moment at) const {
    return piece.entered_at <= at && !(superseded_at && *superseded_at <= at) &&
           !(withdrawn && withdrawn->withdrawn_at <= at);
  }
};

// One part as files and forms say it: names, days as "2026-10-14", "0.5"; empty where nothing is said.
std::string text_of(const Evidence& piece, EvidencePart part);
// The parts of which one says otherwise than the other.
std::vector<EvidencePart> differences(const Evidence& one, const Evidence& other);

}  // namespace earshot
