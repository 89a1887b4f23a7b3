// SPDX-License-Identifier: Apache-2.0
#include "commands/read_table.h"

#include <stdexcept>

#include "base/files.h"

namespace earshot::commands {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;

}  // namespace

SheetRows read_table(const std::string& file, std::size_t cell_bytes) {
  if (!fs::is_regular_file(file))
    throw std::runtime_error("There is no file " + file + ". Check its name and folder.");
  if (fs::file_size(file) > most_bytes)
    throw std::runtime_error(file + ": this is too large. Split it, and bring in each part.");
  SheetRows read = read_sheet(read_file(file).value_or(""),
                              {.file_bytes = most_bytes, .cell_bytes = cell_bytes});
  if (!read.problems.empty())
    throw std::runtime_error(of_row(file, read.problems.front()) + ".");
  return read;
}

std::string of_row(const std::string& file, const Problem& problem) {
  return file + ": " + (problem.line > 0 ? "row " + std::to_string(problem.line) + ": " : "") +
         problem.message;
}

}  // namespace earshot::commands
