// SPDX-License-Identifier: Apache-2.0
#include "staff/common_words.h"

#include <algorithm>
#include <vector>

namespace earshot::staff {
namespace {

// A line for each thing that people have in mind.
constexpr std::string_view words[] = {
    // the thing itself
    "password passwort passcode passphrase passw secret letmein login logon signin access "
    "account admin administrator root guest default changeme change temp temporary test "
    "testing tester hello welcome thisismy trustno opensesame sesame unlock computer laptop "
    "internet server system network windows google facebook outlook microsoft office email",
    // this work
    "earshot safeguarding safeguard safe children childrens child adult family families "
    "partnership partner council county borough board service services social worker health "
    "visitor nurse school teacher police training lead learning survey surveys scrutineer "
    "scrutiny england britain scotland wales london hampshire wight southampton portsmouth "
    "winchester newport",
    // when it was made up
    "spring summer autumn winter january february march april june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday "
    "christmas easter holiday birthday today",
    // what people like
    "football soccer cricket rugby tennis baseball basketball hockey liverpool arsenal "
    "chelsea everton tottenham manchester united city rangers celtic barcelona sunshine "
    "rainbow flower flowers butterfly princess prince queen king angel love lovely iloveyou "
    "loveyou forever sweetheart darling baby chocolate cookie cheese coffee banana orange "
    "purple yellow silver golden blue green black white dragon monkey tiger lion shadow "
    "master superman batman spiderman starwars pokemon hunter ninja killer warrior freedom "
    "whatever nothing blahblah abcd lucky happy music guitar summertime puppy kitten mustang "
    "ferrari mercedes phoenix matrix jesus heaven bless",
    // whose name it is
    "michael daniel thomas charlie george oliver harry jack james joshua matthew andrew david "
    "robert william jordan ashley jessica jennifer michelle nicole sophie emily olivia amelia "
    "hannah charlotte bella max buddy poppy daisy",
    // what a well-known page once advised
    "correct horse battery staple",
};

constexpr std::string_view rows[] = {
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qwertzuiop",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "!\"$%^&*()",
    "!@#$%^&*()",
};

std::vector<std::string_view> each_of(std::span<const std::string_view> lines) {
  std::vector<std::string_view> each;
  for (std::string_view line : lines)
    while (!line.empty()) {
      const std::size_t end = std::min(line.find(' '), line.size());
      each.push_back(line.substr(0, end));
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  return each;
}

}  // namespace

std::span<const std::string_view> common_words() {
  static const std::vector<std::string_view> each = each_of(words);
  return each;
}
std::span<const std::string_view> common_rows() { return rows; }

}  // namespace earshot::staff
