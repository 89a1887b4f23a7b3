// SPDX-License-Identifier: Apache-2.0
#include "web/multipart.h"

#include "base/text.h"

namespace earshot::web {
namespace {

constexpr std::string_view multipart = "multipart/form-data";
constexpr std::size_t longest_boundary = 70;  // RFC 2046

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size())
    return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower(text[i]) != word[i])
      return false;
  return true;
}

// What stands after `name=` in a header, in quotes or bare; nothing if it is not there. Browsers
// write a quote in it as %22, so there is none inside.
std::optional<std::string_view> parameter(std::string_view header, std::string_view name) {
  std::size_t at = header.find(';');
  while (at < header.size()) {
    std::string_view rest = header.substr(at + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (starts_with_word(rest, name) && rest.substr(name.size()).starts_with('=')) {
      rest.remove_prefix(name.size() + 1);
      if (!rest.starts_with('"'))
        return rest.substr(0, rest.find(';'));
      rest.remove_prefix(1);
      const std::size_t end = rest.find('"');
      return end == rest.npos ? std::nullopt : std::optional(rest.substr(0, end));
    }
    const std::size_t quote = header.find('"', at + 1);
    std::size_t next = header.find(';', at + 1);
    if (quote < next) {  // a ';' inside quotes is part of the value
      const std::size_t end = header.find('"', quote + 1);
      if (end == header.npos)
        return std::nullopt;
      next = header.find(';', end);
    }
    at = next;
  }
  return std::nullopt;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    if (letter == '\n' && out.ends_with('\r'))
      out.pop_back();
    out += letter;
  }
  return out;
}

// One part, without the line ends around it. False if no browser would send it.
bool read_part(std::string_view part, Body& body) {
  const std::size_t end = part.find("\r\n\r\n");
  if (end == part.npos)
    return false;
  std::string_view headers = part.substr(0, end);
  const std::string_view content = part.substr(end + 4);
  while (!headers.empty()) {
    const std::string_view line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(std::min(headers.size(), line.size() + 2));
    if (!starts_with_word(line, "content-disposition:"))
      continue;
    const auto name = parameter(line, "name");
    const auto file = parameter(line, "filename");
    if (!name || !is_utf8(*name) || (file && !is_utf8(*file)))
      return false;
    if (file && (!file->empty() || !content.empty()))
      body.files.push_back({std::string(*name), std::string(*file), std::string(content)});
    if (!file && !is_utf8(content))
      return false;
    if (!file)
      body.fields.add(std::string(*name), with_plain_line_ends(content));
    return true;
  }
  return false;
}

std::optional<Body> read_parts(std::string_view boundary, std::string_view rest) {
  const std::string first = "--" + std::string(boundary);
  const std::string between = "\r\n" + first;
  if (!rest.starts_with(first))
    return std::nullopt;
  rest.remove_prefix(first.size());
  Body body;
  for (std::size_t parts = 0; rest.starts_with("\r\n"); ++parts) {
    rest.remove_prefix(2);
    const std::size_t end = rest.find(between);
    if (parts == Fields::most || end == rest.npos || !read_part(rest.substr(0, end), body))
      return std::nullopt;
    rest.remove_prefix(end + between.size());
  }
  if (!rest.starts_with("--"))
    return std::nullopt;
  return body;
}

}  // namespace

std::optional<Body> read_body(std::string_view content_type, std::string_view body) {
  if (starts_with_word(content_type, multipart)) {
    const auto boundary = parameter(content_type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > longest_boundary)
      return std::nullopt;
    return read_parts(*boundary, body);
  }
  auto fields = Fields::read(body);
  if (!fields)
    return std::nullopt;
  return Body{.fields = std::move(*fields), .files = {}};
}

}  // namespace earshot::web
