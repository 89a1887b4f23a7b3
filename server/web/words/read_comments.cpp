// SPDX-License-Identifier: Apache-2.0
// Comments are read, twenty to a page, and what was decided of them is kept.
#include <algorithm>

#include "base/text.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/hold_words.h"
#include "web/prose.h"
#include "web/words/comments_page.h"
#include "web/words/whose_words.h"
#include "web/words/words.h"

namespace earshot::web {
namespace {

constexpr std::string_view wording_prefix = "w-";  // each comment has a wording

std::vector<answers::Decided> decided_in(const Fields& form,
                                         const std::vector<answers::Comment>& comments) {
  std::vector<answers::Decided> decided;
  for (const answers::Comment& comment : comments)
    if (const auto decision = find_decision(form[decision_field(comment.id)]))
      decided.push_back({comment.id, *decision, tidy(form[wording_field(comment.id)])});
  return decided;
}

// What is to be done about a wording, if anything.
std::string_view wrong_wording(std::string_view text, std::string_view wording) {
  if (wording.empty())
    return "Write what is shown instead, or hold the comment";
  switch (answers::compare_wording(text, wording)) {
    case answers::Wording::as_written:
      return "Nothing has been taken out. Choose \"Show\", or take out what would say who somebody "
             "is";
    case answers::Wording::says_something_else:
      return "Only take out words, or write […] in their place: this says something that was not "
             "written";
    case answers::Wording::shortened:
      break;
  }
  return {};
}

Problems wrong_with(const OpenWords& words, const std::vector<answers::Decided>& decided,
                    const std::vector<answers::Comment>& comments) {
  if (decided.empty() && !comments.empty())
    return {problem_at(decision_field(comments.front().id),
                       "Decide about at least one comment before you save")};
  Problems problems;
  for (const answers::Decided& each : decided) {
    const auto comment = std::ranges::find(comments, each.id, &answers::Comment::id);
    if (each.decision != Decision::redacted)
      continue;
    const std::string text = comment_text(words.release, *comment);
    if (const auto wrong = wrong_wording(text, each.wording); !wrong.empty())
      problems.push_back(problem_at(decision_field(each.id), std::string(wrong)));
  }
  return problems;
}

// Whoever was slower reads what the other decided, and keeps all they had chosen themselves.
Html told(Site& site, const OpenWords& words, const std::vector<answers::Clash>& clashes) {
  Html inside;
  paragraph(inside,
            "Nothing has been saved yet. What you chose for the other comments still "
            "stands below: save it again.");
  inside.open("ul");
  for (const answers::Clash& clash : clashes) {
    const Reading& reading = *clash.now.reading;
    inside.open("li").open("p", {{"class", "app-words"}});
    inside.text(comment_text(words.release, clash.now)).close("p");
    std::string text =
        who_did(site, reading.first_by) +
        " decided: " + std::string(decision_in_words(reading.decision)) +
        ". You had chosen: " + std::string(decision_in_words(clash.wanted.decision)) + ".";
    if (clash.wanted.decision == Decision::redacted)
      text += " Your wording was: " + clash.wanted.wording;
    paragraph(inside, text);
    inside.close("li");
  }
  inside.close("ul").open("p");
  add_link(inside, {"Take it back or read it again here", words_path(words.release.id, "/read")});
  inside.close("p");
  Html box;
  notice(box, "Another reader was quicker", std::move(inside));
  return box;
}

Page clash_page(const Visit& visit, const House& house, Database& db, const OpenWords& words,
                const std::vector<answers::Clash>& clashes) {
  std::vector<answers::Comment> left = sent_comments(db, words, visit.form, wording_prefix);
  std::erase_if(left, [&](const answers::Comment& comment) {
    return std::ranges::any_of(
        clashes, [&](const answers::Clash& clash) { return clash.now.id == comment.id; });
  });
  const auto counted = store::count_words_of(db, words.release.id, visit.staff->person);
  Site site(house);
  const Pile pile{words, ready(db, words.release, std::move(left)),
                  counted ? counted->to_read(words.comments.needs_two) : 0};
  Page page = comments_page(visit, site, pile, {visit.form, {}}, told(site, words, clashes));
  page.status = 409;
  return page;
}

std::string with_count(const Release& release, std::size_t count) {
  return release.id + " " + std::to_string(count);
}

std::optional<Page> keep(const Visit& visit, const House& house, Database& db,
                         const OpenWords& words, const std::vector<answers::Decided>& decided) {
  const auto clashes = answers::decide(db, words.comments, visit.staff->person, decided);
  if (!clashes.empty())
    return clash_page(visit, house, db, words, clashes);
  store::add_to_record(db, {.who = visit.staff->person,
                            .at = visit.now,
                            .what = "decided-words",
                            .on = with_count(words.release, decided.size())});
  return std::nullopt;
}

}  // namespace

Outcome read_comments(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  const OpenWords& words = std::get<OpenWords>(found);
  auto waiting = answers::comments_to_read(site.db(), words.comments, visit.staff->person);
  const int count = static_cast<int>(waiting.size());
  const Pile pile{words, ready(site.db(), words.release, std::move(waiting)), count};
  Page page = comments_page(visit, site, pile, {nothing_chosen(pile.page), {}});
  if (pile.page.empty())
    return page;
  return {std::move(page),
          [deed = Deed{.who = visit.staff->person,
                       .at = visit.now,
                       .what = "read-words",
                       .on = with_count(words.release, pile.page.size())}](
              Database& db) -> std::optional<Page> {
            store::add_to_record(db, deed);
            return std::nullopt;
          }};
}

Outcome take_decisions(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  OpenWords& words = std::get<OpenWords>(found);
  auto sent = sent_comments(site.db(), words, visit.form, wording_prefix);
  const auto decided = decided_in(visit.form, sent);
  if (sent.empty())
    return see_other(words_path(words.release.id));
  if (Problems wrong = wrong_with(words, decided, sent); !wrong.empty()) {
    const auto counted = store::count_words_of(site.db(), words.release.id, visit.staff->person);
    const Pile pile{words, ready(site.db(), words.release, std::move(sent)),
                    counted ? counted->to_read(words.comments.needs_two) : 0};
    return comments_page(visit, site, pile, {visit.form, std::move(wrong)});
  }
  return {see_other(words_path(words.release.id,
                               "?saved=" + std::to_string(decided.size()) + "#comments")),
          [visit, &house = site.house, words = std::move(words), decided](Database& db) {
            return keep(visit, house, db, words, decided);
          }};
}

}  // namespace earshot::web
