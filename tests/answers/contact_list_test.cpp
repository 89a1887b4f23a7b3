// SPDX-License-Identifier: Apache-2.0
#include "answers/contact_list.h"

#include <gmock/gmock.h>

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const Invited tom{"Tom Okafor", "tom@example.org", "Solent Health"};
const Invited amal{"Amal Aziz", "amal@example.org", ""};

std::vector<Invited> people_in(std::string_view list) {
  const ReadList read = read_list(list);
  EXPECT_THAT(read.problems, IsEmpty()) << lines_of(read.problems);
  return read.contacts;
}

Problem only_problem_in(std::string_view list) {
  const ReadList read = read_list(list);
  EXPECT_THAT(read.problems, SizeIs(1)) << lines_of(read.problems);
  return read.problems.empty() ? Problem{} : read.problems.front();
}

struct SameList {
  std::string_view how;
  std::string_view list;
};
constexpr SameList ways_to_write[] = {
    {"commas", "Tom Okafor, tom@example.org, Solent Health\nAmal Aziz, amal@example.org\n"},
    {"semicolons", "Tom Okafor;tom@example.org;Solent Health\r\nAmal Aziz;amal@example.org;\r\n"},
    {"copied cells", "Tom Okafor\ttom@example.org\tSolent Health\nAmal Aziz\tamal@example.org\t"},
    {"a heading",
     "Name,Email,Agency\nTom Okafor,tom@example.org,Solent Health\n"
     "Amal Aziz,amal@example.org,\n"},
    {"another order",
     "Organisation;E-mail address;Telephone;Full name\n"
     "Solent Health;tom@example.org;123;Tom Okafor\n;amal@example.org;;Amal Aziz"},
    {"names in two",
     "First name,Surname,Email,Agency\nTom,Okafor,tom@example.org,Solent Health\n"
     "Amal,Aziz,amal@example.org"},
    {"the address first",
     "tom@example.org, Tom Okafor, Solent Health\namal@example.org, Amal Aziz"},
    {"brackets",
     "Tom Okafor <tom@example.org>, Solent Health\nAmal Aziz <mailto:amal@example.org>"},
    {"a byte order mark, odd spaces and empty lines",
     "\xEF\xBB\xBFTom\xC2\xA0Okafor ,  tom@example.org ,Solent  Health\n\n ,, \nAmal Aziz,"
     "amal@example.org"},
    {"old line ends", "Tom Okafor,tom@example.org,Solent Health\rAmal Aziz,amal@example.org"},
};

TEST(AListOfPeople, IsReadHoweverItIsWritten) {
  for (const SameList& way : ways_to_write)
    EXPECT_THAT(people_in(way.list), ElementsAre(tom, amal)) << way.how;
}

TEST(AListOfPeople, MayBeTheLineOfAMailProgram) {
  const std::vector<Invited> both{{"Okafor, Tom", "tom@example.org", ""}, amal};
  EXPECT_EQ(people_in("Okafor, Tom <tom@example.org>; Amal Aziz <amal@example.org>;"), both);
  EXPECT_EQ(people_in("\"Okafor, Tom\" <tom@example.org>, Amal Aziz <amal@example.org>"), both);
  EXPECT_THAT(people_in("tom@example.org,amal@example.org"), SizeIs(2));
}

TEST(AListOfPeople, KeepsNamesAsTheyAre) {
  const std::vector<Invited> people{
      {"O'Neil, \"Bee\"", "bee@example.org", "Care, Health & Co"},
      {"\u0623\u0645\u0644 \u0639\u0632\u064A\u0632", "a@example.org", ""},
      {"Zo\u00EB", "z@example.org", ""}};
  EXPECT_EQ(
      people_in(
          "name,email,agency\n"
          "\"O'Neil, \"\"Bee\"\"\",bee@example.org,\"Care, Health & Co\"\n"
          "\u0623\u0645\u0644 \u0639\u0632\u064A\u0632,a@example.org\nZo\u00EB,z@example.org"),
      people);
}

TEST(AListOfPeople, HasEachAddressOnceWhateverItsCapitals) {
  const ReadList read =
      read_list("Tom, tom@example.org\nTom Okafor, Tom@Example.org\nAmal, amal@example.org");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_THAT(read.contacts, SizeIs(2));
  EXPECT_EQ(read.contacts.front().name, "Tom");
  EXPECT_EQ(read.twice, 1);
}

struct Told {
  std::string_view list;
  int line;
  std::string_view says;
};
constexpr Told wrong_lists[] = {
    {"Tom, tom@example.org\nAmal Aziz\n", 2, "has no email address. Write it like this"},
    {"\nTom, tom@example", 2, "can't be right: tom@example."},
    {"Tom, tom@@example.org", 1, "can't be right"},
    {"Tom, @example.org", 1, "can't be right"},
    {"Tom, tom@exa mple.org", 1, "can't be right"},
    {"Tom, tom@example..org", 1, "can't be right"},
    {"Tom, tom@example.org, Amal, amal@example.org", 1, "more than one email address"},
    {"Name,Telephone\nTom,tom@example.org", 1, "Call that column \"Email\""},
    {"Tom, tom@example.org\n\"Amal, amal@example.org", 2, "opens a quotation mark"},
    {"Tom, tom@example.org\nZo\xEB, z@example.org", 2, "CSV UTF-8"},
    {"Email,Name\n,Tom", 2, "has no email address"},
};

TEST(AListOfPeople, SaysOfABadLineWhichItIsAndWhatToWrite) {
  for (const Told& told : wrong_lists) {
    const Problem problem = only_problem_in(told.list);
    EXPECT_EQ(problem.line, told.line) << told.list;
    EXPECT_THAT(problem.message, HasSubstr(std::string(told.says))) << told.list;
  }
  const std::string long_name(121, 'x');
  EXPECT_THAT(only_problem_in(long_name + ",x@example.org").message, HasSubstr("too long"));
}

TEST(AListOfPeople, SaysOfEveryBadLineThatItIs) {
  EXPECT_THAT(read_list("Tom\nAmal\nEve, eve@example.org\nNia").problems, SizeIs(3));
}

TEST(AListOfPeople, HasAnEnd) {
  std::string list;
  for (int i = 0; i < 2001; ++i)
    list += "p" + std::to_string(i) + "@example.org\n";
  EXPECT_THAT(only_problem_in(list).message, HasSubstr("2001 people. Add up to 2,000"));
}

TEST(AListOfPeople, ThatIsEmptyHasNobody) {
  EXPECT_THAT(people_in(""), IsEmpty());
  EXPECT_THAT(people_in(" \n,,\n"), IsEmpty());
}

}  // namespace
}  // namespace earshot::answers
