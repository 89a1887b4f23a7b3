// SPDX-License-Identifier: Apache-2.0
#include "web/words/comments_page.h"

#include <algorithm>
#include <charconv>

#include "store/listed.h"
#include "web/components.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// A letter can take nine bytes in the form that comes back, and a form has a longest.
constexpr std::size_t most_bytes_a_page = 24 * 1024;

std::vector<std::string> places_of(Database& db) {
  const Lists lists = store::find_lists(db);
  std::vector<std::string> places = lists.areas;
  for (const Agency& agency : lists.agencies)
    places.push_back(agency.title);
  return places;
}

void how_to(Html& page, bool needs_two) {
  bullets(page,
          {"Marks are a help and decide nothing: look for what they miss.",
           needs_two ? "Another reader decides too, without seeing what you chose. If you do not "
                       "agree, the comment is held."
                     : "What you hold is not shown, and can be read again later.",
           "By keyboard: Tab goes to the next comment. Space shows it, the down arrow shows it "
           "without the marked parts, the up arrow holds it. " +
               std::string(saves_by_keyboard)});
}

void add_form(Html& page, const Visit& visit, const Pile& pile, const Filled& filled) {
  open_form(page, visit, words_path(pile.words.release.id));
  page.open("div", {{"id", "comments"}});
  for (std::size_t at = 0; at < pile.page.size(); ++at)
    add_comment(page, filled, pile.page[at],
                std::to_string(at + 1) + " of " + std::to_string(pile.page.size()) + ".");
  page.close("div");
  save_button(
      page, pile.to_read > static_cast<int>(pile.page.size()) ? "Save and show the next" : "Save");
  page.close("form");
}

std::string said_saved(const Visit& visit) {
  const auto saved = saved_count(visit);
  if (!saved)
    return {};
  return *saved == 1 ? "1 decision has been saved."
                     : std::to_string(*saved) + " decisions have been saved.";
}

Sheet sheet_of(const Pile& pile, const Filled& filled) {
  return {.title = pile.words.release.unit_name,
          .problems = filled.problems,
          .back = {"Back to comments", "/words"}};
}

}  // namespace

std::vector<ToRead> ready(Database& db, const Release& release,
                          std::vector<answers::Comment> comments) {
  const std::vector<std::string> places = places_of(db);
  std::vector<ToRead> page;
  std::size_t bytes = 0;
  for (answers::Comment& comment : comments) {
    bytes += comment.text.size();
    if (page.size() == comments_a_page || (!page.empty() && bytes > most_bytes_a_page))
      break;
    page.push_back(ready_to_read(release, std::move(comment), places));
  }
  return page;
}

Fields nothing_chosen(const std::vector<ToRead>& page) {
  Fields fields;
  for (const ToRead& one : page)
    fields.add(wording_field(one.comment.id), first_wording(one));
  return fields;
}

std::vector<answers::Comment> sent_comments(Database& db, const OpenWords& words,
                                            const Fields& form, std::string_view prefix) {
  std::vector<answers::Comment> comments;
  for (const auto& [name, value] : form.in_order())
    if (name.starts_with(prefix) && comments.size() < comments_a_page)
      if (auto comment = answers::find_comment(db, words.comments, name.substr(prefix.size()));
          comment &&
          std::ranges::find(comments, comment->id, &answers::Comment::id) == comments.end())
        comments.push_back(std::move(*comment));  // one that is named twice counts once
  return comments;
}

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

std::optional<int> saved_count(const Visit& visit) {
  const std::string_view said = visit.query["saved"];
  const bool is_number = !said.empty() && said.size() < 4 &&
                         std::ranges::all_of(said, [](char c) { return c >= '0' && c <= '9'; });
  int count = 0;
  std::from_chars(said.data(), said.data() + said.size(), count);
  return is_number ? std::optional(count) : std::nullopt;
}

void save_button(Html& page, std::string_view words) {
  page.open("button", {{"type", "submit"}, {"class", "govuk-button"}, {"accesskey", "s"}});
  page.text(words).close("button");
}

Page comments_page(const Visit& visit, Site& site, const Pile& pile, const Filled& filled,
                   const Html& first) {
  Sheet sheet = sheet_of(pile, filled);
  if (visit.method == "GET")
    sheet.done = said_saved(visit);
  Html& page = sheet.inside;
  page.add(first);
  if (pile.page.empty())
    nothing_yet(page, "Nothing waits for you here. You have read all of it.",
                {"See what is shown and held", words_path(pile.words.release.id, "/read")});
  else
    paragraph(page, comments_in_words(pile.to_read) + (pile.to_read == 1 ? " waits" : " wait") +
                        " to be read by you.");
  if (!pile.page.empty()) {
    details(page, "How to read them, and by keyboard alone", [&] {
      Html inside;
      how_to(inside, pile.words.comments.needs_two);
      return inside;
    }());
    page.open("p");
    add_link(page, {"See what is shown and held", words_path(pile.words.release.id, "/read")});
    page.close("p");
    add_form(page, visit, pile, filled);
  }
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
