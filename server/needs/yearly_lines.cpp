// SPDX-License-Identifier: Apache-2.0
#include "needs/yearly_lines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "needs/as_they_stood.h"
#include "needs/counted_words.h"
#include "needs/drawn_words.h"
#include "needs/list_words.h"
#include "needs/yearly_training.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/partnership.h"
#include "store/programme.h"
#include "store/said.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::Group;
using analysis::needs::Rung;

constexpr std::size_t most_examples = 3;
constexpr std::size_t longest_example = 240;  // letters

std::string titles_of(const std::vector<const TopicDrawn*>& topics) {
  std::vector<std::string> titles;
  for (const TopicDrawn* topic : topics)
    titles.push_back(topic->topic.title);
  return list_of(titles, "and");
}

template <class Which>
std::vector<const TopicDrawn*> topics_that(const NeedsDrawn& drawn, Which which) {
  std::vector<const TopicDrawn*> topics;
  for (const TopicDrawn& topic : drawn.topics)
    if (which(topic))
      topics.push_back(&topic);
  return topics;
}

// As a sentence of its own, however it was written.
std::string example(std::string_view words) {
  std::string text = shortened(words, longest_example);
  if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos &&
      !text.ends_with("\u2026"))
    text += ".";
  return text;
}

std::string said_and_done(const Said& said) {
  std::string words = std::string(row_of(said.by).title) + " said: " + example(said.said) +
                      " The partnership did: " + example(said.did);
  return said.moved.empty() ? words : words + " Seen since: " + example(said.moved);
}

std::string children_and_families(const YearlyFrom& from) {
  std::string words;
  std::size_t published = 0;
  for (const Said& said : from.said)
    if (said.published && said.by != SaidBy::practitioners && published++ < most_examples)
      words += (words.empty() ? "" : " ") + said_and_done(said);
  if (published > most_examples)
    words += " And " + std::to_string(published - most_examples) +
             " more are published under \"You said, we did\".";
  const auto felt = topics_that(from.drawn, [](const TopicDrawn& topic) {
    return !topic.ladder[Rung::families].sources.speak_of_it.empty();
  });
  if (!felt.empty())
    words += std::string(words.empty() ? "" : " ") +
             "What children and families said speaks of a learning need in " + titles_of(felt) +
             ".";
  return words;
}

std::string reviews(const YearlyFrom& from) {
  std::size_t pieces = 0;
  const auto is_of_a_review = [](const Evidence& piece) {
    const bool reviewed = piece.source == EvidenceSource::rapid_review ||
                          piece.source == EvidenceSource::local_review ||
                          piece.source == EvidenceSource::national_review;
    return reviewed && piece.severity > 0;  // 0: it looked, and found no need
  };
  for (const Evidence& piece : from.drawn.gathered.pieces)
    pieces += is_of_a_review(piece) ? 1 : 0;
  if (pieces == 0)
    return {};
  return count_in_words(pieces, "finding", "findings") +
         " of rapid reviews and of local and national child safeguarding practice reviews went "
         "into the analysis, about " +
         titles_of(topics_that(from.drawn,
                               [&](const TopicDrawn& topic) {
                                 return std::ranges::any_of(topic.pieces, is_of_a_review);
                               })) +
         ".";
}

std::string done_on_findings(const YearlyFrom& from) {
  if (from.actions.empty())
    return {};
  const auto done = std::ranges::count(from.actions, ActionState::done, &Action::state);
  std::string words = "Of " + count_in_words(from.actions.size(), "action", "actions") +
                      " that followed from findings and learning needs, " + std::to_string(done) +
                      (done == 1 ? " is done." : " are done.");
  std::size_t told = 0;
  for (const Action& action : from.actions)
    if (action.state == ActionState::done && !action.impact.empty() && told++ < most_examples)
      words += " " + example(action.what) + " What came of it: " + example(action.impact);
  return words;
}

struct Counted {
  std::size_t count = 0, of = 0;
  std::string_view one, many;  // "action", "actions"
  std::string_view is, are;    // "is overdue", "are overdue"
};

// "2 of 5 actions are overdue"; nothing where there is none.
void add_share(std::vector<std::string>& parts, const Counted& counted) {
  if (counted.count > 0)
    parts.push_back(std::to_string(counted.count) + " of " +
                    count_in_words(counted.of, counted.one, counted.many) + " " +
                    std::string(counted.count == 1 ? counted.is : counted.are));
}

// By the rule of the section on it, and nothing else.
std::string where_little_moved(const YearlyFrom& from) {
  const LittleProgress& little = from.little;
  std::vector<std::string> parts;
  add_share(parts, {little.changes.size(), little.changes_looked_at, "change since before a course",
                    "changes since before a course", "is not surely an improvement",
                    "are not surely an improvement"});
  add_share(parts, {little.no_rise.size(), little.averages_looked_at, "average", "averages",
                    "did not rise", "did not rise"});
  const auto overdue = static_cast<std::size_t>(
      std::ranges::count(little.actions, Behind::overdue, &ActionBehind::why));
  add_share(parts,
            {overdue, little.actions_looked_at, "action", "actions", "is overdue", "are overdue"});
  add_share(parts, {little.actions.size() - overdue, little.actions_looked_at, "action", "actions",
                    "is done without evidence of impact", "are done without evidence of impact"});
  if (!little.topics.empty()) {
    std::vector<std::string> titles;
    for (const TopicBehind& topic : little.topics)
      titles.push_back(from.drawn.title_of(topic.topic));
    parts.push_back("surely no fewer people than in the last cycle are not confident in " +
                    list_of(titles, "and"));
  }
  return parts.empty() ? ""
                       : "There was little or no progress here: " + list_of(parts, "and") + ".";
}

std::string priorities(const YearlyFrom& from) {
  std::string words;
  for (const AgreedLevelRow& row : all_agreed_levels)
    if (const auto agreed = topics_that(from.drawn,
                                        [&](const TopicDrawn& topic) {
                                          return topic.agreed && topic.agreed->level == row.level;
                                        });
        !agreed.empty())
      words += " " + std::string(row.title) +
               (row.level == AgreedLevel::not_this_year ? ": " : " priority: ") +
               titles_of(agreed) + ".";
  return words.empty() ? "" : "From this analysis these were agreed." + words;
}

std::string required(const YearlyFrom& from) {
  const auto topics = from.drawn.all(Group::required);
  return topics.empty()
             ? ""
             : "Reviews, audits or inspections require learning in " + titles_of(topics) + ".";
}

std::string rests_on(const YearlyFrom& from) { return summary_of(from.drawn).front(); }

struct LineRow {
  std::string_view about;
  std::string (*words)(const YearlyFrom&);  // empty: there is nothing
  std::string_view nothing;
};
constexpr std::array all_lines{
    LineRow{"Training commissioned", commissioned,
            "No learning offer has been written into the programme."},
    LineRow{"Training delivered", delivered, "No session was held on the days of this cycle."},
    LineRow{"Who took it up", taken_up, "It is not known who came to training."},
    LineRow{"Who has what is required", has_what_is_required,
            "No agency has returned how many of its staff have the training that they need."},
    LineRow{"How it was evaluated", evaluated, "No stage of asking had 10 answers or more."},
    LineRow{"Difference made: right after", confidence_after,
            "What training changed right after is not known: no results of 10 answers or more say "
            "so."},
    LineRow{"Difference made: months later", confidence_later,
            "What training changed months later is not known: no results of 10 answers or more "
            "compare the same people."},
    LineRow{"Difference made: at work", used_at_work,
            "Whether training was used at work is not known: fewer than 10 answers say so."},
    LineRow{"What got in the way", in_the_way,
            "What got in the way of using training is not known: no results of 10 answers or more "
            "say so."},
    LineRow{"Learnt from children and families", children_and_families,
            "Nothing that children, young people or parents said has been published for this "
            "cycle."},
    LineRow{"Learnt from reviews", reviews,
            "No finding of a rapid review or a practice review was entered for this cycle."},
    LineRow{"Done about findings", done_on_findings, "No action was entered for this cycle."},
    LineRow{
        "Little or no progress", where_little_moved,
        "By the rule that is printed under \"Little or no progress\" nothing stands out. That does "
        "not mean that all went well."},
    LineRow{"Required learning", required,
            "No review, audit or inspection requires learning in a topic."},
    LineRow{"Priorities for next year", priorities, "No priority has been agreed."},
    LineRow{"What this rests on", rests_on, ""},
};

}  // namespace

YearlyFrom read_for_year(answers::Site& site, Database& db, const NeedsDrawn& drawn) {
  const CycleGathered& gathered = drawn.gathered;
  TrainingActivity training = training_activity(db, gathered.cycle, gathered.as_of);
  TrainingImpact impact = training_impact(db, gathered.cycle, gathered.as_of);
  LittleProgress little = little_progress(db, drawn, impact);
  RequiredTraining returned = required_training(db, gathered.cycle, gathered.as_of);
  const ListWords lists(store::find_listed(db));
  std::vector<std::string> level_titles;
  for (const LevelRequired& level : returned.levels)
    level_titles.push_back(lists.title(List::levels, level.level));
  std::vector<courses::StageTotal> stages;
  if (training.period.from <= training.period.until)
    stages = courses::report_of(site, db, store::all_courses(db), training.period, gathered.as_of)
                 .stages;
  return {.drawn = drawn,
          .training = std::move(training),
          .required = std::move(returned),
          .level_titles = std::move(level_titles),
          .stages = std::move(stages),
          .impact = std::move(impact),
          .asking = store::find_partnership(db).asking,
          .programme = programme_at(db, gathered.cycle, gathered.as_of),
          .budget = store::find_budget(db, gathered.cycle.id),
          .actions = actions_at(db, gathered.cycle, gathered.as_of),
          .said = store::said_of_cycle(db, gathered.cycle.id),
          .little = std::move(little)};
}

std::vector<YearlyLine> yearly_lines(const YearlyFrom& from) {
  std::vector<YearlyLine> lines;
  for (const LineRow& row : all_lines) {
    std::string words = row.words(from);
    const bool is_known = !words.empty();
    lines.push_back({.about = std::string(row.about),
                     .words = is_known ? std::move(words) : std::string(row.nothing),
                     .is_known = is_known});
  }
  return lines;
}

}  // namespace earshot::needs
