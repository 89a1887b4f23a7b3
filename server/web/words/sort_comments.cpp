// SPDX-License-Identifier: Apache-2.0
// Comments that are shown are put under topics, twenty to a page, and taken from them.
#include <algorithm>

#include "base/text.h"
#include "store/listed.h"
#include "store/staff_record.h"
#include "store/words_topics.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/words/comments_page.h"
#include "web/words/topic_names.h"
#include "web/words/topics_part.h"
#include "web/words/whose_words.h"
#include "web/words/words.h"

namespace earshot::web {
namespace {

using answers::Sorted;

constexpr int a_page = static_cast<int>(comments_a_page);

struct Position {
  int at = 1;
  int of = 1;
  int shown = 0;  // comments on all pages
};

Position position_of(const Visit& visit, Database& db, const Release& release) {
  const auto counted = store::count_words_of(db, release.id, visit.staff->person);
  const int shown = counted ? counted->shown : 0;
  const int of = (shown + a_page - 1) / a_page;
  return {.at = page_asked(visit, of), .of = of, .shown = shown};
}

std::string page_path(const Release& release, int at, const std::string& more = {}) {
  return words_path(release.id, "/topics?page=" + std::to_string(at) + more);
}

bool is_shown_now(const answers::Comment& comment) {
  return comment.reading && is_shown(comment.reading->stands);
}

std::vector<ToSort> ready(const Release& release, const Lists& lists,
                          std::vector<answers::Comment> comments) {
  std::vector<ToSort> page;
  for (answers::Comment& comment : comments)
    if (is_shown_now(comment))
      page.push_back(ready_to_sort(release, lists, std::move(comment)));
  return page;
}

void how_to(Html& page) {
  bullets(page,
          {"A comment may stand under several topics, and under none.",
           "Suggestions come from the words that each topic has under Settings, Topics. They "
           "decide nothing: look for what they miss.",
           "Untick a topic to take the comment from it.",
           "By keyboard: Tab goes on, Space ticks. In a list of topics, type how one begins. " +
               std::string(saves_by_keyboard)});
}

std::string said_saved(const Visit& visit) {
  const auto saved = saved_count(visit);
  if (!saved)
    return {};
  return *saved == 0 ? "Nothing had been changed."
                     : "The topics of " + comments_in_words(*saved) + " have been saved.";
}

void add_form(Html& page, const Visit& visit, const Release& release, const Lists& lists,
              const std::vector<ToSort>& comments, const Position& position, const Filled& filled) {
  open_form(page, visit, page_path(release, position.at));
  page.open("div", {{"id", "comments"}});
  for (std::size_t at = 0; at < comments.size(); ++at)
    add_to_sort(page, filled, lists, comments[at], at + 1, comments.size());
  page.close("div");
  save_button(page, position.at < position.of ? "Save and show the next" : "Save");
  page.close("form");
  pagination(page,
             {.path = words_path(release.id, "/topics"), .at = position.at, .of = position.of});
}

Page topics_page(const Visit& visit, Site& site, Database& db, const Release& release,
                 std::vector<answers::Comment> comments, const std::vector<Sorted>& sorted,
                 Problems problems, const Html& first = {}) {
  const Lists lists = store::find_lists(db);
  const Position position = position_of(visit, db, release);
  const std::vector<ToSort> page = ready(release, lists, std::move(comments));
  Sheet sheet{.title = release.unit_name + ": topics of comments",
              .problems = std::move(problems),
              .back = {"Back to comments read", words_path(release.id, "/read")},
              .done = visit.method == "GET" ? said_saved(visit) : std::string()};
  Html& inside = sheet.inside;
  inside.add(first);
  if (page.empty()) {
    nothing_yet(inside, "No comment is shown here. Only what is shown is put under topics.",
                {"Read comments", words_path(release.id)});
    return shown(visit, site, sheet);
  }
  paragraph(inside, comments_in_words(position.shown) + (position.shown == 1 ? " is" : " are") +
                        " shown with the results. How many stand under a topic: " +
                        std::to_string(store::count_under_topics(db, release.id)) + ".");
  details(inside, "How to put them under topics, and by keyboard alone", [] {
    Html list;
    how_to(list);
    return list;
  }());
  add_form(inside, visit, release, lists, page, position, {ticks(page, sorted), sheet.problems});
  return shown(visit, site, sheet);
}

// Whatever was changed on the page that sent this form.
std::vector<Sorted> sorted_of(const Fields& form, const std::vector<answers::Comment>& comments) {
  std::vector<Sorted> all;
  for (const answers::Comment& comment : comments)
    if (Sorted sorted = sorted_in(form, comment.id); !sorted.put.empty() || !sorted.taken.empty())
      all.push_back(std::move(sorted));
  return all;
}

Problems wrong_with(const Lists& lists, const std::vector<Sorted>& sorted) {
  Problems problems;
  for (const Sorted& each : sorted)
    for (const std::string& name : each.put)
      if (!is_open(lists.topics, name)) {
        const Topic* topic = lists.find_topic(name);
        problems.push_back(problem_at(topics_field(each.id),
                                      in_quotes(topic != nullptr ? topic->title : name) +
                                          " is not on the list of topics any more. Untick it, and "
                                          "choose another if one fits"));
      }
  return problems;
}

// Those that were changed on the page and have been taken back meanwhile.
std::vector<answers::Comment> not_shown(const std::vector<answers::Comment>& comments,
                                        const std::vector<Sorted>& sorted) {
  std::vector<answers::Comment> gone;
  for (const answers::Comment& comment : comments)
    if (!is_shown_now(comment) &&
        std::ranges::find(sorted, comment.id, &Sorted::id) != sorted.end())
      gone.push_back(comment);
  return gone;
}

// What was chosen for comments that have been taken back meanwhile.
Html told(const Lists& lists, const Release& release, const std::vector<answers::Comment>& gone,
          const std::vector<Sorted>& sorted) {
  Html inside;
  paragraph(inside,
            "Nothing has been saved yet. What you chose for the other comments still stands "
            "below: save it again.");
  inside.open("ul");
  for (const answers::Comment& comment : gone) {
    const auto wanted = std::ranges::find(sorted, comment.id, &Sorted::id);
    inside.open("li").open("p", {{"class", "app-words"}});
    inside.text(shown_words(release, comment)).close("p");
    if (wanted != sorted.end() && !wanted->put.empty())
      paragraph(inside,
                "You had chosen: " + list_of(topic_titles(lists, wanted->put), "and") + ".");
    inside.close("li");
  }
  inside.close("ul");
  Html box;
  notice(box, "A comment was taken back meanwhile, and stands under no topic", std::move(inside));
  return box;
}

Page clash_page(const Visit& visit, const House& house, Database& db, const OpenWords& words,
                const std::vector<answers::Comment>& gone, const std::vector<Sorted>& sorted) {
  Site site(house);
  Page page = topics_page(visit, site, db, words.release,
                          sent_comments(db, words, visit.form, before_prefix), sorted, {},
                          told(store::find_lists(db), words.release, gone, sorted));
  page.status = 409;
  return page;
}

std::optional<Page> keep(const Visit& visit, const House& house, Database& db,
                         const OpenWords& words, const std::vector<Sorted>& sorted) {
  const auto gone =
      answers::keep_topics(db, words.comments, visit.staff->person, visit.today, sorted);
  if (!gone.empty())
    return clash_page(visit, house, db, words, gone, sorted);
  store::add_to_record(db, {.who = visit.staff->person,
                            .at = visit.now,
                            .what = "sorted-words",
                            .on = words.release.id + " " + std::to_string(sorted.size())});
  return std::nullopt;
}

}  // namespace

Outcome topics_of_comments(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  const OpenWords& words = std::get<OpenWords>(found);
  const int skip = (position_of(visit, site.db(), words.release).at - 1) * a_page;
  return topics_page(visit, site, site.db(), words.release,
                     answers::comments_shown(site.db(), words.comments, skip, a_page), {}, {});
}

Outcome take_topics(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  OpenWords& words = std::get<OpenWords>(found);
  auto sent = sent_comments(site.db(), words, visit.form, before_prefix);
  const auto sorted = sorted_of(visit.form, sent);
  if (const auto gone = not_shown(sent, sorted); !gone.empty())
    return clash_page(visit, site.house, site.db(), words, gone, sorted);
  if (Problems wrong = wrong_with(store::find_lists(site.db()), sorted); !wrong.empty())
    return topics_page(visit, site, site.db(), words.release, std::move(sent), sorted,
                       std::move(wrong));
  const Position position = position_of(visit, site.db(), words.release);
  Page next =
      see_other(page_path(words.release, std::min(position.at + 1, std::max(position.of, 1)),
                          "&saved=" + std::to_string(sorted.size())));
  if (sorted.empty())
    return next;
  return {std::move(next), [visit, &house = site.house, words = std::move(words), sorted](
                               Database& db) { return keep(visit, house, db, words, sorted); }};
}

}  // namespace earshot::web
