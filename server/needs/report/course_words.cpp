// SPDX-License-Identifier: Apache-2.0
#include "needs/report/course_words.h"

#include "base/text.h"

namespace earshot::needs {

std::string rests_on(const std::vector<std::string>& releases) {
  return releases.empty() ? "Nothing" : list_of(releases, "and");
}

std::string of_sets(int sets, int of_sets) {
  return std::to_string(sets) + " of " + std::to_string(of_sets);
}

std::string capital(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string between(const SpokenOf& from, const SpokenOf& to) {
  return capital(in_words(from)) + ", then " + in_words(to);
}

std::string topic_in_words(const ListWords& lists, const std::string& topic) {
  return topic.empty() ? "No topic" : lists.title(List::topics, topic);
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace earshot::needs
