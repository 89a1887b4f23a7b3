// SPDX-License-Identifier: Apache-2.0
// Reads a letter that somebody else wrote, as far as it can be read: headers, parts, and what stands in
// them. Never throws and never follows parts deeper than a letter has them; whatever is broken is empty.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

struct MailPart {
  // Names in small letters, values on one line; encoded words are read where they are UTF-8.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string type;             // "text/plain", in small letters
  std::string body;             // as its Content-Transfer-Encoding means it; empty if it has parts
  std::vector<MailPart> parts;  // of a multipart, and the letter inside a message/rfc822

  std::string header(
      std::string_view name) const;  // the first of that name; empty if there is none
  const MailPart* find(std::string_view wanted_type) const;  // this one, or the first inside
};

MailPart read_mail(std::string_view bytes);

// "Action: failed" and so on, to the next empty line; as headers are.
std::vector<std::pair<std::string, std::string>> read_mail_headers(std::string_view& rest);

// The letters of a mailbox file: each begins with a line "From " after an empty one.
std::vector<std::string_view> letters_in_mbox(std::string_view bytes);

}  // namespace earshot
