// SPDX-License-Identifier: Apache-2.0
// A server in memory, for a plugin's own tests: put a form and answers on the stage, run a
// callback, look at what was said. Stricter than the server in one thing: whatever the server
// would drop is listed in `misuses`, so that a test can expect there to be none. C++17 and later.
//
//   earshot::Rehearsal stage(earshot_plugin_v0);
//   stage.ask("conf", {{"kind", "scale"}, {"points", "5"}, {"topics", "neglect"}});
//   stage.answer("conf", {"2"});
//   const auto said = stage.find_learning_needs();
//   assert(said.needs.at({"neglect", "prevalence"}) == 1);
#ifndef EARSHOT_REHEARSAL_HPP
#define EARSHOT_REHEARSAL_HPP

#include <dlfcn.h>
#include <earshot/plugin.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

class Rehearsal {
 public:
  using Entry = const earshot_plugin* (*)(const earshot_host*);
  using Settings = std::map<std::string, std::string, std::less<>>;
  using Pair = std::pair<std::string, std::string>;

  // What a callback said. After a failure only the flags are left.
  struct Said {
    std::vector<Pair> problems;                  // question, message
    std::map<std::string, std::string> derived;  // name → value
    std::vector<Pair> flags;                     // question, reason
    std::vector<Pair> follow_ups;                // form, stage
    std::map<Pair, double> needs;                // topic, component → value
    std::vector<std::string> log;
    std::vector<std::string> misuses;  // what the server would have dropped, cut or ignored
    bool failed = false;
    std::string failure;
  };

  // Throws std::runtime_error if the plugin declines, std::logic_error if it speaks already.
  explicit Rehearsal(Entry entry) : plugin_(entry(&host())) {
    if (!plugin_)
      throw std::runtime_error("the plugin declined this server");
  }
  // The plugin in a file, as the server would find it. Never closed.
  static Rehearsal open(const std::string& file) {
    void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library)
      throw std::runtime_error(::dlerror());
    void* entry = ::dlsym(library, "earshot_plugin_v0");
    if (!entry)
      throw std::runtime_error(file + " has no function earshot_plugin_v0");
    return Rehearsal(reinterpret_cast<Entry>(entry));
  }

  std::string id() const { return str(plugin_->id); }
  std::string title() const { return str(plugin_->title); }
  std::string version() const { return str(plugin_->version); }

  // --- the stage: it stays as it is set for every callback run on it ---------------------------
  void today(earshot_day day) { today_ = day; }
  void fact(const std::string& name, const std::string& value) { facts_[name] = value; }
  // Settings as plugin.h lists them; asking a question again changes it.
  void ask(const std::string& question, Settings settings) {
    if (!settings_.count(question))
      questions_.push_back(question);
    settings.emplace("name", question);
    settings_[question] = std::move(settings);
  }
  // None takes the answer back.
  void answer(const std::string& question, std::vector<std::string> values) {
    if (!settings_.count(question))
      throw std::logic_error("no question is called " + question);
    answers_[question] = std::move(values);
  }

  Said check_form() { return run("check_form", &earshot_plugin::check_form, form); }
  Said check_response() { return run("check_response", &earshot_plugin::check_response, response); }
  Said plan_follow_ups() {
    return run("plan_follow_ups", &earshot_plugin::plan_follow_ups, attendance);
  }
  Said find_learning_needs() {
    return run("find_learning_needs", &earshot_plugin::find_learning_needs, evidence);
  }

 private:
  enum Where { form = 1, response = 2, attendance = 4, evidence = 8 };

  static std::string str(earshot_text text) {
    return text.data ? std::string(text.data, text.size) : std::string();
  }
  static earshot_text borrow(const std::string& text) { return {text.data(), text.size()}; }
  static Rehearsal& of(earshot_call* call) {
    if (!call)
      throw std::logic_error("the plugin speaks outside a callback: nobody hears it");
    return *reinterpret_cast<Rehearsal*>(call);
  }

  static bool is_name(const std::string& text, std::size_t longest, const char* also) {
    const std::string allowed = std::string("abcdefghijklmnopqrstuvwxyz0123456789_-") + also;
    return !text.empty() && text.size() <= longest && text[0] != '_' && text[0] != '-' &&
           text[0] != '.' && text.find_first_not_of(allowed) == text.npos;
  }

  Said run(const char* name, earshot_callback earshot_plugin::*callback, Where where) {
    said_ = {};
    running_ = name;
    where_ = where;
    const auto end = reinterpret_cast<const char*>(&(plugin_->*callback) + 1);
    if (reinterpret_cast<const char*>(plugin_) + plugin_->size < end)
      return {};
    if (!(plugin_->*callback))
      return {};
    if ((plugin_->*callback)(&host(), reinterpret_cast<earshot_call*>(this)) != EARSHOT_OK)
      said_.failed = true;
    Said said = std::move(said_);
    if (said.failed)
      said = {{}, {}, said.flags, {}, {}, said.log, said.misuses, true, said.failure};
    return said;
  }

  void misuse(const std::string& what) {
    said_.misuses.push_back(std::string(running_) + ": " + what);
  }
  bool may(int where, const char* function) {
    if (where & where_)
      return true;
    misuse(std::string(function) + " means nothing here");
    return false;
  }
  template <class All>
  bool fits(const All& all, std::size_t most, const char* function) {
    if (all.size() < most)
      return true;
    misuse(std::string(function) + " was said too often");
    return false;
  }
  std::string words(earshot_text text, const char* function) {
    if (text.size == 0 || text.size > EARSHOT_LONGEST_MESSAGE)
      misuse(std::string(function) + " has no words, or too many");
    return str(text);
  }
  std::string known(earshot_text question, const char* function) {
    const std::string name = str(question);
    if (name.empty() || settings_.count(name))
      return name;
    misuse(std::string(function) + " names a question that is not there: " + name);
    return {};
  }

  static earshot_text setting(earshot_call* call, earshot_text question, earshot_text name) {
    Rehearsal& stage = of(call);
    if (!stage.may(form | response | evidence, "setting"))
      return {};
    const auto settings = stage.settings_.find(str(question));
    if (settings == stage.settings_.end())
      return {};
    // "topic" is the first of "topics", so that a test need not say it twice.
    const bool first = str(name) == "topic" && !settings->second.count("topic");
    const auto value = settings->second.find(first ? "topics" : str(name));
    if (value == settings->second.end())
      return {};
    const std::string& text = value->second;
    return {text.data(), first ? std::min(text.find(','), text.size()) : text.size()};
  }
  static const std::vector<std::string>& answers(earshot_call* call, earshot_text question) {
    static const std::vector<std::string> none;
    Rehearsal& stage = of(call);
    if (!stage.may(response | evidence, "answer"))
      return none;
    const auto found = stage.answers_.find(str(question));
    return found == stage.answers_.end() ? none : found->second;
  }
  static void derive(earshot_call* call, earshot_text name, earshot_text value) {
    Rehearsal& stage = of(call);
    auto& all = stage.said_.derived;
    if (!stage.may(response, "derive"))
      return;
    if (!is_name(str(name), EARSHOT_LONGEST_DERIVED_NAME, ".") ||
        value.size > EARSHOT_LONGEST_DERIVED_VALUE)
      return stage.misuse("derive has a name or a value that is not allowed");
    if (all.count(str(name)) || stage.fits(all, EARSHOT_MOST_DERIVED, "derive"))
      all[str(name)] = str(value);
  }
  static void follow_up(earshot_call* call, earshot_text form, earshot_text stage_name) {
    Rehearsal& stage = of(call);
    auto& all = stage.said_.follow_ups;
    const Pair next{str(form), str(stage_name)};
    if (!stage.may(attendance, "follow_up") || !stage.names(next, "follow_up"))
      return;
    if (std::find(all.begin(), all.end(), next) != all.end())
      return;
    if (stage.fits(all, EARSHOT_MOST_FOLLOW_UPS, "follow_up"))
      all.push_back(next);
  }
  static void learning_need(earshot_call* call, earshot_text topic, earshot_text component,
                            double value) {
    Rehearsal& stage = of(call);
    auto& all = stage.said_.needs;
    const Pair what{str(topic), str(component)};
    if (!stage.may(evidence, "learning_need") || !stage.names(what, "learning_need"))
      return;
    if (!(value >= 0 && value <= 1))
      return stage.misuse("learning_need is not from 0 to 1");
    if (all.count(what) || stage.fits(all, EARSHOT_MOST_NEEDS, "learning_need"))
      all[what] = value;
  }
  bool names(const Pair& both, const char* function) {
    if (is_name(both.first, EARSHOT_LONGEST_NAME, "") &&
        is_name(both.second, EARSHOT_LONGEST_NAME, ""))
      return true;
    misuse(std::string(function) + " was given something that is not a name");
    return false;
  }
  // For a question and words about it: a problem or a flag.
  static void about(earshot_call* call, earshot_text question, earshot_text message, int where,
                    const char* function, std::vector<Pair> Said::*all, std::size_t most) {
    Rehearsal& stage = of(call);
    if (!stage.may(where, function) || !stage.fits(stage.said_.*all, most, function))
      return;
    (stage.said_.*all)
        .emplace_back(stage.known(question, function), stage.words(message, function));
  }

  static const earshot_host& host() {
    static const std::string version = "rehearsal";
    static const earshot_host table = {
        sizeof(earshot_host),
        0,
        borrow(version),
        [](earshot_call* call) { return of(call).today_; },
        [](earshot_call* call, earshot_text name) {
          const auto found = of(call).facts_.find(str(name));
          return found == of(call).facts_.end() ? earshot_text{} : borrow(found->second);
        },
        [](earshot_call* call) -> std::size_t {
          Rehearsal& stage = of(call);
          return stage.may(form | response | evidence, "question") ? stage.questions_.size() : 0;
        },
        [](earshot_call* call, std::size_t index) {
          const auto& all = of(call).questions_;
          return index < all.size() ? borrow(all[index]) : earshot_text{};
        },
        setting,
        [](earshot_call* call, earshot_text question) { return answers(call, question).size(); },
        [](earshot_call* call, earshot_text question, std::size_t index) {
          const auto& given = answers(call, question);
          return index < given.size() ? borrow(given[index]) : earshot_text{};
        },
        [](earshot_call* call, earshot_level, earshot_text message) {
          Rehearsal& stage = of(call);
          if (stage.fits(stage.said_.log, EARSHOT_MOST_LOG_LINES, "log"))
            stage.said_.log.push_back(stage.words(message, "log"));
        },
        [](earshot_call* call, earshot_text question, earshot_text message) {
          about(call, question, message, form | response, "problem", &Said::problems,
                EARSHOT_MOST_PROBLEMS);
        },
        derive,
        follow_up,
        learning_need,
        [](earshot_call* call, earshot_text question, earshot_text reason) {
          about(call, question, reason, response, "flag", &Said::flags, EARSHOT_MOST_FLAGS);
        },
        [](earshot_call* call, earshot_text reason) {
          Rehearsal& stage = of(call);
          if (!stage.said_.failed)
            stage.said_.failure = str(reason);
          stage.said_.failed = true;
        },
    };
    return table;
  }

  const earshot_plugin* plugin_;
  earshot_day today_ = 20777;  // 2026-11-20
  std::map<std::string, std::string> facts_;
  std::deque<std::string> questions_;
  std::map<std::string, Settings> settings_;
  std::map<std::string, std::vector<std::string>> answers_;
  Said said_;
  const char* running_ = "";
  Where where_ = form;
};

}  // namespace earshot

#endif
