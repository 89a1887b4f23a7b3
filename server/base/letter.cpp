// SPDX-License-Identifier: Apache-2.0
#include "base/letter.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"

namespace earshot {
namespace {

constexpr std::size_t longest_line = 76;
constexpr std::size_t longest_word_bytes =
    36;  // of what one encoded word holds, so that its line stays short
// "=_" stands in no quoted-printable text, so no letter can hold its own boundary.
constexpr std::string_view boundary = "=_part_of_this_letter";

bool is_between(char c, char least, char most) { return c >= least && c <= most; }
bool is_ascii_word(std::string_view text, std::string_view not_these) {
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return is_between(c, '!', '~') && not_these.find(c) == not_these.npos;
  });
}

// A line end in a header would begin another one.
bool is_one_line(std::string_view text) {
  return is_utf8(text) && std::ranges::none_of(text, [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
         });
}

void must(bool is_right) {
  if (!is_right)
    throw std::invalid_argument("a letter has a header that can't be written");
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view three = bytes.substr(at, 3);
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      out += i <= three.size() ? letters[bits >> (18 - 6 * i) & 63U] : '=';
  }
  return out;
}

bool begins_a_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }

// "=?utf-8?B?...?=" (RFC 2047), as many as it takes, none with half a letter.
std::string encoded_words(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t size = std::min(longest_word_bytes, text.size());
    while (size < text.size() && !begins_a_letter(text[size]))
      --size;
    out += (out.empty() ? "=?utf-8?B?" : "\r\n =?utf-8?B?") + base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return out;
}

bool is_plain(std::string_view text) {
  return text.size() <= longest_line && text.find("=?") == text.npos &&
         std::ranges::all_of(text, [](char c) { return is_between(c, ' ', '~'); });
}

std::string header_text(std::string_view text) {
  must(is_one_line(text));
  return is_plain(text) ? std::string(text) : encoded_words(text);
}

std::string named(const Mailbox& mailbox) {
  must(is_mail_address(mailbox.address) && is_one_line(mailbox.name));
  std::string name;
  if (!is_plain(mailbox.name))
    name = encoded_words(mailbox.name) + "\r\n ";
  else if (!mailbox.name.empty()) {
    for (const char c : mailbox.name)
      name += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    name = '"' + name + "\" ";
  }
  return name + '<' + mailbox.address + '>';
}

std::string two(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "Fri, 20 Nov 2026 21:04:09 +0000"
std::string date_text(Moment now) {
  constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(now - day);
  return std::string(weekdays[std::chrono::weekday(day).c_encoding()]) + ", " +
         two(static_cast<unsigned>(date.day())) + ' ' +
         months[static_cast<unsigned>(date.month()) - 1] + ' ' +
         std::to_string(static_cast<int>(date.year())) + ' ' +
         two(static_cast<unsigned>(time.hours().count())) + ':' +
         two(static_cast<unsigned>(time.minutes().count())) + ':' +
         two(static_cast<unsigned>(time.seconds().count())) + " +0000";
}

std::string escaped(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto bits = static_cast<unsigned char>(byte);
  return {'=', digits[bits >> 4U], digits[bits & 15U]};
}

void add_quoted_line(std::string& out, std::string_view line) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool is_blank = c == ' ' || c == '\t';
    const bool as_it_is = is_blank ? at + 1 < line.size() : is_between(c, '!', '~') && c != '=';
    const std::string next = as_it_is ? std::string(1, c) : escaped(c);
    if (used + next.size() >= longest_line) {
      out += "=\r\n";
      used = 0;
    }
    out += next;
    used += next.size();
  }
  out += "\r\n";
}

// RFC 2045, 6.7.
std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    add_quoted_line(out, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string part(std::string_view type, std::string_view text) {
  return "Content-Type: " + std::string(type) +
         "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quoted_printable(text);
}

std::string body(const Letter& letter) {
  must(is_utf8(letter.text) && is_utf8(letter.html));
  if (letter.html.empty())
    return part("text/plain", letter.text);
  const std::string line(boundary);
  return "Content-Type: multipart/alternative; boundary=\"" + line + "\"\r\n\r\n--" + line +
         "\r\n" + part("text/plain", letter.text) + "\r\n--" + line + "\r\n" +
         part("text/html", letter.html) + "\r\n--" + line + "--\r\n";
}

// A click in the mail program, without a page in between (RFC 8058).
std::string stopping(std::string_view address) {
  if (address.empty())
    return {};
  must(address.starts_with("https://") && is_ascii_word(address, "<>,\""));
  return "List-Unsubscribe: <" + std::string(address) +
         ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
}

}  // namespace

bool is_mail_address(std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == address.npos || at == 0 || at > 64 || address.size() > 254)
    return false;
  const std::string_view domain = address.substr(at + 1);
  return is_ascii_word(address.substr(0, at), " ,;:<>()[]\\\"") && !domain.empty() &&
         std::ranges::all_of(domain, [](char c) {
           return is_between(c, 'a', 'z') || is_between(c, 'A', 'Z') || is_between(c, '0', '9') ||
                  c == '-' || c == '.';
         });
}

std::string_view domain_of(std::string_view address) {
  return address.substr(std::min(address.find('@') + 1, address.size()));
}

std::string letter_bytes(const Letter& letter) {
  must(is_mail_address(letter.to) && is_mail_address(letter.message_id) &&
       !letter.subject.empty() && is_ascii_word(letter.language, "<>,;:\"()"));
  std::string out = "From: " + named(letter.from) + "\r\nTo: <" + letter.to + ">\r\n";
  if (!letter.reply_to.empty())
    out += "Reply-To: " + named({"", letter.reply_to}) + "\r\n";
  out += "Subject: " + header_text(letter.subject) + "\r\nDate: " + date_text(letter.date) +
         "\r\nMessage-ID: <" + letter.message_id + ">\r\n" + stopping(letter.stop) +
         "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\nContent-Language: " +
         letter.language + "\r\nMIME-Version: 1.0\r\n";
  return out + body(letter);
}

}  // namespace earshot
