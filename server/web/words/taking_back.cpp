// SPDX-License-Identifier: Apache-2.0
// The two ways back: what is shown is taken back, with a reason; what is held is read again.
#include "base/text.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/words/whose_words.h"
#include "web/words/words.h"

namespace earshot::web {
namespace {

constexpr std::size_t longest_reason = 500;

Page reason_page(const Visit& visit, Site& site, const OpenWords& words,
                 const answers::Comment& comment, const Filled& filled) {
  Sheet sheet{.title = "Take a comment back",
              .problems = filled.problems,
              .back = {"Back to what is shown", words_path(words.release.id, "/read")}};
  Html& page = sheet.inside;
  page.element("div", answers::shown_text(comment), {{"class", "app-comment__words"}});
  paragraph(page,
            "It is then not shown with the results any more. Whoever has read or printed "
            "them has seen it.");
  open_form(page, visit, words_path(words.release.id, "/take-back"));
  hidden(page, "comment", comment.id);
  long_field(page, filled,
             {.name = "reason",
              .label = "Why should it not be shown?",
              .hint = "Other readers see this. Do not name anybody.",
              .rows = 3,
              .most = static_cast<int>(longest_reason)});
  button(page, "Take it back", Weight::warning);
  page.close("form");
  return shown(visit, site, sheet);
}

Page back_to_list(const Release& release, std::string_view list, std::string_view done) {
  return see_other(
      words_path(release.id, "/read?list=" + std::string(list) + "&done=" + std::string(done)));
}

// Whoever was slower loses nothing: what they wrote stands there.
Page slower_page(const Visit& visit, Site& site, const Release& release) {
  const std::string reason = tidy(visit.form["reason"]);
  if (reason.empty())
    return back_to_list(release, "shown", "not-shown");
  Sheet sheet{.title = "This comment is not shown any more",
              .back = {"Back to what is held", words_path(release.id, "/read?list=held")},
              .status = 409};
  paragraph(sheet.inside,
            "It had been taken back already, so your reason was not kept. If it says more than the "
            "one that stands with the comment, tell whoever gave that.");
  sheet.inside.element("h2", "What you wrote");
  sheet.inside.element("div", reason, {{"class", "app-comment__words"}});
  return shown(visit, site, sheet);
}

// The comment that is asked for, if it is shown now.
std::optional<answers::Comment> shown_comment(Database& db, const OpenWords& words,
                                              std::string_view id) {
  auto comment = answers::find_comment(db, words.comments, id);
  return comment && comment->reading && is_shown(comment->reading->stands) ? comment : std::nullopt;
}

}  // namespace

Outcome ask_take_back(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  const OpenWords& words = std::get<OpenWords>(found);
  const auto comment = shown_comment(site.db(), words, visit.query["comment"]);
  if (!comment)
    return back_to_list(words.release, "shown", "not-shown");
  return reason_page(visit, site, words, *comment, {});
}

Outcome take_back_comment(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  const OpenWords& words = std::get<OpenWords>(found);
  const auto comment = shown_comment(site.db(), words, visit.form["comment"]);
  if (!comment)
    return slower_page(visit, site, words.release);
  const std::string reason = tidy(visit.form["reason"]);
  if (reason.empty() || length_on_screen(reason) > longest_reason)
    return reason_page(visit, site, words, *comment,
                       {visit.form,
                        {problem_at("reason", reason.empty() ? "Say why it should not be shown"
                                                             : "Say it in at most 500 letters")}});
  return {back_to_list(words.release, "held", "taken-back"),
          [words, id = comment->id, reason, slower = slower_page(visit, site, words.release),
           who = visit.staff->person, now = visit.now](Database& db) -> std::optional<Page> {
            if (!answers::take_back(db, words.comments, id, who, reason))
              return slower;
            store::add_to_record(
                db, {.who = who, .at = now, .what = "took-back-words", .on = words.release.id});
            return std::nullopt;
          }};
}

Outcome put_back_comment(const Visit& visit, Site& site) {
  auto found = open_words(visit, site);
  if (auto* page = std::get_if<Page>(&found))
    return std::move(*page);
  const OpenWords& words = std::get<OpenWords>(found);
  return {back_to_list(words.release, "held", "again"),
          [words, id = std::string(visit.form["comment"]), who = visit.staff->person,
           now = visit.now](Database& db) -> std::optional<Page> {
            if (!answers::read_again(db, words.comments, id))
              return back_to_list(words.release, "held", "not-again");
            store::add_to_record(
                db, {.who = who, .at = now, .what = "put-back-words", .on = words.release.id});
            return std::nullopt;
          }};
}

}  // namespace earshot::web
