// SPDX-License-Identifier: Apache-2.0
// Any bytes are a letter, as far as they can be read; one of ours comes back as it was written.
#include <string>

#include "base/letter.h"
#include "base/mail_reading.h"
#include "base/text.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

void check_size(const MailPart& part, std::size_t most, int depth) {
  must(depth <= 6, "no deeper than a letter is");
  must(part.body.size() <= most + 1, "nothing grows in reading");
  for (const MailPart& inside : part.parts)
    check_size(inside, most, depth + 1);
}

void check_writing(std::string text) {
  std::erase(text, '\r');
  const Letter letter{.from = {text.substr(0, 60), "surveys@example.org"},
                      .to = "tom@example.org",
                      .message_id = "1@example.org",
                      .subject = text.substr(0, 200),
                      .text = text};
  std::string bytes;
  try {
    bytes = letter_bytes(letter);
  } catch (const std::invalid_argument&) {
    return;
  }
  const MailPart back = read_mail(bytes);
  must(back.header("to") == "<tom@example.org>", "nobody else is written to");
  must(back.header("bcc").empty() && back.header("cc").empty(), "nor gets a copy");
  must(tidy(back.body) == tidy(text), "a letter comes back as it was");
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  const std::string source(reinterpret_cast<const char*>(bytes), size);
  fuzz::check_size(read_mail(source), size, 0);
  for (const std::string_view letter : letters_in_mbox(source))
    fuzz::must(letter.size() <= size, "a letter is part of its mailbox");
  fuzz::check_writing(source);
  return 0;
}
