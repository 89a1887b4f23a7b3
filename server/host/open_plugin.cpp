// SPDX-License-Identifier: Apache-2.0
#include "host/open_plugin.h"

#include <dlfcn.h>
#include <link.h>

#include <exception>
#include <optional>

#include "base/text.h"
#include "host/host_table.h"
#include "host/spoken.h"

namespace earshot::host {
namespace {

constexpr const char* entry_name = "earshot_plugin_v0";
using Entry = const earshot_plugin* (*)(const earshot_host*);

// dlsym also looks in what the library depends on; an entry borrowed from another plugin would load
// that one twice under another file's name.
bool is_its_own(void* entry, void* library) {
  Dl_info found{};
  struct link_map* map = nullptr;
  if (::dladdr(entry, &found) == 0 || ::dlinfo(library, RTLD_DI_LINKMAP, &map) != 0)
    return false;
  Dl_info own{};
  return ::dladdr(map->l_ld, &own) != 0 && own.dli_fbase == found.dli_fbase;
}

// The members every version-0 plugin has; the callbacks after them may be missing.
std::optional<std::string> refuse(const earshot_plugin* table) {
  if (!table)
    return "This plugin declined to work with server " EARSHOT_VERSION
           "; install the version of the plugin that was made for it";
  if (!EARSHOT_HAS(table, earshot_plugin, version))
    return "This plugin's table ends before its id, title and version; build it again with this "
           "server's earshot/plugin.h";
  const std::string_view id = view_of(table->id);
  if (!is_name(id))
    return "This plugin's id is not a name: give it one of a-z, 0-9, _ and -, at most 40 "
           "characters "
           "long";
  for (const earshot_text text : {table->title, table->version})
    if (view_of(text).empty() || !is_utf8(view_of(text)))
      return "This plugin's title or version is missing or is not UTF-8 text; correct it and build "
             "the plugin again";
  return {};
}

OpenedPlugin ask_entry(Entry entry) {
  try {
    const earshot_plugin* table = entry(&host_table());
    if (auto refusal = refuse(table))
      return {nullptr, std::move(*refusal)};
    return {table, {}};
  } catch (...) {
    return {nullptr, "This plugin failed when it was asked what it is; ask its author for help"};
  }
}

// A table may end anywhere after its first members: a callback it does not reach is not there.
earshot_callback find_callback(const earshot_plugin& table, Callback callback) {
  switch (callback) {
    case Callback::check_form:
      return EARSHOT_HAS(&table, earshot_plugin, check_form) ? table.check_form : nullptr;
    case Callback::check_response:
      return EARSHOT_HAS(&table, earshot_plugin, check_response) ? table.check_response : nullptr;
    case Callback::plan_follow_ups:
      return EARSHOT_HAS(&table, earshot_plugin, plan_follow_ups) ? table.plan_follow_ups : nullptr;
    case Callback::find_learning_needs:
      return EARSHOT_HAS(&table, earshot_plugin, find_learning_needs) ? table.find_learning_needs
                                                                      : nullptr;
  }
  return nullptr;
}

}  // namespace

OpenedPlugin open_plugin(const fs::path& file) {
  // Never closed: a callback may run for as long as the server does.
  void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (!library)  // NOLINTNEXTLINE(concurrency-mt-unsafe): at start, by one thread
    return {nullptr, std::string("This cannot be opened: ") + ::dlerror()};
  void* entry = ::dlsym(library, entry_name);
  if (!entry || !is_its_own(entry, library))
    return {nullptr,
            "This has no function earshot_plugin_v0: it is no Earshot plugin, or was made for "
            "another major version of the contract"};
  return ask_entry(reinterpret_cast<Entry>(entry));
}

Plugin::Plugin(const earshot_plugin& table) : table_(table), id_(view_of(table.id)) {}

Effects Plugin::run(const Occurrence& occurrence, SeenQuestions questions) const {
  const earshot_callback callback = find_callback(table_, occurrence.callback);
  if (!callback)
    return {};
  Call call(id_, occurrence, std::move(questions));
  try {
    if (callback(&host_table(), handle_of(call)) != EARSHOT_OK)
      call.fail({});
  } catch (const std::exception& e) {
    call.fail(e.what());
  } catch (...) {
    call.fail("it threw something that is not a std::exception");
  }
  return call.finish();
}

}  // namespace earshot::host
