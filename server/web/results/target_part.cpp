// SPDX-License-Identifier: Apache-2.0
#include "web/results/target_part.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "answers/aimed_at.h"
#include "base/text.h"
#include "web/results/bars.h"
#include "web/results/how_sure.h"

namespace earshot::web {
namespace {

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

std::string answers_in_words(const Figure& figure) {
  std::vector<std::string> texts;
  for (const Count& count : figure.counts)
    if (std::ranges::find(figure.target->answers, count.option) != figure.target->answers.end())
      texts.push_back("\"" + count.text + "\"");
  return list_of(texts);
}

std::string in_a_sentence(const Figure& figure, const analysis::Share& share,
                          const analysis::Interval& likely) {
  const std::string low = percent(likely.low), high = percent(likely.high);
  return "The aim is that " + std::to_string(figure.target->percent) + "% choose " +
         answers_in_words(figure) + ": " + std::to_string(share.count) + " of " +
         std::to_string(share.of) + " (" + percent(analysis::value(share)) + ") did" +
         (low == high ? std::string() : ", likely between " + low + " and " + high) + ".";
}

}  // namespace

void add_target(Html& page, const Release& release, const Figure& figure) {
  const auto share = answers::share_aimed_at(figure);
  if (!share)
    return;
  const analysis::Interval likely = likely_of(release, figure, *share);
  page.element("p", in_a_sentence(figure, *share, likely));
  page.open("div", {{"class", "app-chart"}});
  page.open("div", {{"class", "app-chart__ends"}, {"aria-hidden", "true"}});
  page.element("span", "0%").element("span", "100%").close("div");
  place_on_scale(page, {.low = likely.low,
                        .value = analysis::value(*share),
                        .high = likely.high,
                        .from = 0,
                        .to = 1,
                        .line = figure.target->percent / 100.0});
  page.close("div");
}

}  // namespace earshot::web
