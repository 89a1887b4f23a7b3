// SPDX-License-Identifier: Apache-2.0
// Whatever is posted to a form is either told what is wrong with it, or packs into the form's box and
// comes out as it was. Whatever bytes are unpacked are an answer with that one spelling, or nothing.
#include <string>

#include "base/text.h"
#include "forms/a_form.h"
#include "forms/answer_rules.h"
#include "forms/ask.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

const Asking& asking() {
  static const Asking one = tests::asked();
  return one;
}

void check_unpacking(std::string_view packed) {
  const auto answers = forms::unpack_answers(asking(), packed);
  if (answers)
    must(forms::pack_answers(asking(), *answers) == packed, "a pack has one spelling");
}

// "name=value", with record separators between them.
Answers answers_in(std::string_view posted) {
  Answers answers;
  while (!posted.empty()) {
    const std::string_view line = posted.substr(0, posted.find('\x1e'));
    posted.remove_prefix(std::min(line.size() + 1, posted.size()));
    const std::size_t equals = std::min(line.find('='), line.size());
    const std::string name(line.substr(0, equals));
    answers[name].emplace_back(line.substr(std::min(equals + 1, line.size())));
  }
  return answers;
}

void check_posting(std::string_view posted, std::string_view language) {
  const Day today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
  Answers answers = answers_in(posted);
  const Problems problems = forms::check_answers(asking(), answers, language, today);
  for (const Problem& problem : problems)
    must(!problem.message.empty() && is_utf8(to_text(problem)), "a problem is a sentence");
  Answers again = answers;
  must(forms::check_answers(asking(), again, language, today) == problems,
       "checked twice, the same");
  if (!problems.empty())
    return;
  must(again == answers, "what is tidy stays as it is");
  const std::string packed = forms::pack_answers(asking(), answers);
  must(packed.size() <= asking().box_bytes, "answers fit the box");
  must(forms::unpack_answers(asking(), packed) == answers, "answers come back as they were");
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  if (size == 0)
    return 0;
  const std::string_view rest(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  switch (bytes[0]) {
    case 'p':
      fuzz::check_posting(rest, "pl");
      break;
    case 'u':
      fuzz::check_unpacking(rest);
      break;
    default:
      fuzz::check_posting(rest, "en");
      break;
  }
  return 0;
}
