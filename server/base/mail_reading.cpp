// SPDX-License-Identifier: Apache-2.0
#include "base/mail_reading.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace earshot {
namespace {

constexpr int deepest = 5;
constexpr std::size_t most_parts = 50;
constexpr std::size_t most_headers = 200;
constexpr std::size_t longest_header = 4096;  // what is longer is cut short

std::string in_small(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// Without its end; `rest` is what follows.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  if (line.ends_with('\r'))
    line.remove_suffix(1);
  return line;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  const auto small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool has_end = text.find('\n') != text.npos;
    std::string_view line = take_line(text);
    const bool soft = line.ends_with('=');
    if (soft)
      line.remove_suffix(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
      const bool is_code = line[at] == '=' && at + 2 < line.size() &&
                           hex_digit(line[at + 1]) >= 0 && hex_digit(line[at + 2]) >= 0;
      if (is_code) {
        out += static_cast<char>(hex_digit(line[at + 1]) * 16 + hex_digit(line[at + 2]));
        at += 2;
      } else {
        out += line[at];
      }
    }
    if (!soft && has_end)
      out += '\n';
  }
  return out;
}

std::string from_base64_text(std::string_view text) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const auto value = letters.find(c);
    if (value == letters.npos)
      continue;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xffffffU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xffU);
    }
  }
  return out;
}

// "=?utf-8?B?...?=" becomes what it means; others stay as they are.
std::string with_words_read(std::string_view value) {
  constexpr std::string_view begin = "=?utf-8?b?";
  std::string out;
  bool after_word = false;
  while (!value.empty()) {
    const std::size_t at = in_small(value).find(begin);
    const std::size_t end = at == value.npos ? value.npos : value.find("?=", at + begin.size());
    if (end == value.npos)
      break;
    const std::string_view between = value.substr(0, at);
    if (!after_word || tidy(between) != "")
      out += between;
    out += from_base64_text(value.substr(at + begin.size(), end - at - begin.size()));
    value.remove_prefix(end + 2);
    after_word = true;
  }
  return out + std::string(value);
}

std::string parameter(const std::string& header, std::string_view name) {
  const std::size_t at = in_small(header).find(';' + std::string(name) + '=');
  const std::size_t spaced = in_small(header).find("; " + std::string(name) + '=');
  const std::size_t from = std::min(at, spaced);
  if (from == header.npos)
    return {};
  std::string_view value = std::string_view(header).substr(header.find('=', from) + 1);
  if (value.starts_with('"'))
    return std::string(value.substr(1, value.find('"', 1) - 1));
  return tidy(value.substr(0, value.find(';')));
}

std::string decoded(const MailPart& part, std::string_view body) {
  const std::string encoding = in_small(tidy(part.header("content-transfer-encoding")));
  if (encoding == "quoted-printable")
    return from_quoted_printable(body);
  if (encoding == "base64")
    return from_base64_text(body);
  return std::string(body);
}

MailPart read_part(std::string_view bytes, int depth, std::size_t& count);

void read_parts(MailPart& whole, std::string_view body, const std::string& boundary, int depth,
                std::size_t& count) {
  const std::string line = "--" + boundary;
  std::size_t begin = body.npos;
  for (std::string_view rest = body; !rest.empty();) {
    const auto at = static_cast<std::size_t>(rest.data() - body.data());
    const std::string_view here = take_line(rest);
    if (here != line && here != line + "--")
      continue;
    if (begin != body.npos && count < most_parts)
      whole.parts.push_back(read_part(body.substr(begin, at - begin), depth + 1, count));
    begin = static_cast<std::size_t>(rest.data() - body.data());
    if (here != line)
      return;
  }
}

MailPart read_part(std::string_view bytes, int depth, std::size_t& count) {
  ++count;
  MailPart part;
  std::string_view body = bytes;
  part.headers = read_mail_headers(body);
  const std::string content = part.header("content-type");
  part.type = in_small(tidy(content.substr(0, content.find(';'))));
  const std::string boundary = parameter(content, "boundary");
  if (depth >= deepest)
    return part;
  if (part.type.starts_with("multipart/") && !boundary.empty())
    read_parts(part, body, boundary, depth, count);
  else if (part.type == "message/rfc822")
    part.parts.push_back(read_part(body, depth + 1, count));
  else
    part.body = decoded(part, body);
  return part;
}

}  // namespace

std::string MailPart::header(std::string_view name) const {
  const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
  return found == headers.end() ? std::string() : found->second;
}

const MailPart* MailPart::find(std::string_view wanted_type) const {
  if (type == wanted_type)
    return this;
  for (const MailPart& part : parts)
    if (const MailPart* found = part.find(wanted_type))
      return found;
  return nullptr;
}

std::vector<std::pair<std::string, std::string>> read_mail_headers(std::string_view& rest) {
  std::vector<std::pair<std::string, std::string>> headers;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.empty())
      break;
    const std::size_t colon = line.find(':');
    if (line[0] == ' ' || line[0] == '\t') {
      if (!headers.empty() && headers.back().second.size() < longest_header)
        headers.back().second += ' ' + tidy(line.substr(0, longest_header));
    } else if (colon != line.npos && headers.size() < most_headers) {
      headers.emplace_back(in_small(line.substr(0, std::min(colon, longest_header))),
                           tidy(line.substr(colon + 1, longest_header)));
    }
  }
  for (auto& [name, value] : headers)
    value = with_words_read(value);
  return headers;
}

MailPart read_mail(std::string_view bytes) {
  std::size_t count = 0;
  return read_part(bytes, 0, count);
}

std::vector<std::string_view> letters_in_mbox(std::string_view bytes) {
  std::vector<std::string_view> letters;
  std::size_t begin = bytes.npos;
  bool after_empty = true;
  for (std::string_view rest = bytes; !rest.empty();) {
    const auto at = static_cast<std::size_t>(rest.data() - bytes.data());
    const std::string_view line = take_line(rest);
    if (after_empty && line.starts_with("From ")) {
      if (begin != bytes.npos)
        letters.push_back(bytes.substr(begin, at - begin));
      begin = static_cast<std::size_t>(rest.data() - bytes.data());
    }
    after_empty = line.empty();
  }
  if (begin != bytes.npos)
    letters.push_back(bytes.substr(begin));
  return letters;
}

}  // namespace earshot
