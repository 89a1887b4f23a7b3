// SPDX-License-Identifier: Apache-2.0
// What has been decided of comments: what is shown, and what is held and why.
#include <algorithm>
#include <array>

#include "store/staff_record.h"
#include "web/components.h"
#include "web/hold_words.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/words/comments_page.h"
#include "web/words/whose_words.h"
#include "web/words/words.h"

namespace earshot::web {
namespace {

constexpr Done dones[] = {
    {"taken-back", "The comment is not shown any more."},
    {"not-shown", "Somebody else had taken that comment back already.", true},
    {"again", "The comment waits to be read again."},
    {"not-again", "That comment is shown now, or waits to be read already.", true},
};

// The three lists; the first that has something is shown first.
struct Kind {
  std::string_view name;
  std::string_view title;
  std::string_view if_empty;
  bool (*has)(const Reading&, std::string_view reader);
};
constexpr std::array<Kind, 3> kinds{{
    {"shown", "Shown", "No comment is shown with the results yet.",
     [](const Reading& reading, std::string_view) { return is_shown(reading.stands); }},
    {"held", "Held", "No comment is held.",
     [](const Reading& reading, std::string_view) { return reading.stands == Stands::held; }},
    {"waiting", "Wait for another reader", "None of yours waits for another reader.",
     [](const Reading& reading, std::string_view reader) {
       return reading.stands == Stands::waiting && reading.first_by == reader;
     }},
}};

const Kind& kind_asked(const Visit& visit) {
  const auto found = std::ranges::find(kinds, visit.query["list"], &Kind::name);
  return found == kinds.end() ? kinds.front() : *found;
}

std::string list_path(const Release& release, const Kind& kind) {
  return words_path(release.id, "/read?list=" + std::string(kind.name));
}

void add_kinds(Html& page, const OpenWords& words, const Kind& here,
               const std::array<int, 3>& counts) {
  page.open("ul", {{"class", "app-choices-of-list"}});
  for (std::size_t at = 0; at < kinds.size(); ++at) {
    if (kinds[at].name == "waiting" && !words.comments.needs_two)
      continue;
    const std::string text = std::string(kinds[at].title) + ": " + std::to_string(counts[at]);
    page.open("li");
    if (kinds[at].name == here.name)
      page.element("strong", text);
    else
      add_link(page, {text, list_path(words.release, kinds[at])});
    page.close("li");
  }
  page.close("ul");
}

std::string chose(Site& site, std::string_view who, Decision decision) {
  return who_did(site, who) + ": " + std::string(decision_in_words(decision)) + ".";
}

void add_story(Html& page, Site& site, const Reading& reading) {
  std::string text = chose(site, reading.first_by, reading.decision);
  if (reading.other_decision)
    text += " " + chose(site, reading.other_by, *reading.other_decision);
  if (is_disputed(reading) && reading.other_decision == reading.decision)
    text += " Their wordings differ.";
  if (is_disputed(reading))
    text += " You did not agree, so it is held. Talk to each other, then read it again.";
  if (!reading.taken_back_by.empty())
    text += " Taken back by " + who_did(site, reading.taken_back_by) + ": " + reading.reason;
  page.element("p", text, {{"class", "govuk-hint"}});
}

void add_way_back(Html& page, const Visit& visit, const OpenWords& words,
                  const answers::Comment& comment) {
  if (is_shown(comment.reading->stands)) {
    page.open("p");
    add_link(page, {"Take back", words_path(words.release.id, "/take-back?comment=" + comment.id),
                    "this comment"});
    page.close("p");
    return;
  }
  one_button_form(page, visit, words_path(words.release.id, "/put-back"), "Read it again",
                  "this comment", {{"comment", comment.id}});
}

void add_read(Html& page, const Visit& visit, Site& site, const OpenWords& words,
              const answers::Comment& comment) {
  page.open("li", {{"class", "app-comment"}});
  page.element("h2", question_text(words.release, comment.question),
               {{"class", "govuk-heading-s app-comment__question"}});
  page.element("div", comment_text(words.release, comment), {{"class", "app-comment__words"}});
  if (comment.reading->decision == Decision::redacted) {
    page.element("p", "Shown instead:", {{"class", "govuk-hint"}});
    page.element("div", comment.reading->wording, {{"class", "app-comment__words"}});
  }
  if (!comment.who.empty())
    page.element("p", "Said by " + comment.who, {{"class", "govuk-hint"}});
  add_story(page, site, *comment.reading);
  add_way_back(page, visit, words, comment);
  page.close("li");
}

std::array<int, 3> count_kinds(const std::vector<answers::Comment>& all, std::string_view reader) {
  std::array<int, 3> counts{};
  for (std::size_t at = 0; at < kinds.size(); ++at)
    counts[at] = static_cast<int>(std::ranges::count_if(all, [&](const answers::Comment& comment) {
      return kinds[at].has(*comment.reading, reader);
    }));
  return counts;
}

Change record(const Visit& visit, const Release& release, std::size_t count) {
  return [deed = Deed{.who = visit.staff->person,
                      .at = visit.now,
                      .what = "read-words",
                      .on = release.id + " " + std::to_string(count)}](
             Database& db) -> std::optional<Page> {
    store::add_to_record(db, deed);
    return std::nullopt;
  };
}

}  // namespace

Outcome read_already(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  const OpenWords& words = std::get<OpenWords>(found);
  auto all = answers::comments_read(site.db(), words.comments);
  const Kind& kind = kind_asked(visit);
  const auto counts = count_kinds(all, visit.staff->person);
  std::erase_if(all, [&](const answers::Comment& comment) {
    return !kind.has(*comment.reading, visit.staff->person);
  });
  const int of = (static_cast<int>(all.size()) + 19) / static_cast<int>(comments_a_page);
  const int at = page_asked(visit, of);
  Sheet sheet{.title = words.release.unit_name + ": comments read",
              .back = {"Back to comments", "/words"},
              .done = said_done(dones, visit)};
  add_kinds(sheet.inside, words, kind, counts);
  if (counts.front() > 0) {
    sheet.inside.open("p");
    add_link(sheet.inside,
             {"Put what is shown under topics", words_path(words.release.id, "/topics")});
    sheet.inside.close("p");
  }
  if (all.empty()) {
    nothing_yet(sheet.inside, kind.if_empty, {"Read comments", words_path(words.release.id)});
    return shown(visit, site, sheet);
  }
  const std::size_t first = static_cast<std::size_t>(at - 1) * comments_a_page;
  const std::size_t last = std::min(all.size(), first + comments_a_page);
  sheet.inside.open("ul", {{"class", "app-comments"}});
  for (std::size_t i = first; i < last; ++i)
    add_read(sheet.inside, visit, site, words, all[i]);
  sheet.inside.close("ul");
  pagination(sheet.inside, {.path = list_path(words.release, kind), .at = at, .of = of});
  return {shown(visit, site, sheet), record(visit, words.release, last - first)};
}

}  // namespace earshot::web
