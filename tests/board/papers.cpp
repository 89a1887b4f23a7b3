// SPDX-License-Identifier: Apache-2.0
// Writes Board papers as somebody would save them, into the folder that is named: of a cycle with far too much in it, of one
// of which every text is hostile, of an ordinary one and of one without anything. Says beside each what must stand in it.
#include <array>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "needs/a_crowded_cycle.h"

namespace {

using namespace earshot;

// What would end a text, begin a field, break a line, or is no character at all.
const std::string hostile =
    "</w:t></w:r></w:p><w:p>&amp; <script> { HYPERLINK \"https://example.org\" } =1+1 "
    "\x01\x0b\x1b \xEF\xBF\xBE ]]> <!-- \r\n\t line";

void save(const fs::path& folder, const std::string& name, const needs::BoardFrom& from) {
  const needs::BoardPaper paper = needs::board_paper(from);
  write_durably(folder / (name + ".docx"), needs::as_document(paper));
  nlohmann::json said = {paper.title, paper.full_analysis};
  for (const auto* sentences : {&paper.about, &paper.besides, &paper.progress, &paper.cost,
                                &paper.decisions, &paper.limits})
    for (const std::string& sentence : *sentences)
      said.push_back(sentence);
  for (const needs::BoardNeed& need : paper.needs)
    for (const std::string& cell : needs::cells_of(need))
      said.push_back(cell);
  write_durably(folder / (name + ".json"), said.dump());
}

}  // namespace

int main(int, char** arguments) {
  const fs::path folder = arguments[1];
  tests::Crowded crowded;
  crowded.drawn.gathered.unopened = 1'000;
  crowded.drawn.gathered.cycle.state = CycleState::final;
  crowded.drawn.gathered.cycle.agreed_by = tests::wide(200);
  crowded.drawn.gathered.cycle.agreed_on = day("2027-03-18");
  crowded.drawn.gathered.cycle.final_on = day("2027-03-19");
  save(folder, "crowded", crowded.full());
  crowded.drawn.gathered.cycle.state = CycleState::draft;
  save(folder, "crowded-draft", crowded.full());
  const tests::Crowded attacked(3, 3, 2, hostile);
  save(folder, "hostile", attacked.full(hostile));
  const tests::Crowded ordinary(2, 8, 4, "Working with resistance and disguised compliance");
  save(folder, "ordinary", ordinary.full("Look at chronologies in ten files of each agency"));
  const tests::Crowded nothing(0, 0, 0);
  save(folder, "nothing", nothing.empty());
}
