// SPDX-License-Identifier: Apache-2.0
#include "commands/open_site.h"

#include <algorithm>
#include <stdexcept>

#include "commands/lists_in_use.h"
#include "commands/place.h"
#include "commands/plugins_in_use.h"
#include "demo/mark.h"
#include "forms/read_form.h"
#include "partnership/seed.h"
#include "store/partnership.h"

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
  if (!problems.empty())
    throw std::runtime_error(lines_of(problems));
}

const Settings& usable(const Settings& settings, Folders folders) {
  if (folders == Folders::may_be_new)
    return settings;
  database_that_is_there(settings);
  const fs::path keys = settings.path("keys");
  if (!fs::exists(keys))
    throw std::runtime_error("There is no key folder at " + keys.string() +
                             ". Name it with --keys.");
  return settings;
}

}  // namespace

fs::path database_that_is_there(const Settings& settings) {
  fs::path database = store::database_file(settings.path("data"));
  if (!fs::exists(database))
    throw std::runtime_error("There is no database at " + database.string() +
                             ". Name the data folder with --data.");
  return database;
}

OpenSite::OpenSite(const Settings& settings, Terminal& terminal, Folders folders)
    : settings_(usable(settings, folders)),
      keys_(settings.path("keys"), settings.path("keys_second")),
      data_(settings.path("data")),
      plugins_(load(plugin_folder(settings), terminal)),
      site_{data_, keys_, plugins_, [this] { return clock_.now(); }, &drawing_up_} {
  const auto ahead = [&]() -> std::optional<std::chrono::seconds> {
    const auto db = data_.snapshot();
    if (!demo::is_demo(*db, keys_))
      return std::nullopt;
    return demo::kept_ahead(*db);
  }();
  is_demo_ = ahead.has_value();
  clock_.set_ahead(ahead.value_or(std::chrono::seconds(0)));
  if (folders == Folders::may_be_new)
    throw_if_any(partnership::seed(data_, settings, files_of_first_start(settings), site_.clock()));
}

const Lists& OpenSite::lists() {
  if (!lists_) {
    Problems problems;
    lists_ =
        std::make_unique<Lists>(read_lists(*data_.snapshot(), list_files(settings_), problems));
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
  check_with_plugin(*read.form);
  return std::move(*read.form);
}

// A server without forms still takes answers to the surveys it has, so this complains and goes on.
answers::Shelf OpenSite::shelf(Terminal& terminal) {
  const auto nothing = [&](const std::string& why) {
    terminal.complain(why + "\nNo survey can be made in the browser until that is mended.");
    return answers::Shelf();
  };
  const fs::path folder = settings_.path("forms");
  if (!fs::is_directory(folder))
    return nothing("There is no folder of forms at " + folder.string() + ". Name it with --forms.");
  try {
    return answers::Shelf(forms_in(folder, terminal), lists());
  } catch (const std::runtime_error& problems) {
    return nothing(problems.what());
  }
}

std::vector<Form> OpenSite::forms_in(const fs::path& folder, Terminal& terminal) {
  const fs::path shared = list_files(settings_).shared.filename();
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".toml" && entry.path().filename() != shared)
      files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Form> forms;
  for (const fs::path& file : files)
    try {
      forms.push_back(form(file.string()));
    } catch (const std::runtime_error& problem) {
      terminal.complain(problem.what());
    }
  return forms;
}

void OpenSite::check_with_plugin(const Form& form) const {
  if (form.plugin.empty())
    return;
  if (!plugins_.has(form.plugin))
    throw std::runtime_error(form.file + ": " +
                             no_plugin(form.plugin, plugins_, plugin_folder(settings_)));
  const host::Effects effects = plugins_.check_form(form, site_.today());
  throw_if_any(effects.problems);
  if (effects.failed)
    throw std::runtime_error(form.file + ": " + plugin_failed(form.plugin, effects));
}

Particulars OpenSite::partnership() { return store::find_partnership(*data_.snapshot()); }

}  // namespace earshot::commands
