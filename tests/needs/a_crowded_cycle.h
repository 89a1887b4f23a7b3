// SPDX-License-Identifier: Apache-2.0
// A cycle with far more in it than a Board has time for: every text as long as it may be and of wide letters, 50 topics, and
// programme, actions and letters to match.
#pragma once

#include <string>
#include <vector>

#include "base/pounds.h"
#include "needs/an_action.h"
#include "needs/an_offer.h"
#include "needs/board_paper.h"

namespace earshot::tests {

using analysis::needs::Component;
using analysis::needs::Group;

// 300 letters of 15 point each in a line of 10: no text is wider.
inline std::string wide(std::size_t letters = 300) { return std::string(letters, 'W'); }

inline needs::TopicDrawn a_topic(int number, Group group, const std::string& title) {
  needs::TopicDrawn topic;
  topic.topic.name = "topic_" + std::to_string(number);
  topic.topic.title = title;
  topic.standing.group = group;
  topic.sources = 12;
  if (group != Group::not_enough) {
    topic.standing.ranks = analysis::needs::Ranks{11, 48};
    topic.standing.topic.score = 62.4;
    topic.standing.topic.interval = {.low = 54.6, .high = 70.2};
  }
  return topic;
}

// Says that many more are not confident than in the last cycle, and that an audit found it.
inline void add_reasons(needs::TopicDrawn& topic) {
  topic.standing.topic.components[Component::trend] = 0.9;
  topic.components = {
      {.component = Component::prevalence,
       .value = 0.75,
       .answers = 40,
       .sentence = "Not confident: 75% of 40 answers.",
       .rests_on = {}},
      {.component = Component::severity,
       .value = 0.75,
       .sentence = "The most severe is 3 of 4: Finding, from an audit, a national practice review, "
                   "a Section 175 or 157 return and an inspection.",
       .rests_on = {}},
      {.component = Component::trend, .value = 0.9, .sentence = wide() + ".", .rests_on = {}}};
}

// What a Board paper is made from: it points at `drawn`, which must stay where it is.
struct Crowded {
  needs::NeedsDrawn drawn;
  explicit Crowded(std::size_t required = 20, std::size_t ranked = 20, std::size_t few = 10,
                   const std::string& title = wide()) {
    drawn.gathered.cycle = cycle_of_2026();
    drawn.gathered.before = cycle_of_2026();
    drawn.gathered.before->name = wide(40);
    drawn.gathered.as_of = noon_of("2027-03-20");
    drawn.weights = analysis::needs::usual_weights;
    int number = 0;
    for (const auto& [group, count] :
         {std::pair{Group::required, required}, std::pair{Group::ranked, ranked},
          std::pair{Group::not_enough, few}})
      for (std::size_t at = 0; at < count; ++at) {
        drawn.topics.push_back(a_topic(number++, group, title));
        add_reasons(drawn.topics.back());
      }
    for (std::size_t at = 0; at < drawn.topics.size() / 2; ++at)
      drawn.topics[at].standing.topic.components[Component::trend] = 0.1;
  }
  Crowded(const Crowded&) = delete;
  Crowded& operator=(const Crowded&) = delete;

  needs::BoardFrom empty() const {
    return {.drawn = drawn,
            .partnership = "Isle Safeguarding Children Partnership",
            .address = "https://surveys.example.org/needs/c1",
            .programme = {},
            .budget = {},
            .actions = {},
            .said = {},
            .people = {}};
  }
  needs::BoardFrom full(const std::string& words = wide()) const {
    needs::BoardFrom from = empty();
    from.partnership = words;
    for (int at = 0; at < 60; ++at) {
      ProgrammeRow offer = half_a_day_on_neglect("o" + std::to_string(at));
      offer.what.offer = words;
      offer.what.cost_pence = most_pence;
      offer.what.places = 100'000;
      from.programme.push_back(offer);
      Action action = look_at_chronologies("a" + std::to_string(at));
      action.what = words;
      action.owner_person.clear();
      action.owner = words;
      from.actions.push_back(action);
      from.said.push_back({.id = "s" + std::to_string(at),
                           .cycle = "c1",
                           .said = words,
                           .did = words,
                           .moved = words,
                           .published = true});
    }
    from.budget = Budget{.edition = 1, .pence = 1'000'00, .set_by = "joan", .set_at = {}};
    return from;
  }
};

}  // namespace earshot::tests
