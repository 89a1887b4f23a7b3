// SPDX-License-Identifier: Apache-2.0
#include "commands/check_files.h"

#include <algorithm>
#include <optional>

#include "commands/file_kinds.h"
#include "commands/lists_in_use.h"
#include "commands/place.h"
#include "commands/plugins_in_use.h"
#include "forms/read_form.h"
#include "forms/read_letters.h"
#include "forms/read_lists.h"
#include "host/open_plugin.h"
#include "host/plugin_folder.h"
#include "host/plugins.h"
#include "model/settings_keys.h"

namespace earshot::commands {
namespace {

// More than any file that is meant to be read by people; their readers have limits of their own.
constexpr std::uintmax_t most_bytes = 16 * 1024 * 1024;

struct Given {
  std::string file;
  std::string bytes;
  FileKind kind;
};

class Check {
 public:
  Check(const Settings& settings, Day today) : settings_(settings), today_(today) {}

  Problems files(std::span<const std::string> names) {
    for (const std::string& name : names)
      take(name);
    for (const Given& given : given_)
      check(given);
    return std::move(problems_);
  }

 private:
  void tell(const std::string& file, std::string message) {
    problems_.push_back({file, 0, "", std::move(message)});
  }

  void add(Problems&& problems) {
    for (Problem& problem : problems)
      problems_.push_back(std::move(problem));
  }

  void take(const std::string& name) {
    std::error_code none;
    if (fs::is_directory(name, none))
      return tell(name, "this is a folder; name the files in it, as in " + name + "/*.toml");
    if (!fs::exists(name, none))
      return tell(name, "there is no such file");
    if (!fs::is_regular_file(name, none))
      return tell(name, "this is not a file that can be read");
    if (fs::path(name).extension() == ".so")
      return given_.push_back({name, "", FileKind::plugin});
    if (fs::file_size(name, none) > most_bytes)
      return tell(name, "this is too large to be a file of Earshot");
    std::string bytes = read_file(name).value_or("");
    const FileKind kind = kind_of(name, bytes);
    given_.push_back({name, std::move(bytes), kind});
  }

  void check(const Given& given) {
    Lists alone;
    switch (given.kind) {
      case FileKind::form:
        return check_form(given);
      case FileKind::topics:
        return add(forms::read_topics(given.file, given.bytes, alone));
      case FileKind::agencies:
        return add(forms::read_agencies(given.file, given.bytes, alone));
      case FileKind::letter:
        return add(forms::read_letter(given.file, given.bytes).problems);
      case FileKind::shared:
        return add(forms::read_shared(given.file, given.bytes, alone));
      case FileKind::configuration:
        return check_configuration(given);
      case FileKind::plugin:
        return check_plugin(given.file);
      case FileKind::unknown:
        return tell(given.file,
                    "this doesn't look like a file of Earshot. A form begins with form = \"...\", "
                    "the wording of a letter with letter = \"...\", "
                    "topics with [[topic]], agencies with sectors = [...], shared scales and lists "
                    "with [scale.NAME] or [[list.NAME.option]], settings with data = \"...\"");
      case FileKind::other:
        return tell(given.file,
                    "name a form, a list or a configuration (.toml), or a plugin (.so)");
    }
  }

  void check_form(const Given& given) {
    forms::ReadForm read = forms::read_form(given.file, given.bytes, lists_for(given.file));
    add(std::move(read.problems));
    if (read.form && !read.form->plugin.empty())
      ask_plugin(*read.form);
  }

  void ask_plugin(const Form& form) {
    const host::Plugins& plugins = loaded_plugins();
    if (!plugins.has(form.plugin))
      return tell(form.file, no_plugin(form.plugin, plugins, plugin_folder(settings_)));
    host::Effects effects = plugins.check_form(form, today_);
    for (Problem& problem : effects.problems)
      if (const Question* question = form.find(problem.question))
        problem.line = question->line;
    if (effects.failed)
      tell(form.file, plugin_failed(form.plugin, effects));
    add(std::move(effects.problems));
  }

  const host::Plugins& loaded_plugins() {
    if (!plugins_)
      plugins_ = host::Plugins::load(plugin_folder(settings_), problems_);
    return *plugins_;
  }

  // Lists that were named are taken, then the database's; a shared.toml beside the form is nearer
  // than the settings'.
  const Lists& lists_for(const std::string& form) {
    ListFiles files = list_files(settings_);
    const ListFiles named = files;
    const fs::path beside = fs::path(form).parent_path() / "shared.toml";
    if (fs::exists(beside))
      files.shared = beside;
    for (const Given& given : given_)
      take_instead(files, given);
    if (!lists_ || lists_for_ != files.shared) {
      Problems problems;
      const bool instead = files.topics != named.topics || files.agencies != named.agencies ||
                           is_on_the_line("topics") || is_on_the_line("agencies");
      lists_ = instead ? read_lists(files, problems) : lists_in_use(settings_, files, problems);
      lists_for_ = files.shared;
      for (Problem& problem : problems)
        if (std::ranges::find(given_, problem.file, &Given::file) == given_.end())
          problems_.push_back(std::move(problem));  // a named one tells its own
    }
    return *lists_;
  }

  bool is_on_the_line(std::string_view setting) const {
    return std::ranges::any_of(settings_.values(), [&](const Settings::Value& value) {
      return value.key.name == setting && value.file.starts_with("--");
    });
  }

  static void take_instead(ListFiles& files, const Given& given) {
    if (given.kind == FileKind::topics)
      files.topics = given.file;
    if (given.kind == FileKind::agencies)
      files.agencies = given.file;
    if (given.kind == FileKind::shared)
      files.shared = given.file;
  }

  void check_configuration(const Given& given) {
    SettingSources sources;
    sources.file = given.file;
    sources.bytes = given.bytes;
    add(std::move(read_settings(settings_keys, sources).problems));
  }

  void check_plugin(const std::string& file) {
    if (auto refusal = host::refuse_file(file))
      return tell(file, std::move(*refusal));
    if (auto opened = host::open_plugin(fs::absolute(file)); opened.table == nullptr)
      tell(file, std::move(opened.refusal));
  }

  const Settings& settings_;
  Day today_;
  std::vector<Given> given_;
  std::optional<host::Plugins> plugins_;
  std::optional<Lists> lists_;
  fs::path lists_for_;
  Problems problems_;
};

}  // namespace

Problems check_files(std::span<const std::string> files, const Settings& settings, Day today) {
  return Check(settings, today).files(files);
}

}  // namespace earshot::commands
