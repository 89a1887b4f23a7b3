// SPDX-License-Identifier: Apache-2.0
// Opens form plugins and is the host table to them. Loaded at start only, never closed. What a
// plugin says is copied, bounded and handed back as Effects; a plugin that fails costs nobody an
// answer. In-process means trusted: a plugin can do whatever the server can.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "base/files.h"
#include "base/problems.h"
#include "model/form.h"

namespace earshot::host {

struct Derived {
  std::string name;
  std::string value;
  bool operator==(const Derived&) const = default;
};
struct Flag {
  std::string question;
  std::string reason;
  bool operator==(const Flag&) const = default;
};
struct FollowUp {
  std::string form;
  std::string stage;
  bool operator==(const FollowUp&) const = default;
};
struct NeedSaid {
  std::string topic;
  std::string component;
  double value = 0;
  bool operator==(const NeedSaid&) const = default;
};

// What may be said in one callback; more is dropped and logged against the plugin.
inline constexpr std::size_t most_problems = 200, most_derived = 8, most_flags = 32,
                             most_follow_ups = 8, most_needs = 128;
inline constexpr std::size_t most_derived_name_bytes = 32, most_derived_value_bytes = 64;

// What a callback said. After a failure only the flags are left, and why it failed.
struct Effects {
  Problems problems;
  std::vector<Derived> derived;
  std::vector<Flag> flags;
  std::vector<FollowUp> follow_ups;
  std::vector<NeedSaid> needs;
  bool failed = false;
  std::string failure;             // shown to the training lead; repeats no written answer
  std::vector<std::string> notes;  // what was logged against the plugin or by it, already written
};

// What is known about the occasion: "form", "stage", "course", "agency", "role", "attended_on",
// "asked_as". What a form or an asking says of itself need not be given, but wins nothing if it is.
using Facts = std::map<std::string, std::string, std::less<>>;

class Plugin;  // a loaded one

class Plugins {
 public:
  Plugins();
  ~Plugins();
  Plugins(Plugins&&) noexcept;
  Plugins& operator=(Plugins&&) noexcept;

  // Every *.so of the folder, in order of name. Those that can't be used are told in `problems`,
  // one sentence each; the rest are loaded. A folder that does not exist holds none; one that
  // plugin_folder.h refuses gives one problem and no plugins.
  static Plugins load(const fs::path& folder, Problems& problems);

  std::vector<std::string> ids() const;
  bool has(std::string_view id) const;

  // Each does nothing for an empty or unknown id: a form without its plugin still takes answers.
  Effects check_form(const Form& form, Day today) const;
  Effects check_response(const Asking& asking, const Answers& answers, const Facts& facts,
                         Day today) const;
  Effects plan_follow_ups(std::string_view plugin, const Facts& facts, Day today) const;
  Effects find_learning_needs(const Asking& asking, const Answers& answers, const Facts& facts,
                              Day today) const;

 private:
  std::vector<std::unique_ptr<Plugin>> plugins_;
};

}  // namespace earshot::host
