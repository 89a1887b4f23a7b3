// SPDX-License-Identifier: Apache-2.0
#include "commands/help.h"

#include <CLI/CLI.hpp>

#include "commands/command.h"

namespace earshot::commands {
namespace {

std::string row_of_help(std::string_view name, std::string_view help) {
  constexpr std::size_t width = 16;
  std::string line = "  " + std::string(name);
  line.append(name.size() < width ? width - name.size() : 1, ' ');
  return line + std::string(help) + "\n";
}

// A command's own page: what it does, how it is written, and its options one under the other.
class Layout : public CLI::Formatter {
 public:
  Layout() { column_width(28); }

  std::string make_help(const CLI::App* line, std::string name,
                        CLI::AppFormatMode mode) const override {
    std::string help = CLI::Formatter::make_help(line, std::move(name), mode);
    for (auto at = help.find("\n\n\n"); at != help.npos; at = help.find("\n\n\n"))
      help.erase(at, 1);
    return help.substr(0, help.find_last_not_of('\n') + 1) + "\n";
  }

  std::string make_usage(const CLI::App* line, std::string name) const override {
    std::string usage = "Usage: " + name;
    for (const CLI::Option* option :
         line->get_options([](const auto* some) { return some->get_positional(); }))
      usage += " " + make_option_usage(option);
    return usage + (line->get_subcommands({}).empty() ? " [OPTIONS]\n" : " COMMAND\n");
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0 || option->get_type_name().empty())
      return "";
    return " " + option->get_type_name();
  }
};

}  // namespace

std::string help_of_all() {
  std::string help =
      "Earshot collects what practitioners, children and families say, and turns it into the\n"
      "learning needs analysis of a safeguarding partnership.\n\n"
      "Usage: earshot COMMAND [OPTIONS]\n\nCommands:\n";
  for (const Row& row : all_commands())
    help += row_of_help(row.name, row.help);
  help += "\nOptions:\n";
  help += row_of_help("-h, --help", "This page; after a command, that command's own");
  help += row_of_help("--version", "Which version this is");
  help +=
      "\nExamples:\n"
      "  earshot serve --data earshot-data\n"
      "  earshot check forms/*.toml\n"
      "  earshot serve --help\n\n"
      "Exit codes: 0 done, 1 failed, 2 used wrongly.\n";
  return help;
}

std::shared_ptr<CLI::FormatterBase> help_formatter() { return std::make_shared<Layout>(); }

}  // namespace earshot::commands
