// SPDX-License-Identifier: Apache-2.0
#include "host/plugins.h"

#include <algorithm>

#include "host/open_plugin.h"
#include "host/plugin_folder.h"

namespace earshot::host {
namespace {

Problem about(const fs::path& path, std::string message) {
  return {.file = path.string(), .line = 0, .question = {}, .message = std::move(message)};
}

std::vector<fs::path> plugin_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".so")
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::unique_ptr<Plugin> open(const fs::path& file, Problems& problems) {
  OpenedPlugin opened;
  if (auto refusal = refuse_file(file))
    opened.refusal = std::move(*refusal);
  else
    opened = open_plugin(fs::absolute(file));
  if (opened.table)
    return std::make_unique<Plugin>(*opened.table);
  problems.push_back(about(file, std::move(opened.refusal)));
  return nullptr;
}

const Plugin* find(const std::vector<std::unique_ptr<Plugin>>& plugins, std::string_view id) {
  const auto found =
      std::ranges::find(plugins, id, [](const auto& p) -> std::string_view { return p->id(); });
  return found == plugins.end() ? nullptr : found->get();
}

Facts facts_of(const Form& form) {
  Facts facts{{"form", form.name}, {"asked_as", std::string(name_of(form.audience))}};
  if (!form.stage.empty())
    facts.emplace("stage", form.stage);
  return facts;
}

// What the caller knows is nearer to the occasion than what the form says of itself.
Facts facts_of(const Asking& asking, const Facts& given) {
  Facts facts = given;
  facts.merge(facts_of(asking.form));
  if (!asking.occasion.course.empty())
    facts.emplace("course", asking.occasion.course);
  return facts;
}

Effects run_on_answers(const Plugin* plugin, Callback callback, const Asking& asking,
                       const Answers& answers, const Facts& given, Day today) {
  if (!plugin)
    return {};
  const Facts facts = facts_of(asking, given);
  return plugin->run({.callback = callback, .today = today, .facts = &facts, .answers = &answers},
                     SeenQuestions(asking));
}

}  // namespace

Plugins::Plugins() = default;
Plugins::~Plugins() = default;
Plugins::Plugins(Plugins&&) noexcept = default;
Plugins& Plugins::operator=(Plugins&&) noexcept = default;

Plugins Plugins::load(const fs::path& folder, Problems& problems) {
  Plugins loaded;
  if (!fs::exists(folder))
    return loaded;
  if (auto refusal = judge(folder, rights_of(folder)).refusal) {
    problems.push_back(about(folder, std::move(*refusal)));
    return loaded;
  }
  std::map<std::string, std::string> file_of;  // id → the file that has it
  for (const fs::path& file : plugin_files(folder)) {
    std::unique_ptr<Plugin> plugin = open(file, problems);
    if (!plugin)
      continue;
    const auto [first, is_new] = file_of.emplace(plugin->id(), file.filename().string());
    if (is_new)
      loaded.plugins_.push_back(std::move(plugin));
    else
      problems.push_back(about(file, "This plugin has the same id, '" + plugin->id() + "', as " +
                                         first->second + ", which is used; take one of them away"));
  }
  return loaded;
}

std::vector<std::string> Plugins::ids() const {
  std::vector<std::string> ids;
  for (const auto& plugin : plugins_)
    ids.push_back(plugin->id());
  return ids;
}

bool Plugins::has(std::string_view id) const { return find(plugins_, id) != nullptr; }

Effects Plugins::check_form(const Form& form, Day today) const {
  const Plugin* plugin = find(plugins_, form.plugin);
  if (!plugin)
    return {};
  const Facts facts = facts_of(form);
  Effects effects = plugin->run({.callback = Callback::check_form, .today = today, .facts = &facts},
                                SeenQuestions(form));
  for (Problem& problem : effects.problems)
    problem.file = form.file;
  return effects;
}

Effects Plugins::check_response(const Asking& asking, const Answers& answers, const Facts& facts,
                                Day today) const {
  return run_on_answers(find(plugins_, asking.form.plugin), Callback::check_response, asking,
                        answers, facts, today);
}

Effects Plugins::plan_follow_ups(std::string_view plugin, const Facts& facts, Day today) const {
  const Plugin* found = find(plugins_, plugin);
  if (!found)
    return {};
  return found->run({.callback = Callback::plan_follow_ups, .today = today, .facts = &facts}, {});
}

Effects Plugins::find_learning_needs(const Asking& asking, const Answers& answers,
                                     const Facts& facts, Day today) const {
  return run_on_answers(find(plugins_, asking.form.plugin), Callback::find_learning_needs, asking,
                        answers, facts, today);
}

}  // namespace earshot::host
