// SPDX-License-Identifier: Apache-2.0
#include "commands/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/text.h"
#include "commands/help.h"
#include "commands/json_text.h"
#include "commands/plain_words.h"

namespace earshot::commands {
namespace {

struct Declared {
  CLI::App* line;
  std::unique_ptr<Command> command;
};

// The whole command line, as the table has it.
struct Grammar {
  CLI::App top{"", "earshot"};
  std::vector<Declared> commands;

  Grammar() {
    top.formatter(help_formatter());
    top.set_help_flag("-h,--help", "How to use it");
    top.set_version_flag("--version", "earshot " EARSHOT_VERSION);
    for (const Row& row : all_commands())
      add(row);
    top.formatter_fn([](const auto*, auto, auto) { return help_of_all(); });
  }

  void add(const Row& row) {
    const auto space = row.name.find(' ');
    CLI::App& home = space == row.name.npos ? top : group(row.name.substr(0, space));
    const std::string word(space == row.name.npos ? row.name : row.name.substr(space + 1));
    Declared declared{home.add_subcommand(word, std::string(row.help)), row.make()};
    declared.command->declare(*declared.line);
    commands.push_back(std::move(declared));
  }

  CLI::App& group(std::string_view name) {
    const std::string word(name);
    for (CLI::App* known :
         top.get_subcommands([&](auto* some) { return some->get_name() == word; }))
      return *known;
    const auto row = std::ranges::find(all_groups(), name, &Group::name);
    return *top.add_subcommand(word, row == all_groups().end() ? "" : std::string(row->help));
  }

  Command* asked_for() {
    for (Declared& declared : commands)
      if (declared.line->parsed())
        return declared.command.get();
    return nullptr;
  }

  // The command the words were understood up to.
  const CLI::App& reached() const {
    const CLI::App* line = &top;
    while (!line->get_subcommands().empty())
      line = line->get_subcommands().back();
    return *line;
  }
};

std::string full_name(const CLI::App& line) {
  std::string name = line.get_name();
  for (const CLI::App* group = line.get_parent(); group != nullptr; group = group->get_parent())
    name = group->get_name() + " " + name;
  return name;
}

std::vector<std::string> commands_of(const CLI::App& line) {
  std::vector<std::string> names;
  for (const CLI::App* command : line.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& line) {
  std::vector<std::string> names;
  for (const CLI::Option* option : line.get_options())
    for (const std::string& name : option->get_lnames())
      names.push_back("--" + name);
  return names;
}

// A word that nobody understood, and what was probably meant.
std::string not_understood(const CLI::App& line, const std::string& word) {
  const bool is_option = word.starts_with("-");
  const auto known = is_option ? options_of(line) : commands_of(line);
  if (!is_option && known.empty())
    return full_name(line) + " does not take '" + word + "'.";
  const std::string name = word.substr(0, is_option ? word.find('=') : word.npos);
  std::string sentence =
      full_name(line) + " has no " + (is_option ? "option" : "command") + " '" + name + "'.";
  if (const auto meant = closest(name, known))
    sentence += " Did you mean '" + *meant + "'?";
  return sentence;
}

Exit tell_wrong(const CLI::App& line, const std::string& sentence, Terminal& terminal) {
  terminal.complain(sentence);
  terminal.complain("Run '" + full_name(line) + " --help' to see what it understands.");
  return used_wrongly;
}

Exit tell_not_understood(const Grammar& grammar, Terminal& terminal) {
  const CLI::App* line = &grammar.top;
  while (line->remaining(false).empty() && !line->get_subcommands().empty())
    line = line->get_subcommands().back();
  const auto words = line->remaining(false);
  return tell_wrong(*line, not_understood(*line, words.empty() ? "" : words.front()), terminal);
}

Exit run_asked(Grammar& grammar, Terminal& terminal) {
  if (Command* command = grammar.asked_for())
    return command->run(terminal);
  const CLI::App& reached = grammar.reached();
  terminal.complain(reached.help());
  return used_wrongly;
}

Exit run_or_tell(int count, const char* const* words, Terminal& terminal) {
  Grammar grammar;
  try {
    grammar.top.parse(count, words);
    return run_asked(grammar, terminal);
  } catch (const CLI::CallForHelp&) {
    terminal.say(grammar.top.help());
  } catch (const CLI::CallForVersion& version) {
    terminal.line(version.what());
  } catch (const CLI::ExtrasError&) {
    return tell_not_understood(grammar, terminal);
  } catch (const CLI::ParseError& error) {
    const std::string what = error.what();
    return tell_wrong(grammar.reached(),
                      full_name(grammar.reached()) + ": " + what + (what.ends_with('.') ? "" : "."),
                      terminal);
  } catch (const UsedWrongly& wrong) {
    return tell_wrong(grammar.reached(), wrong.what(), terminal);
  } catch (const std::exception& error) {
    terminal.complain("earshot: " + in_plain_words(error));
    return failed;
  }
  return done;
}

bool wants_json(int count, const char* const* words) {
  return std::find(words, words + count, std::string_view("--json")) != words + count;
}

}  // namespace

Exit run_command_line(int count, const char* const* words, Terminal& terminal) {
  const Exit exit = run_or_tell(count, words, terminal);
  if (exit != done && wants_json(count, words) && !terminal.has_said())
    terminal.line(json_text(nlohmann::json{{"error", terminal.complaints()}}));
  return exit;
}

}  // namespace earshot::commands
