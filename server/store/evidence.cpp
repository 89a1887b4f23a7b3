// SPDX-License-Identifier: Apache-2.0
#include "store/evidence.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "store/moments.h"

namespace earshot::store {
namespace {

constexpr std::string_view select_evidence = R"sql(
      select piece.id,
             piece.cycle,
             piece.source,
             piece.reference,
             piece.kind,
             piece.topic,
             piece.agency,
             piece.sector,
             piece.role,
             piece.level,
             piece.area,
             piece.found_on,
             piece.severity,
             piece.strategic,
             piece.finding,
             piece.entered_by,
             piece.entered_at,
             coalesce(piece.supersedes, ''),
             coalesce(next.id, ''),
             next.entered_at,
             gone.reason,
             coalesce(gone.withdrawn_by, ''),
             coalesce(gone.withdrawn_at, 0),
             coalesce(gone.words_removed, 0)
        from evidence as piece
        left join evidence as next on next.supersedes = piece.id
        left join evidence_withdrawn as gone on gone.piece = piece.id
)sql";

// Before and after, as far as either goes.
constexpr std::string_view of_its_history = R"sql(
with recursive history (id) as (
      select id from evidence where id = ?
       union
      select this.supersedes
        from evidence as this
        join history on this.id = history.id
       where this.supersedes is not null
       union
      select later.id
        from evidence as later
        join history on later.supersedes = history.id)
)sql";

template <class... Arguments>
std::vector<EvidenceOnFile> evidence_where(Database& db, const std::string& sql,
                                           const Arguments&... arguments) {
  std::vector<EvidenceOnFile> found;
  db.each<std::string, std::string, std::string, std::string, std::string, std::string, std::string,
          std::string, std::string, std::string, std::string, Day, int, std::optional<int>,
          std::string, std::string, std::int64_t, std::string, std::string,
          std::optional<std::int64_t>, std::optional<std::string>, std::string, std::int64_t, int>(
      sql,
      [&](auto id, auto cycle, auto source, auto reference, auto kind, auto topic, auto agency,
          auto sector, auto role, auto level, auto area, Day found_on, int severity,
          std::optional<int> strategic, auto finding, auto entered_by, std::int64_t entered_at,
          auto supersedes, auto next, std::optional<std::int64_t> next_at,
          std::optional<std::string> reason, auto gone_by, std::int64_t gone_at,
          int words_removed) {
        EvidenceOnFile file{.piece = {.id = id,
                                      .cycle = std::move(cycle),
                                      .source = find_source(source).value(),
                                      .reference = std::move(reference),
                                      .kind = find_evidence_kind(kind).value(),
                                      .topic = std::move(topic),
                                      .agency = std::move(agency),
                                      .sector = std::move(sector),
                                      .role = std::move(role),
                                      .level = std::move(level),
                                      .area = std::move(area),
                                      .found_on = found_on,
                                      .severity = severity,
                                      .strategic = strategic,
                                      .finding = std::move(finding),
                                      .entered_by = std::move(entered_by),
                                      .entered_at = moment(entered_at),
                                      .supersedes = std::move(supersedes)},
                            .superseded_by = std::move(next),
                            .superseded_at = {},
                            .withdrawn = {}};
        if (next_at)
          file.superseded_at = moment(*next_at);
        if (reason)
          file.withdrawn = Withdrawal{std::move(id), *std::move(reason), std::move(gone_by),
                                      moment(gone_at), words_removed != 0};
        found.push_back(std::move(file));
      },
      arguments...);
  return found;
}

std::optional<std::string_view> if_any(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

std::vector<EvidenceOnFile> evidence_of_cycle(Database& db, std::string_view cycle) {
  return evidence_where(
      db,
      std::string(select_evidence) +
          "where piece.cycle = ? order by piece.found_on desc, piece.entered_at desc, piece.topic, "
          "piece.reference, piece.agency, piece.id",
      cycle);
}

std::optional<EvidenceOnFile> find_evidence(Database& db, std::string_view id) {
  auto found = evidence_where(db, std::string(select_evidence) + "where piece.id = ?", id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<EvidenceOnFile> history_of_evidence(Database& db, std::string_view id) {
  auto found = evidence_where(db,
                              std::string(of_its_history) + std::string(select_evidence) +
                                  "where piece.id in (select id from history)",
                              id);
  std::vector<EvidenceOnFile> ordered;
  std::string before;  // the first takes nobody's place
  while (true) {
    const auto next = std::ranges::find_if(
        found, [&](const EvidenceOnFile& file) { return file.piece.supersedes == before; });
    if (next == found.end())
      return ordered;
    before = next->piece.id;
    ordered.push_back(*next);
  }
}

bool add_evidence(Database& db, const Evidence& piece) {
  const auto supersedes = if_any(piece.supersedes);
  return db.run(R"sql(
      insert into evidence (id, cycle, source, reference, kind, topic, agency, sector, role, level,
                            area, found_on, severity, strategic, finding, entered_by, entered_at,
                            supersedes)
           select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where exists (select 1 from cycle where id = ? and state = 'draft')
              and not exists (select 1 from evidence_withdrawn where piece = ?)
      on conflict (supersedes) do nothing)sql",
                piece.id, piece.cycle, row_of(piece.source).name, piece.reference,
                row_of(piece.kind).name, piece.topic, piece.agency, piece.sector, piece.role,
                piece.level, piece.area, piece.found_on, piece.severity, piece.strategic,
                piece.finding, piece.entered_by, seconds(piece.entered_at), supersedes, piece.cycle,
                supersedes) == 1;
}

bool withdraw_evidence(Database& db, const Withdrawal& withdrawal) {
  return db.run(R"sql(
      insert into evidence_withdrawn (piece, reason, withdrawn_by, withdrawn_at, words_removed)
           select evidence.id, ?, ?, ?, ?
             from evidence
             join cycle on cycle.id = evidence.cycle
            where evidence.id = ?
              and cycle.state = 'draft'
              and not exists (select 1 from evidence as next where next.supersedes = evidence.id)
      on conflict (piece) do nothing)sql",
                withdrawal.reason, withdrawal.withdrawn_by, seconds(withdrawal.withdrawn_at),
                withdrawal.words_removed, withdrawal.piece) == 1;
}

void remove_words_of_evidence(Database& db, std::string_view id) {
  db.run(std::string(of_its_history) + R"sql(
      update evidence
         set reference = '',
             finding = ''
       where id in (select id from history))sql",
         id);
}

}  // namespace earshot::store
