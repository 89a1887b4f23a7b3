// SPDX-License-Identifier: Apache-2.0
// The plugin contract as one C++ class. Each method is given a view that has only what makes sense
// there, so asking for a follow-up while checking answers does not compile. Whatever a method
// throws is caught here and told to the server as a failure. C++11 and later.
//
//   class Conference final : public earshot::Plugin {
//     void plan_follow_ups(earshot::Attendance& attendance) const override {
//       attendance.follow_up("conference", "after");
//     }
//   };
//   EARSHOT_PLUGIN(Conference, "conference", "Conference feedback", "1.0.0")
#ifndef EARSHOT_PLUGIN_HPP
#define EARSHOT_PLUGIN_HPP

#include <earshot/plugin.h>

#include <cstring>
#include <exception>
#include <string>
#include <vector>
#if __cplusplus >= 201703L
#include <string_view>
#endif

namespace earshot {

// Borrowed text: keep a std::string if it must outlive the method. Empty means absent.
class Text {
 public:
  Text() : text_{nullptr, 0} {}
  Text(const char* text) : text_{text, std::strlen(text)} {}
  Text(const std::string& text) : text_{text.data(), text.size()} {}
  Text(earshot_text text) : text_(text) {}
#if __cplusplus >= 201703L
  Text(std::string_view text) : text_{text.data(), text.size()} {}
  operator std::string_view() const { return {begin(), size()}; }
#endif
  operator earshot_text() const { return text_; }

  const char* begin() const { return text_.size == 0 ? "" : text_.data; }
  const char* end() const { return begin() + size(); }
  std::size_t size() const { return text_.size; }
  bool empty() const { return size() == 0; }
  std::string str() const { return std::string(begin(), end()); }

 private:
  earshot_text text_;
};

inline bool operator==(Text a, Text b) {
  return a.size() == b.size() && std::memcmp(a.begin(), b.begin(), a.size()) == 0;
}
inline bool operator!=(Text a, Text b) { return !(a == b); }

// The whole number a text is ("4"), or `otherwise`: for "away", for nothing, for anything else.
inline int whole_number(Text text, int otherwise) {
  if (text.empty() || text.size() > 9)
    return otherwise;
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9')
      return otherwise;
    number = number * 10 + (digit - '0');
  }
  return number;
}

// The names in a list such as "yes, partly"; commas part them, space around them goes.
inline std::vector<Text> names_in(Text list) {
  std::vector<Text> names;
  const char* from = list.begin();
  while (from != list.end()) {
    const char* to = from;
    while (to != list.end() && *to != ',')
      ++to;
    const char* first = from;
    const char* last = to;
    while (first != last && *first == ' ')
      ++first;
    while (last != first && last[-1] == ' ')
      --last;
    if (first != last) {
      const earshot_text name = {first, static_cast<std::size_t>(last - first)};
      names.push_back(name);
    }
    from = to == list.end() ? to : to + 1;
  }
  return names;
}

inline bool is_in(Text list, Text name) {
  for (const Text each : names_in(list))
    if (each == name)
      return true;
  return false;
}

namespace detail {

// Everything the server does for a plugin. The views below show what belongs in their method.
class Call {
 public:
  Call(const earshot_host* host, earshot_call* call) : host_(*host), call_(call) {}
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  earshot_day today() const { return host_.today(call_); }
  Text fact(Text name) const { return host_.fact(call_, name); }
  void log(Text message) const { host_.log(call_, EARSHOT_NOTE, message); }
  void warn(Text message) const { host_.log(call_, EARSHOT_WARNING, message); }

  std::vector<Text> questions() const {
    std::vector<Text> names(host_.question_count(call_));
    for (std::size_t i = 0; i < names.size(); ++i)
      names[i] = host_.question(call_, i);
    return names;
  }
  Text setting(Text question, Text name) const { return host_.setting(call_, question, name); }

  // The only answer, or the first; absent if there is none.
  Text answer(Text question) const { return host_.answer(call_, question, 0); }
  std::vector<Text> answers(Text question) const {
    std::vector<Text> chosen(host_.answer_count(call_, question));
    for (std::size_t i = 0; i < chosen.size(); ++i)
      chosen[i] = host_.answer(call_, question, i);
    return chosen;
  }

  void problem(Text question, Text message) const { host_.problem(call_, question, message); }
  void derive(Text name, Text value) const { host_.derive(call_, name, value); }
  void flag(Text question, Text reason) const { host_.flag(call_, question, reason); }
  void follow_up(Text form, Text stage) const { host_.follow_up(call_, form, stage); }
  void learning_need(Text topic, Text component, double value) const {
    host_.learning_need(call_, topic, component, value);
  }

 private:
  const earshot_host& host_;
  earshot_call* call_;
};

}  // namespace detail

// A form that was just loaded: is it sound?
class Form : private detail::Call {
 public:
  using Call::Call;
  using Call::fact;
  using Call::log;
  using Call::problem;
  using Call::questions;
  using Call::setting;
  using Call::today;
  using Call::warn;
};

// Somebody's answers, about to be sealed: is something wrong, worked out, or to be read soon?
class Response : private detail::Call {
 public:
  using Call::answer;
  using Call::answers;
  using Call::Call;
  using Call::derive;
  using Call::fact;
  using Call::flag;
  using Call::log;
  using Call::problem;
  using Call::questions;
  using Call::setting;
  using Call::today;
  using Call::warn;
};

// Somebody came to a course: what should they be asked, and when?
class Attendance : private detail::Call {
 public:
  using Call::Call;
  using Call::fact;
  using Call::follow_up;
  using Call::log;
  using Call::today;
  using Call::warn;
};

// One answer among those just opened: what does it say about a topic?
class Evidence : private detail::Call {
 public:
  using Call::answer;
  using Call::answers;
  using Call::Call;
  using Call::fact;
  using Call::learning_need;
  using Call::log;
  using Call::questions;
  using Call::setting;
  using Call::today;
  using Call::warn;
};

// What an author derives from. Methods are const and may run at the same time: keep no state. Throw
// a std::exception to fail; its text is shown to the training lead, so put no answer in it.
class Plugin {
 public:
  virtual ~Plugin() = default;
  virtual void check_form(Form&) const {}
  virtual void check_response(Response&) const {}
  virtual void plan_follow_ups(Attendance&) const {}
  virtual void find_learning_needs(Evidence&) const {}
};

namespace detail {

template <std::size_t size>
constexpr earshot_text literal(const char (&text)[size]) {
  return earshot_text{text, size - 1};
}

template <class Mine>
const Plugin& the() {
  static const Mine plugin{};
  return plugin;
}

// A callback: nothing that is thrown leaves it, not even by the plugin's own constructor.
template <class Mine, class View, void (Plugin::*method)(View&) const>
earshot_status run(const earshot_host* host, earshot_call* call) noexcept {
  try {
    View view(host, call);
    (the<Mine>().*method)(view);
    return EARSHOT_OK;
  } catch (const std::exception& failure) {
    host->fail(call, Text(failure.what()));
  } catch (...) {
    host->fail(call, Text("it threw something that is not a std::exception"));
  }
  return EARSHOT_FAILED;
}

}  // namespace detail
}  // namespace earshot

// Once in a plugin, outside any namespace. Declines a server that lacks what this header uses.
#define EARSHOT_PLUGIN(Class, id, title, version)                                               \
  extern "C" EARSHOT_EXPORT const earshot_plugin* earshot_plugin_v0(const earshot_host* host) { \
    namespace sdk = earshot::detail;                                                            \
    static const earshot_plugin table = {                                                       \
        sizeof(earshot_plugin),                                                                 \
        0,                                                                                      \
        sdk::literal(id),                                                                       \
        sdk::literal(title),                                                                    \
        sdk::literal(version),                                                                  \
        &sdk::run<Class, earshot::Form, &earshot::Plugin::check_form>,                          \
        &sdk::run<Class, earshot::Response, &earshot::Plugin::check_response>,                  \
        &sdk::run<Class, earshot::Attendance, &earshot::Plugin::plan_follow_ups>,               \
        &sdk::run<Class, earshot::Evidence, &earshot::Plugin::find_learning_needs>,             \
    };                                                                                          \
    return EARSHOT_HAS(host, earshot_host, fail) ? &table : nullptr;                            \
  }

#endif
