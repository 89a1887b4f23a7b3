// SPDX-License-Identifier: Apache-2.0
#include "commands/open_site.h"

#include <stdexcept>

#include "commands/lists_in_use.h"
#include "commands/place.h"
#include "forms/read_form.h"

namespace earshot::commands {
namespace {

host::Plugins load(const fs::path& folder, Terminal& terminal) {
  Problems problems;
  auto plugins = host::Plugins::load(folder, problems);
  for (const Problem& problem : problems)
    terminal.complain(to_text(problem));
  return plugins;
}

void throw_if_any(const Problems& problems) {
  if (problems.empty())
    return;
  std::string all;
  for (const Problem& problem : problems)
    all += (all.empty() ? "" : "\n") + to_text(problem);
  throw std::runtime_error(all);
}

}  // namespace

OpenSite::OpenSite(const Settings& settings, Terminal& terminal)
    : settings_(settings),
      keys_(settings.path("keys"), settings.path("keys_second")),
      data_(settings.path("data")),
      plugins_(load(plugin_folder(settings), terminal)),
      site_{data_, keys_, plugins_, system_now} {}

const Lists& OpenSite::lists() {
  if (!lists_) {
    Problems problems;
    lists_ = std::make_unique<Lists>(read_lists(list_files(settings_), problems));
    throw_if_any(problems);
  }
  return *lists_;
}

Form OpenSite::form(const std::string& name_or_file) {
  fs::path file = name_or_file;
  if (!fs::exists(file))
    file = settings_.path("forms") / (name_or_file + ".toml");
  const auto source = read_file(file);
  if (!source)
    throw std::runtime_error("There is no form '" + name_or_file + "' in " +
                             settings_.path("forms").string() +
                             ". Write the name of one that is there, or a form file.");
  forms::ReadForm read = forms::read_form(file.string(), *source, lists());
  throw_if_any(read.problems);
  throw_if_any(plugins_.check_form(*read.form, site_.today()).problems);
  return std::move(*read.form);
}

int OpenSite::floor_of(Promise promise) const {
  if (promise == Promise::named)
    return row_of(promise).floor;
  return static_cast<int>(settings_.number("floors." + std::string(row_of(promise).name)));
}

}  // namespace earshot::commands
