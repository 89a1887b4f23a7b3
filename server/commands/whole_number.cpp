// SPDX-License-Identifier: Apache-2.0
#include "commands/whole_number.h"

#include <CLI/CLI.hpp>
#include <charconv>

#include "commands/command.h"

namespace earshot::commands {
namespace {

std::optional<int> whole_number(const std::string& text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

}  // namespace

void add_whole_number(CLI::App& line, const std::string& name, std::optional<int>& number,
                      const std::string& about, int least, int most) {
  line.add_option_function<std::string>(
          name,
          [&number, name, least, most](const std::string& text) {
            number = whole_number(text);
            if (!number || *number < least || *number > most)
              throw UsedWrongly(name + " " + text + " can't be done. Write a whole number from " +
                                std::to_string(least) + " to " + std::to_string(most) + ".");
          },
          about)
      ->type_name("NUMBER");
}

}  // namespace earshot::commands
