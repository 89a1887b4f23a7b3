// SPDX-License-Identifier: Apache-2.0
// Whatever is posted is a list of names and values in UTF-8, or is refused; what is read and written
// again reads the same.
#include <string>

#include "base/text.h"
#include "fuzz/must.h"
#include "web/fields.h"

namespace earshot::fuzz {
namespace {

// As a browser does it: every byte that is not a digit or a letter as '%' and two digits.
std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '\n')
      out += "%0D%0A";
    else if ((byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z'))
      out += byte;
    else if (byte == ' ')
      out += '+';
    else
      out += {'%', digits[code >> 4], digits[code & 15]};
  }
  return out;
}

std::string written(const web::Fields& fields) {
  std::string text;
  for (const auto& [name, value] : fields.in_order())
    text += encoded(name) + "=" + encoded(value) + "&";
  return text;
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  const auto fields = web::Fields::read({reinterpret_cast<const char*>(bytes), size});
  if (!fields)
    return 0;
  fuzz::must(fields->in_order().size() <= web::Fields::most, "fields are bounded");
  for (const auto& [name, value] : fields->in_order()) {
    fuzz::must(is_utf8(name) && is_utf8(value), "what is read is UTF-8");
    fuzz::must(fields->has(name) && !fields->all(name).empty(), "what is read is found");
  }
  const auto again = web::Fields::read(fuzz::written(*fields));
  fuzz::must(again && again->in_order() == fields->in_order(), "what is written reads the same");
  return 0;
}
