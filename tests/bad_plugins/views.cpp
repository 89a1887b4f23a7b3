// SPDX-License-Identifier: Apache-2.0
// What does not belong in a callback does not compile in it. Checked while building; nothing runs.
#include <earshot/plugin.hpp>
#include <type_traits>

namespace {

using earshot::Attendance;
using earshot::Evidence;
using earshot::Form;
using earshot::Response;

// Whether `view.FUNCTION(...)` compiles.
#define CAN(name, expression)                                      \
  template <class View>                                            \
  auto name(View* v, int)->decltype(expression, std::true_type()); \
  template <class View>                                            \
  std::false_type name(View*, long);

CAN(ask_questions, v->questions())
CAN(read_answers, v->answer(""))
CAN(say_problem, v->problem("", ""))
CAN(derive, v->derive("", ""))
CAN(raise_flag, v->flag("", ""))
CAN(ask_again, v->follow_up("", ""))
CAN(say_need, v->learning_need("", "", 0))
CAN(log_it, v->log(""))
#undef CAN

#define ONLY_IN(name, form, response, attendance, evidence)                                     \
  static_assert(decltype(name(static_cast<Form*>(nullptr), 0))::value == form, "form");         \
  static_assert(decltype(name(static_cast<Response*>(nullptr), 0))::value == response, "");     \
  static_assert(decltype(name(static_cast<Attendance*>(nullptr), 0))::value == attendance, ""); \
  static_assert(decltype(name(static_cast<Evidence*>(nullptr), 0))::value == evidence, "")

//                    form   response attendance evidence
ONLY_IN(ask_questions, true, true, false, true);
ONLY_IN(read_answers, false, true, false, true);
ONLY_IN(say_problem, true, true, false, false);
ONLY_IN(derive, false, true, false, false);
ONLY_IN(raise_flag, false, true, false, false);
ONLY_IN(ask_again, false, false, true, false);
ONLY_IN(say_need, false, false, false, true);
ONLY_IN(log_it, true, true, true, true);

}  // namespace
