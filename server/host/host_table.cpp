// SPDX-License-Identifier: Apache-2.0
#include "host/host_table.h"

#include <exception>

namespace earshot::host {
namespace {

earshot_text text_of(std::string_view view) { return {view.data(), view.size()}; }

// A plugin's frames may be C, which no exception may cross. What goes wrong in here (memory, at
// worst) fails the callback instead; a plugin that speaks outside a call is not heard.
template <class Given, class Ask>
Given with(earshot_call* handle, Given absent, Ask ask) noexcept {
  if (!handle)
    return absent;
  Call& call = *reinterpret_cast<Call*>(handle);
  try {
    return ask(call);
  } catch (const std::exception& e) {
    call.fail(e.what());
    return absent;
  }
}

template <class Say>
void say(earshot_call* handle, Say what) noexcept {
  with(handle, 0, [&](Call& call) { return what(call), 0; });
}

earshot_day today(earshot_call* handle) {
  return with(handle, earshot_day{0}, [](Call& call) {
    return static_cast<earshot_day>(call.today().time_since_epoch().count());
  });
}

earshot_text fact(earshot_call* handle, earshot_text name) {
  return with(handle, earshot_text{}, [&](Call& c) { return text_of(c.fact(view_of(name))); });
}

size_t question_count(earshot_call* handle) {
  return with(handle, size_t{0}, [](Call& call) { return call.question_count(); });
}

earshot_text question(earshot_call* handle, size_t index) {
  return with(handle, earshot_text{}, [&](Call& c) { return text_of(c.question(index)); });
}

earshot_text setting(earshot_call* handle, earshot_text question, earshot_text name) {
  return with(handle, earshot_text{},
              [&](Call& call) { return text_of(call.setting(view_of(question), view_of(name))); });
}

size_t answer_count(earshot_call* handle, earshot_text question) {
  return with(handle, size_t{0}, [&](Call& call) { return call.answer_count(view_of(question)); });
}

earshot_text answer(earshot_call* handle, earshot_text question, size_t index) {
  return with(handle, earshot_text{},
              [&](Call& call) { return text_of(call.answer(view_of(question), index)); });
}

void log_line(earshot_call* handle, earshot_level level, earshot_text message) {
  say(handle, [&](Call& call) { call.log(level >= EARSHOT_WARNING, view_of(message)); });
}

void problem(earshot_call* handle, earshot_text question, earshot_text message) {
  say(handle, [&](Call& call) { call.problem(view_of(question), view_of(message)); });
}

void derive(earshot_call* handle, earshot_text name, earshot_text value) {
  say(handle, [&](Call& call) { call.derive(view_of(name), view_of(value)); });
}

void follow_up(earshot_call* handle, earshot_text form, earshot_text stage) {
  say(handle, [&](Call& call) { call.follow_up(view_of(form), view_of(stage)); });
}

void learning_need(earshot_call* handle, earshot_text topic, earshot_text component, double value) {
  say(handle, [&](Call& call) { call.learning_need(view_of(topic), view_of(component), value); });
}

void flag(earshot_call* handle, earshot_text question, earshot_text reason) {
  say(handle, [&](Call& call) { call.flag(view_of(question), view_of(reason)); });
}

void fail(earshot_call* handle, earshot_text reason) {
  say(handle, [&](Call& call) { call.fail(view_of(reason)); });
}

}  // namespace

const earshot_host& host_table() {
  static const earshot_host table = {
      .size = sizeof(earshot_host),
      .unused = 0,
      .server_version = text_of(EARSHOT_VERSION),
      .today = today,
      .fact = fact,
      .question_count = question_count,
      .question = question,
      .setting = setting,
      .answer_count = answer_count,
      .answer = answer,
      .log = log_line,
      .problem = problem,
      .derive = derive,
      .follow_up = follow_up,
      .learning_need = learning_need,
      .flag = flag,
      .fail = fail,
  };
  return table;
}

}  // namespace earshot::host
