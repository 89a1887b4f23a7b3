// SPDX-License-Identifier: Apache-2.0
// A body with a file in it, as browsers send it.
#include "web/multipart.h"

#include <gmock/gmock.h>

namespace earshot::web {
namespace {

constexpr std::string_view type = "multipart/form-data; boundary=----edge7";

std::string part(std::string_view headers, std::string_view content) {
  return "------edge7\r\nContent-Disposition: form-data; " + std::string(headers) + "\r\n\r\n" +
         std::string(content) + "\r\n";
}
constexpr std::string_view end = "------edge7--\r\n";

TEST(ABodyWithAFile, GivesFieldsAndFilesApart) {
  const auto body = read_body(type, part("name=\"note\"", "two\r\nlines") +
                                        part("name=\"list\"; filename=\"a;b.csv\"", "x\r\ny\r\n") +
                                        std::string(end));
  ASSERT_TRUE(body);
  EXPECT_EQ(body->fields["note"], "two\nlines");
  ASSERT_EQ(body->files.size(), 1u);
  EXPECT_EQ(body->files[0].field, "list");
  EXPECT_EQ(body->files[0].name, "a;b.csv");
  EXPECT_EQ(body->files[0].bytes, "x\r\ny\r\n");
}

TEST(ABodyWithAFile, HasNoFileWhereNoneWasChosen) {
  const auto body = read_body(type, part("name=\"list\"; filename=\"\"", "") + std::string(end));
  ASSERT_TRUE(body);
  EXPECT_TRUE(body->files.empty());
}

TEST(ABodyWithAFile, IsRefusedIfNoBrowserSendsIt) {
  const std::string whole = part("name=\"a\"", "1") + std::string(end);
  EXPECT_TRUE(read_body(type, whole));
  EXPECT_FALSE(read_body(type, whole.substr(0, whole.size() - 6))) << "cut short";
  EXPECT_FALSE(read_body(type, "x" + whole)) << "something before the first part";
  EXPECT_FALSE(read_body("multipart/form-data", whole)) << "no boundary";
  EXPECT_FALSE(read_body("multipart/form-data; boundary=" + std::string(71, 'a'), whole));
  EXPECT_FALSE(read_body(type, part("name=\"a\"", "\xff") + std::string(end))) << "not UTF-8";
  EXPECT_FALSE(read_body(type, part("filename=\"a\"", "1") + std::string(end))) << "no name";
  std::string many;
  for (std::size_t i = 0; i <= Fields::most; ++i)
    many += part("name=\"a\"", "1");
  EXPECT_FALSE(read_body(type, many + std::string(end)));
}

TEST(ABodyWithoutAFile, IsAnOrdinaryForm) {
  const auto body = read_body("application/x-www-form-urlencoded", "a=1&b=2");
  ASSERT_TRUE(body);
  EXPECT_EQ(body->fields["b"], "2");
}

}  // namespace
}  // namespace earshot::web
