// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report.h"

#include <algorithm>

#include "needs/report/numbering.h"
#include "needs/report/sections.h"
#include "store/partnership.h"

namespace earshot::needs {
namespace {

using MakeSection = ReportSection (*)(const ReportFrom& from);

// As they are read, one after another.
constexpr MakeSection all_sections[] = {
    // Where it stands, and what comes first.
    cover_section,
    read_me_section,
    summary_section,
    priorities_section,
    robustness_section,
    ladder_section,
    // What surveys of the workforce say, and of whom.
    need_by_agency_section,
    need_by_role_section,
    need_by_area_section,
    diversity_section,
    confidence_section,
    // What training did.
    training_activity_section,
    training_impact_section,
    used_section,
    // What children and families say.
    difference_section,
    families_section,
    // What else is known, and what moves.
    evidence_section,
    change_section,
    trends_section,
    little_progress_section,
    // What is done about it.
    programme_section,
    actions_section,
    said_section,
    // What it rests on.
    response_section,
    dictionary_section,
    provenance_section,
};

// A section may name what a row rests on by ids; all of them are called by their numbers.
void give_numbers(ReportSection& section, const Numbering& numbers) {
  for (ReportTable& table : section.tables) {
    const auto at = std::ranges::find(table.heading, rests_on_heading) - table.heading.begin();
    for (std::vector<Book::Cell>& row : table.rows)
      if (static_cast<std::size_t>(at) < row.size())
        if (auto* words = std::get_if<std::string>(&row[static_cast<std::size_t>(at)]))
          *words = numbers.in_list(*words);
  }
}

}  // namespace

const ReportSection* Report::find(std::string_view name) const {
  const auto found =
      std::find_if(sections.begin(), sections.end(),
                   [&](const ReportSection& section) { return section.name == name; });
  return found == sections.end() ? nullptr : &*found;
}

Report report_of(const ReportFrom& from) {
  Report report{.title = "Learning needs analysis " + from.drawn.gathered.cycle.name,
                .partnership = store::find_partnership(from.db).called(),
                .as_of = from.drawn.gathered.as_of,
                .sections = {}};
  const Numbering numbers(from);
  for (const MakeSection make : all_sections) {
    report.sections.push_back(make(from));
    give_numbers(report.sections.back(), numbers);
  }
  const auto read_me = std::ranges::find(report.sections, "read-me", &ReportSection::name);
  if (read_me != report.sections.end())
    say_where_to_look(*read_me, report.sections);
  return report;
}

}  // namespace earshot::needs
