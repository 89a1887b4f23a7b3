// SPDX-License-Identifier: Apache-2.0
// Whatever is posted in parts is fields in UTF-8 and files, or is refused; what is read and written
// again as a browser would reads the same. The first line of an input is the Content-Type.
#include <string>

#include "base/text.h"
#include "fuzz/must.h"
#include "web/multipart.h"

namespace earshot::fuzz {
namespace {

constexpr std::string_view edge = "----the-edge-of-a-part";

bool can_be_written(std::string_view text) {
  return text.find(edge) == text.npos && text.find_first_of("\"\r\n") == text.npos;
}

std::string part(const std::string& headers, std::string_view content) {
  return "--" + std::string(edge) + "\r\nContent-Disposition: form-data; " + headers + "\r\n\r\n" +
         std::string(content) + "\r\n";
}

void check_bounds(const web::Body& body) {
  must(body.fields.in_order().size() + body.files.size() <= web::Fields::most, "parts are bounded");
  for (const auto& [name, value] : body.fields.in_order())
    must(is_utf8(name) && is_utf8(value), "a field is UTF-8");
  for (const web::SentFile& file : body.files) {
    must(is_utf8(file.field) && is_utf8(file.name), "what a file is called is UTF-8");
    must(!file.name.empty() || !file.bytes.empty(), "a field left empty is no file");
  }
}

void check_written(const web::Body& body) {
  std::string text;
  for (const auto& [name, value] : body.fields.in_order()) {
    if (!can_be_written(name) || value.find(edge) != value.npos)
      return;
    text += part("name=\"" + name + "\"", value);
  }
  for (const web::SentFile& file : body.files) {
    if (!can_be_written(file.field) || !can_be_written(file.name) ||
        file.bytes.find(edge) != file.bytes.npos)
      return;
    text += part("name=\"" + file.field + "\"; filename=\"" + file.name + "\"", file.bytes);
  }
  const auto again = web::read_body("multipart/form-data; boundary=" + std::string(edge),
                                    text + "--" + std::string(edge) + "--\r\n");
  must(again.has_value(), "what a browser writes is read");
  must(again->fields.in_order().size() == body.fields.in_order().size(), "every field");
  must(again->files.size() == body.files.size(), "and every file");
  for (std::size_t i = 0; i < body.files.size(); ++i)
    must(again->files[i].bytes == body.files[i].bytes && again->files[i].name == body.files[i].name,
         "to the byte");
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const std::size_t end = input.find('\n');
  if (end == input.npos)
    return 0;
  if (const auto body = web::read_body(input.substr(0, end), input.substr(end + 1))) {
    fuzz::check_bounds(*body);
    fuzz::check_written(*body);
  }
  return 0;
}
