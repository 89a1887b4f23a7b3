// SPDX-License-Identifier: Apache-2.0
#include "base/gzip.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace earshot {
namespace {

std::string opened(std::string_view packed) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string text(1'000'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

TEST(TextMadeSmaller, ComesBackWhole) {
  std::string page;
  for (int i = 0; i < 500; ++i)
    page += "<div class=\"govuk-radios__item\">answer " + std::to_string(i) + "</div>";
  const auto packed = gzip(page);
  ASSERT_TRUE(packed);
  EXPECT_LT(packed->size(), page.size() / 5);
  EXPECT_EQ(opened(*packed), page);
  EXPECT_EQ(opened(gzip("").value()), "");
}

}  // namespace
}  // namespace earshot
