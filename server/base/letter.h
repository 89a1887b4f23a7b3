// SPDX-License-Identifier: Apache-2.0
// One letter, as it goes over the wire: RFC 5322 with MIME, plain text and the same as a page. Refuses
// what could forge a header: every one of them is checked, whoever wrote what stands in it.
#pragma once

#include <string>
#include <string_view>

#include "base/days.h"

namespace earshot {

struct Mailbox {
  std::string name;     // UTF-8, as people read it; may be empty
  std::string address;  // "surveys@example.org"
};

struct Letter {
  Mailbox from;
  std::string to;          // one address
  std::string reply_to;    // one address, or empty
  std::string message_id;  // "3f2a9c@surveys.example.org": the same letter sent again has the same
  Moment date{};
  std::string language = "en";
  std::string subject;  // UTF-8, one line
  std::string text;     // UTF-8, lines end in "\n"
  std::string html;     // the same, as a page; may be empty
  std::string stop;     // https address where one click ends such letters; or empty
};

// Whether a letter can bear it: one address of plain letters.
bool is_mail_address(std::string_view address);

// "surveys.example.org" of "tom@surveys.example.org".
std::string_view domain_of(std::string_view address);

// Lines end in CRLF, none is longer than 78 but a long word, every byte is ASCII. Throws
// std::invalid_argument for what a header can't bear.
std::string letter_bytes(const Letter& letter);

}  // namespace earshot
