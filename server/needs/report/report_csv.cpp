// SPDX-License-Identifier: Apache-2.0
#include "needs/report/report_csv.h"

#include <algorithm>

#include "base/csv.h"
#include "base/zip_writer.h"
#include "needs/report/report_contents.h"

namespace earshot::needs {
namespace {

constexpr std::size_t longest_file_name = 60;
constexpr std::string_view contents_file = "contents", sentences_file = "sentences";

std::string bytes_of(const ReportTable& table) {
  CsvWriter csv;
  csv.row(table.heading);
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    std::ranges::transform(row, std::back_inserter(cells), for_programs);
    csv.row(cells);
  }
  return csv.file();
}

std::string notes_of(const ReportTable& table) {
  std::string notes = table.rows.empty() ? said_where_empty(table) : std::string();
  for (const std::string& note : table.notes)
    notes += (notes.empty() ? "" : " ") + note;
  return notes;
}

std::string sentences_of(const Report& report) {
  CsvWriter csv;
  csv.row({"Section", "Sentence"});
  for (const ReportSection& section : report.sections)
    for (const std::string& sentence : section.sentences)
      csv.row({section.title, sentence});
  return csv.file();
}

}  // namespace

std::vector<CsvFile> to_csv_files(const Report& report) {
  NamesOnce names(longest_file_name, "-");
  for (const std::string_view taken : {contents_file, sentences_file})
    names.give(std::string(taken));
  std::vector<CsvFile> files;
  CsvWriter contents;
  contents.row({"File", "Table", "Section", "Heading", "Notes"});
  contents.row({std::string(sentences_file) + ".csv", "What the sections say", "", "", ""});
  for (const ReportSection& section : report.sections)
    for (const ReportTable& table : section.tables) {
      const std::string file = names.give(as_address(table.name)) + ".csv";
      contents.row({file, table.title, section.title, title_of(section.part), notes_of(table)});
      files.push_back({file, bytes_of(table)});
    }
  files.insert(files.begin(), {{std::string(contents_file) + ".csv", contents.file()},
                               {std::string(sentences_file) + ".csv", sentences_of(report)}});
  return files;
}

std::string to_zip(const std::vector<CsvFile>& files) {
  ZipWriter zip;
  for (const CsvFile& file : files)
    zip.add(file.name, file.bytes);
  return zip.bytes();
}

}  // namespace earshot::needs
