// SPDX-License-Identifier: Apache-2.0
// Little or no progress, with the rule by which that is said.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "needs/drawn_words.h"
#include "needs/little_progress.h"
#include "needs/report/course_words.h"
#include "needs/report/sections.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

std::string chance_in_words(double p) { return p < 0.01 ? "less than 1%" : share_in_words(p); }

std::string what_it_means(const ChangeJudged& each) {
  const bool is_sure = each.p < 0.05 && each.change.down > each.change.up;
  return is_sure ? "More surely went down than up" : "Whether more went up than down is not sure";
}

ReportTable learning(const LittleProgress& progress, const ListWords& lists) {
  ReportTable table{.name = "little-progress-learning",
                    .title = "Learning that is not surely better",
                    .heading = {"Topic", "What was learned", "Between", "Answered both", "Went up",
                                "Stayed", "Went down", "In words", "How likely by chance",
                                "Sets of results", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {"How likely by chance: that as many more would go one way rather "
                              "than the other; adjusted for all changes that were looked at."},
                    .when_empty = progress.changes_looked_at == 0
                                      ? "No results show how the same people changed since before "
                                        "a course, so nothing can be said."
                                      : "Of all that was looked at, people surely improved."};
  for (const ChangeJudged& each : progress.changes)
    table.rows.push_back({topic_in_words(lists, each.change.what.topic), each.change.what.text,
                          between(each.change.from, each.change.to), each.change.people(),
                          each.change.up, each.change.same, each.change.down, what_it_means(each),
                          chance_in_words(each.p), of_sets(each.change.sets, each.change.of_sets),
                          rests_on(each.change.releases)});
  return table;
}

ReportTable averages(const LittleProgress& progress, const ListWords& lists) {
  ReportTable table{.name = "little-progress-averages",
                    .title = "Averages that did not rise",
                    .heading = {"Topic", "What was learned", "Answers", "Average before",
                                "Average after", std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {},
                    .when_empty = progress.averages_looked_at == 0
                                      ? "There is no average that stands alone."
                                      : "All averages that were looked at rose. How sure that is "
                                        "can't be told."};
  for (const RightAfter& each : progress.no_rise)
    table.rows.push_back({topic_in_words(lists, each.what.topic), each.what.text, each.answers,
                          each.before, each.after, rests_on(each.releases)});
  return table;
}

ReportTable actions(const LittleProgress& progress, const ListWords& lists) {
  ReportTable table{.name = "little-progress-actions",
                    .title = "Actions that are late, or without evidence of impact",
                    .heading = {"Action", "Topic", "Cycle", "Due", "How far", "Why it is here",
                                std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {},
                    .when_empty = progress.actions_looked_at == 0
                                      ? "No action has been written, in this cycle or before."
                                      : "No action is overdue, and none is done without evidence "
                                        "of impact."};
  for (const ActionBehind& each : progress.actions)
    table.rows.push_back(
        {each.action.what, topic_in_words(lists, each.action.topic), each.cycle, each.action.due_on,
         std::string(row_of(each.action.state).title), in_words(each.why),
         each.action.piece.empty()
             ? "Action " + each.action.id + ", version " + std::to_string(each.action.edition)
             : each.action.piece});
  return table;
}

std::string offers_in_words(const std::vector<ProgrammeRow>& offers) {
  std::string words;
  for (const ProgrammeRow& offer : offers)
    words += (words.empty() ? "" : "; ") + offer.what.offer + " (" +
             std::string(row_of(offer.state).title) + ")";
  return words;
}

std::string ids_of(const std::vector<Rests>& all) {
  std::vector<std::string> ids;
  for (const Rests& rests : all)
    ids.push_back(rests.piece.empty() ? rests.release : rests.piece);
  return rests_on(ids);
}

ReportTable topics(std::string name, std::string title, const std::vector<TopicBehind>& all,
                   const ListWords& lists, std::string when_empty) {
  ReportTable table{.name = std::move(name),
                    .title = std::move(title),
                    .heading = {"Topic", "Offered in the last cycle", "What surveys say",
                                std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {},
                    .when_empty = std::move(when_empty)};
  for (const TopicBehind& each : all)
    table.rows.push_back({topic_in_words(lists, each.topic), offers_in_words(each.offers),
                          each.sentence, ids_of(each.rests_on)});
  return table;
}

std::string why_no_topics(const LittleProgress& progress) {
  if (!progress.before)
    return "There is no earlier cycle, so no topic can be compared.";
  if (progress.topics_looked_at == 0 && !progress.unknown.empty())
    return "No topic can be compared with " + progress.before->name + ".";
  if (progress.topics_looked_at == 0)
    return "The programme of " + progress.before->name + " had no offer for a topic of now.";
  return progress.unknown.empty()
             ? "Of every topic for which there was an offer, surely fewer people are not "
               "confident."
             : "No topic for which there was an offer shows it.";
}

// Nothing where there was nothing to look at; where all is well, that.
void say(std::vector<std::string>& sentences, std::size_t count, std::size_t of,
         const std::string& what, const std::string& where_none) {
  if (of > 0)
    sentences.push_back(
        count == 0 ? where_none : std::to_string(count) + " of " + std::to_string(of) + " " + what);
}

std::vector<std::string> what_it_says(const LittleProgress& progress) {
  std::vector<std::string> sentences;
  say(sentences, progress.changes.size(), progress.changes_looked_at,
      "changes since before a course are not surely an improvement.",
      "All changes since before a course that are shown are surely an improvement.");
  say(sentences, progress.no_rise.size(), progress.averages_looked_at,
      "averages did not rise, where averages alone are shown.",
      "Where averages alone are shown, all rose.");
  say(sentences, progress.actions.size(), progress.actions_looked_at,
      "actions are overdue, or done without evidence of impact.",
      "No action is overdue, or done without evidence of impact.");
  say(sentences, progress.topics.size(), progress.topics_looked_at,
      "topics for which the last cycle had an offer, and which can be compared, show no sure fall "
      "in how many are not confident.",
      "Of all topics for which the last cycle had an offer, and which can be compared, surely "
      "fewer "
      "people are not confident.");
  if (!progress.unknown.empty())
    sentences.push_back(counted(progress.unknown.size(), "topic", "topics") +
                        " for which the last cycle had an offer can't be compared with it.");
  if (progress.changes_not_told > 0)
    sentences.push_back("Of " + counted(progress.changes_not_told, "more thing", "more things") +
                        " that were to be learned it can't be told whether people improved: how "
                        "the same people changed is not shown.");
  sentences.emplace_back("That something is not in these tables does not mean that it went well.");
  sentences.emplace_back("How that is worked out:");
  std::ranges::move(rules_of_little_progress(), std::back_inserter(sentences));
  return sentences;
}

}  // namespace

ReportSection little_progress_section(const ReportFrom& from) {
  const LittleProgress progress = little_progress(from.db, from.drawn, from.impact());
  const ListWords lists(store::find_listed(from.db));
  return {
      .name = "little-progress",
      .title = "Little or no progress",
      .part = ReportPart::actions,
      .sentences = what_it_says(progress),
      .tables = {learning(progress, lists), averages(progress, lists), actions(progress, lists),
                 topics("little-progress-topics", "Topics with no less need than in the last cycle",
                        progress.topics, lists, why_no_topics(progress)),
                 topics("little-progress-unknown", "Topics of which nobody can say",
                        progress.unknown, lists, "There is none.")}};
}

}  // namespace earshot::needs
