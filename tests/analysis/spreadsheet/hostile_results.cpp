// SPDX-License-Identifier: Apache-2.0
// Results with texts that a spreadsheet might take for formulas: as a workbook and as CSV, and what they say.
//   earshot_hostile_results FOLDER
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "answers/results_book.h"
#include "answers/results_csv.h"

namespace earshot::answers {
namespace {

std::vector<std::string> hostile_texts() {
  std::vector<std::string> texts;
  for (const char* before : {"=", "+", "-", "@", " =", "'=", "==", "\"=", ";=", ",=", "%", "|",
                             "{=", "=-", "\t=", "\xEF\xBC\x9D"})
    for (const char* text :
         {"1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"https://example.org\",\"Results\")",
          "SUM(A1:A9)", "WEBSERVICE(\"https://example.org\")", "DDE(\"cmd\";\"/C calc\")",
          "IMPORTXML(\"https://example.org\";\"/\")", "A1", "2026-10-14", "1e5", "TRUE()", "#REF!",
          "1;2", "\"\"&\"\""})
      texts.push_back(std::string(before) + text);
  return texts;
}

ToSave hostile() {
  ToSave results{.id = "=1+1", .title = "=Neglect", .sentence = "=2+2", .releases = {}};
  Release release;
  release.unit_name = "=Unit";
  release.floor = 10;
  int count = 10;
  for (const std::string& text : hostile_texts()) {
    Figure figure{.question = "question", .text = text, .kind = "one", .outcome = text};
    figure.base = 2 * count;
    figure.counts = {{.option = "one", .text = text, .count = count},
                     {.option = "other", .text = "-" + text, .count = count}};
    release.figures.push_back(std::move(figure));
    ++count;
  }
  Breakdown by{
      .by = "agency", .title = "=Agency", .groups = {"=Police"}, .answered = {12}, .figures = {}};
  by.figures.push_back({.text = "=Used",
                        .columns = {"+Yes"},
                        .groups = {{.base = 12, .counts = {std::nullopt}}},
                        .all = {.base = 24, .counts = {20}}});
  release.breakdowns = {by};
  results.releases = {release};
  return results;
}

}  // namespace
}  // namespace earshot::answers

int main(int count, char** words) {
  using namespace earshot::answers;
  if (count != 2)
    return 2;
  const std::filesystem::path folder(words[1]);
  std::ofstream(folder / "results.xlsx", std::ios::binary)
      << to_workbook(hostile(), "=Partnership", earshot::Moment{});
  std::ofstream(folder / "results.csv", std::ios::binary) << to_csv(hostile());
  nlohmann::json said = nlohmann::json::array();
  int people = 10;
  for (const std::string& text : hostile_texts())
    said.push_back({{"text", text}, {"people", people++}});
  std::ofstream(folder / "said.json") << said.dump();
}
