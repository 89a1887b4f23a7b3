// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come out of a seal are a way through this form, every index of it in range, or
// nothing; what is a way survives being saved and chosen again. A file that was not sealed here never
// opens, whatever stands in it.
#include <algorithm>
#include <string>

#include "answers/so_far.h"
#include "base/secrets.h"
#include "base/text.h"
#include "forms/a_form.h"
#include "forms/ask.h"
#include "forms/steps.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

constexpr answers::SealedFor here{.purpose = "file", .survey = "after-a-course", .path = "/s/tom"};

const Asking& asking() {
  static const Asking one = tests::asked();
  return one;
}

const Key& key() {
  static const Key one(std::string(Key::size, 'k'));  // the same in every run
  return one;
}

// As a file is read that somebody chooses.
std::optional<answers::SoFar> chosen(std::string_view file) {
  const auto sealed = from_base64(tidy(file));
  return sealed ? answers::open(key(), here, asking(), *sealed) : std::nullopt;
}

void check_ranges(const answers::SoFar& way) {
  using Where = answers::SoFar::Where;
  must(way.where >= Where::before && way.where <= Where::start, "they are somewhere");
  must(way.step < forms::steps_of(asking()).size(), "the step is one of the form's");
  must(way.seen.size() == asking().questions.size(), "each question was seen or was not");
  must(way.nonce.size() == answers::SoFar::nonce_bytes, "a nonce is whole");
  for (const auto& [name, values] : way.answers) {
    const Asked* asked = asking().find(name);
    must(asked != nullptr && !values.empty(), "an answer is to a question of the form");
    const auto& options = asked->question.options;
    for (const std::string& value : values)
      must(options.empty() || std::ranges::count(options, value, &Option::name) == 1,
           "what was chosen is an option");
  }
}

void check_unpacking(std::string_view packed) {
  const auto way = answers::unpack_so_far(asking(), packed);
  if (!way)
    return;
  check_ranges(*way);
  const std::string again = answers::pack(asking(), *way);
  must(answers::unpack_so_far(asking(), again) == way, "what is packed again is the same");
  std::string file = to_base64(answers::seal(key(), here, asking(), *way));
  must(chosen("\n" + file + "\r\n ") == way, "a file that was saved opens as it was");
  if (again.size() <= answers::most_packed_bytes(asking()))
    must(answers::open(key(), here, asking(), answers::seal_padded(key(), here, asking(), *way)) ==
             way,
         "a draft comes back as it was");
  file[packed.size() % file.size()] ^= 1;
  must(!chosen(file), "a file that was changed does not open");
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  if (size == 0)
    return 0;
  const std::string_view rest(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  if (bytes[0] == 'f')
    fuzz::must(!fuzz::chosen(rest), "only what was sealed here opens");
  else
    fuzz::check_unpacking(rest);
  return 0;
}
