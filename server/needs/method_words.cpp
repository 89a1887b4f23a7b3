// SPDX-License-Identifier: Apache-2.0
#include "needs/method_words.h"

#include "needs/drawn_words.h"

namespace earshot::needs {
namespace {

constexpr std::string_view method[] = {
    "A score goes from 0 to 100. It is made of the components that are known of a topic, by "
    "weight; "
    "what nobody knows is left out, and \"Known\" says how much of all weight is there.",
    "How confident people are, and how far that stays behind what matters at work, counts from "
    "surveys of the workforce. Answers right before and after a course do not count: who came to a "
    "course is not the workforce. What people had not used at work counts from three and six "
    "months "
    "after.",
    "A survey counts as far as its results show it, so that nobody can work out from a score what "
    "few people answered. Where results hide how many gave some of the answers, these count as if "
    "as many had given each. How far confidence stays behind importance is told no closer than to "
    "ten people. What results withhold does not count.",
    "The score lies likely within what stands beside it: were the surveys repeated many times, 95 "
    "of "
    "100 such ranges would hold the true figure. Only what people answered can be off by chance; a "
    "finding and whether something is a strategic priority "
    "have no such error, and the change since the last cycle is taken as it is.",
    "A topic stands above another only where chance alone would hardly set them so far apart, with "
    "all "
    "pairs looked at together (Holm, 5%). Where that is not sure its rank is a range, such as "
    "\"between 2nd and 3rd\".",
    "What was said of a topic before it was split counts under its old name, and for none of the "
    "topics that took its place: nobody can tell which of them was meant. A finding can be entered "
    "anew for the one that it is about.",
    "Sources that come from the same people or the same kind of document count as one. Answers of "
    "several surveys are added up, so whoever answered two counts twice. What fewer than 10 "
    "answers "
    "in all say counts nowhere. Results of courses, on the page \"Training\", are shown from as "
    "few "
    "answers as was promised to those who gave them.",
    "A survey speaks of a need where its answers come to one tenth of the most they could, or "
    "more; "
    "below that it has looked and found none. Where results of a survey of managers, children or "
    "families hide some of the answers, it is left out of \"Who says so\"."};

}  // namespace

std::span<const std::string_view> method_in_words() { return method; }

double share_of_weight(const NeedsDrawn& drawn, analysis::needs::Component component) {
  double whole = 0;
  for (const auto& row : analysis::needs::all_components)
    whole += drawn.weights[row.component];
  return whole == 0 ? 0 : drawn.weights[component] / whole;
}

std::vector<std::string> weights_in_words(const NeedsDrawn& drawn) {
  std::vector<std::string> lines;
  for (const auto& row : analysis::needs::all_components)
    lines.push_back(std::string(title_of(row.component)) + ": " +
                    share_in_words(share_of_weight(drawn, row.component)));
  return lines;
}

std::string in_words(const analysis::needs::WithOtherWeight& other) {
  return std::string(title_of(other.component)) +
         (other.times < 1 ? " weighed half as much" : " weighed half as much again");
}

}  // namespace earshot::needs
