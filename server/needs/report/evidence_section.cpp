// SPDX-License-Identifier: Apache-2.0
// Every piece of evidence that stood, with its document and paragraph.
#include <algorithm>

#include "needs/list_words.h"
#include "needs/report/figures.h"
#include "needs/report/numbering.h"
#include "needs/report/sections.h"
#include "store/evidence.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

// What names somebody is deleted, and the figures stay.
std::string words_or_deleted(const std::string& words) {
  return words.empty() ? "Words deleted" : words;
}

std::string strategic_in_words(const std::optional<int>& strategic) {
  return strategic ? std::string(all_strategic.at(static_cast<std::size_t>(*strategic)).title)
                   : std::string("Not said");
}

class PieceRows {
 public:
  explicit PieceRows(const ReportFrom& from)
      : from_(from), numbers_(from), lists_(store::find_listed(from.db)) {}

  std::vector<Book::Cell> row_of_piece(const Evidence& piece) {
    return {numbers_.of(piece.id),
            from_.drawn.title_of(piece.topic),
            std::string(row_of(piece.source).title),
            words_or_deleted(piece.reference),
            words_or_deleted(piece.finding),
            severity_in_words(piece.severity),
            std::string(row_of(piece.kind).title),
            strategic_in_words(piece.strategic),
            lists_.title(List::agencies, piece.agency),
            lists_.title(List::sectors, piece.sector),
            lists_.title(List::roles, piece.role),
            lists_.title(List::levels, piece.level),
            lists_.title(List::areas, piece.area),
            piece.found_on,
            entered_by(piece.entered_by),
            london_day(piece.entered_at),
            piece.supersedes.empty() ? std::string("Nothing") : numbers_.of(piece.supersedes),
            "Evidence " + piece.id};
  }

 private:
  const std::string& entered_by(const std::string& person) {
    const auto found = roles_.find(person);
    return found != roles_.end() ? found->second
                                 : roles_.emplace(person, role_of(from_.db, person)).first->second;
  }

  const ReportFrom& from_;
  Numbering numbers_;
  ListWords lists_;
  std::map<std::string, std::string> roles_;
};

ReportTable pieces_table(const ReportFrom& from) {
  ReportTable table{
      .name = "evidence",
      .title = "Evidence that was entered, the latest found first",
      .heading = {"Number", "Topic", "Source", "Reference", "What was found", "Severity of 4",
                  "Kind", "Strategic priority", "Agency", "Sector", "Role group", "Level", "Area",
                  "Found on", "Entered by", "Entered on", "Takes the place of", "Rests on"},
      .rows = {},
      .notes = {"Where agency, sector, role group, level or area is empty it is about none in "
                "particular.",
                "\"Entered by\" says what they do here today, and nobody's name."},
      .when_empty = "No evidence has been entered for this cycle yet."};
  PieceRows rows(from);
  for (const Evidence& piece : from.drawn.gathered.pieces)
    table.rows.push_back(rows.row_of_piece(piece));
  return table;
}

std::size_t gone_until(const ReportFrom& from) {
  const CycleGathered& gathered = from.drawn.gathered;
  const auto all = store::evidence_of_cycle(from.db, gathered.cycle.id);
  return static_cast<std::size_t>(std::ranges::count_if(all, [&](const EvidenceOnFile& file) {
    return file.piece.entered_at <= gathered.as_of && !file.stood_at(gathered.as_of);
  }));
}

std::vector<std::string> sentences_of(const ReportFrom& from) {
  const std::size_t count = from.drawn.gathered.pieces.size();
  const std::size_t gone = gone_until(from);
  std::vector<std::string> sentences{
      count == 0
          ? "Besides surveys this analysis rests on nothing yet: no finding of a review, an "
            "audit, an inspection or a forum stands in this cycle."
          : "Besides surveys this analysis rests on " +
                how_many(count, "piece of evidence", "pieces of evidence") +
                " that stood on its day, each with the document and the paragraph it is in."};
  if (gone > 0)
    sentences.push_back(how_many(gone, "other piece was", "other pieces were") +
                        " changed or withdrawn before that and " +
                        (gone == 1 ? "counts" : "count") + " no more; each stays on file.");
  return sentences;
}

}  // namespace

ReportSection evidence_section(const ReportFrom& from) {
  return {.name = "evidence",
          .title = "Other evidence",
          .part = ReportPart::scope,
          .sentences = sentences_of(from),
          .tables = {pieces_table(from)}};
}

}  // namespace earshot::needs
