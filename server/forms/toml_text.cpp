// SPDX-License-Identifier: Apache-2.0
#include "forms/toml_text.h"

namespace earshot::forms {
namespace {

constexpr std::string_view three_quotes = R"(""")";

std::string code_of(char letter) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(letter);
  return {'\\', 'u', '0', '0', digits[byte / 16], digits[byte % 16]};
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F;
}

// Between three quotes a single one may stand as it is, but not beside another or at the end.
bool may_stand(std::string_view text, std::size_t at) {
  const bool alone =
      (at == 0 || text[at - 1] != '"') && at + 1 < text.size() && text[at + 1] != '"';
  return alone;
}

void add_letter(std::string& out, std::string_view text, std::size_t at, bool several_lines) {
  const char letter = text[at];
  if (letter == '\\')
    out += "\\\\";
  else if (letter == '"')
    out += several_lines && may_stand(text, at) ? "\"" : "\\\"";
  else if (letter == '\n' && several_lines)
    out += '\n';
  else if (letter == '\n')
    out += "\\n";
  else if (letter == '\t')
    out += "\\t";
  else if (is_control(letter))
    out += code_of(letter);
  else
    out += letter;
}

}  // namespace

std::string toml_text(std::string_view text) {
  const bool several_lines = text.find('\n') != std::string_view::npos;
  // The line end after the opening quotes is not part of the text.
  std::string out = several_lines ? std::string(three_quotes) + "\n" : "\"";
  for (std::size_t at = 0; at < text.size(); ++at)
    add_letter(out, text, at, several_lines);
  return out + (several_lines ? std::string(three_quotes) : "\"");
}

std::string toml_list(std::span<const std::string> texts) {
  std::string out = "[";
  for (const std::string& text : texts)
    out += (out.size() > 1 ? ", " : "") + toml_text(text);
  return out + "]";
}

}  // namespace earshot::forms
