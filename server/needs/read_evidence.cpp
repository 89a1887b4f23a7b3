// SPDX-License-Identifier: Apache-2.0
#include "needs/read_evidence.h"

#include <algorithm>

#include "base/text.h"
#include "courses/register_words.h"
#include "needs/evidence_words.h"

namespace earshot::needs {
namespace {

// A finding may be older than the cycle that it counts in, but hardly by more: then its year is a slip.
constexpr int most_months_before = 60;

class Reader {
 public:
  Reader(const TypedEvidence& typed, const ListWords& lists, const Evidence* before)
      : typed_(typed), lists_(lists), before_(before) {}

  ReadEvidence read(const Cycle& cycle, Day today) {
    read_.piece.cycle = cycle.id;
    read_source();
    read_kind();
    read_severity();
    read_day(cycle, today);
    read_words(EvidencePart::reference, read_.piece.reference, longest_reference);
    read_words(EvidencePart::finding, read_.piece.finding, longest_finding);
    read_lists();
    fit_sector_to_agency();
    read_strategic();
    std::ranges::stable_sort(read_.problems, {}, place_of);
    return std::move(read_);
  }

 private:
  void problem(EvidencePart part, std::string message) {
    read_.problems.push_back(
        {.question = std::string(row_of(part).name), .message = std::move(message)});
  }
  // They are told in the order in which the parts are asked for.
  static EvidencePart place_of(const Problem& problem) {
    return find_evidence_part(problem.question)->part;
  }
  std::string said(EvidencePart part) const { return one_line(typed_[part]); }

  void read_source() {
    const std::string words = said(EvidencePart::source);
    if (words.empty())
      return problem(EvidencePart::source, "Say where it comes from, such as Audit");
    if (const auto source = source_meant(words)) {
      read_.piece.source = *source;
      has_source_ = true;
      return;
    }
    std::vector<std::string> titles;
    for (const SourceRow& row : all_sources)
      titles.emplace_back(row.title);
    const std::string meant = did_you_mean(words, titles);
    problem(EvidencePart::source,
            "There is no source " + quoted(words) + ". " +
                (meant.empty() ? "It is one of these: " + list_of(titles) : meant));
  }

  void read_kind() {
    const std::string words = said(EvidencePart::kind);
    if (const auto kind = kind_meant(words))
      read_.piece.kind = *kind;
    else
      problem(EvidencePart::kind,
              (words.empty() ? std::string() : quoted(words) + " is no kind. ") +
                  "Say what kind it is: measured, coded text or expert judgement");
  }

  void read_severity() {
    const std::string words = said(EvidencePart::severity);
    const auto severity = severity_meant(words);
    if (!severity)
      return problem(EvidencePart::severity,
                     (words.empty() ? std::string() : quoted(words) + " is no severity. ") +
                         "Say how severe it is by the rubric, from 0 to 4");
    read_.piece.severity = *severity;
    const SourceRow& source = row_of(read_.piece.source);
    if (has_source_ && *severity > source.highest)
      problem(EvidencePart::severity,
              "From " + std::string(source.one) + " it is " + std::to_string(source.highest) +
                  " at most. If an audit, an inspection or a review found it too, enter that as a "
                  "piece of its own");
  }

  void read_day(const Cycle& cycle, Day today) {
    const std::string words = said(EvidencePart::found_on);
    const auto found_on = courses::written_day(words);
    if (words.empty())
      problem(EvidencePart::found_on,
              "Write the day of the document or of the finding, such as 14/10/2026");
    else if (!found_on)
      problem(EvidencePart::found_on, quoted(words) + " is no day. Write it like 14/10/2026");
    else if (*found_on > today)
      problem(EvidencePart::found_on, "This day is still to come. Write the day it was found");
    else if (*found_on > cycle.ends_on)
      problem(EvidencePart::found_on, cycle.name + " ended on " + long_text(cycle.ends_on) +
                                          ". Enter this in the cycle after it");
    else if (*found_on < add_months(cycle.starts_on, -most_months_before))
      problem(EvidencePart::found_on, "This is more than five years before " + cycle.name +
                                          " began. Look whether the year is right");
    else
      read_.piece.found_on = *found_on;
  }

  void read_words(EvidencePart part, std::string& words, std::size_t most) {
    words = part == EvidencePart::reference ? said(part) : tidy(typed_[part]);
    if (words.empty())
      problem(part, part == EvidencePart::reference
                        ? "Write the document and the paragraph, such as Rapid review of March "
                          "2026, paragraph 4.2"
                        : "Write what was found, in a sentence or two");
    else if (length_on_screen(words) > most)
      problem(part, "This is too long. Use " + std::to_string(most) + " letters at most");
  }

  void read_lists() {
    Evidence& piece = read_.piece;
    const std::pair<EvidencePart, std::string*> listed[] = {
        {EvidencePart::topic, &piece.topic},   {EvidencePart::agency, &piece.agency},
        {EvidencePart::sector, &piece.sector}, {EvidencePart::role, &piece.role},
        {EvidencePart::level, &piece.level},   {EvidencePart::area, &piece.area}};
    for (const auto& [part, name] : listed)
      *name = read_listed(part);
    if (said(EvidencePart::topic).empty())
      problem(EvidencePart::topic, "Say which topic it is about");
  }

  std::string read_listed(EvidencePart part) {
    const std::string words = said(part);
    const List list = row_of(part).list.value();
    if (words.empty())
      return {};
    if (const Listed* meant = lists_.meant(list, words))
      return meant->name;
    if (before_ != nullptr && text_of(*before_, part) == words)
      return words;
    problem(part, lists_.not_there(list, words));
    return {};
  }

  // Kept with the piece: an agency may be of another sector by the time that somebody looks.
  void fit_sector_to_agency() {
    Evidence& piece = read_.piece;
    const Listed* agency = lists_.named(List::agencies, piece.agency);
    const std::string own = agency == nullptr ? std::string() : agency->said("sector");
    const bool stood_so =
        before_ != nullptr && before_->agency == piece.agency && before_->sector == piece.sector;
    if (own.empty() || own == piece.sector || stood_so)
      return;
    if (piece.sector.empty())
      piece.sector = own;
    else
      problem(EvidencePart::sector, agency->title + " is of the sector " +
                                        in_quotes(lists_.title(List::sectors, own)) +
                                        ". Choose that one, or none");
  }

  void read_strategic() {
    const std::string words = said(EvidencePart::strategic);
    if (const auto strategic = strategic_meant(words))
      read_.piece.strategic = *strategic;
    else
      problem(EvidencePart::strategic,
              quoted(words) +
                  " does not say whether it is a strategic priority. Write 0, 0.5 or 1, "
                  "or leave it empty");
  }

  const TypedEvidence& typed_;
  const ListWords& lists_;
  const Evidence* before_;
  bool has_source_ = false;
  ReadEvidence read_;
};

}  // namespace

TypedEvidence typed_from(const Evidence& piece) {
  TypedEvidence typed;
  for (const EvidencePartRow& row : all_evidence_parts)
    typed[row.part] = text_of(piece, row.part);
  return typed;
}

ReadEvidence read_evidence(const TypedEvidence& typed, const ListWords& lists, const Cycle& cycle,
                           Day today, const Evidence* before) {
  return Reader(typed, lists, before).read(cycle, today);
}

Problems wrong_reason(std::string_view reason) {
  const auto wrong = [](std::string message) {
    return Problems{{.question = "reason", .message = std::move(message)}};
  };
  if (tidy(reason).empty())
    return wrong("Write why it is withdrawn: it stays on file with the piece");
  if (length_on_screen(reason) > longest_reason)
    return wrong("This is too long. Use " + std::to_string(longest_reason) + " letters at most");
  return {};
}

}  // namespace earshot::needs
