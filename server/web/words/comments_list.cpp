// SPDX-License-Identifier: Apache-2.0
#include "store/people.h"
#include "store/releases.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/words/whose_words.h"
#include "web/words/words.h"

namespace earshot::web {
namespace {

Html named(Database& db, const WordsToRead& words) {
  Html cell;
  const auto release = store::find_release(db, words.count.release);
  add_link(cell, {release ? release->unit_name : words.count.release,
                  words_path(words.count.release, words.to_read() > 0 ? "" : "/read")});
  return cell;
}

Html to_read(const WordsToRead& words) {
  Html cell;
  if (words.to_read() > 0)
    cell.element("strong", std::to_string(words.to_read()));
  else
    cell.text("0");
  return cell;
}

void list(Html& page, Database& db, const std::vector<WordsToRead>& all, bool of_families) {
  Table rows{.id = "comments",
             .caption = "Comments, the latest survey first",
             .columns = {{"Survey"}, {"Counted on"}, {"To read", true}},
             .if_empty =
                 "Nobody has written anything that is for you to read. Comments come here "
                 "when a survey has closed."};
  if (of_families)
    rows.columns.push_back({"Wait for another reader", true});
  rows.columns.push_back({"Shown", true});
  rows.columns.push_back({"Held", true});
  for (const WordsToRead& words : all) {
    rows.rows.push_back({named(db, words), long_text(words.count.released_on), to_read(words)});
    auto& row = rows.rows.back();
    if (of_families)
      row.emplace_back(std::to_string(words.count.mine));
    row.emplace_back(std::to_string(words.count.shown));
    row.emplace_back(std::to_string(words.count.held));
  }
  table(page, rows);
}

}  // namespace

Outcome comments_list(const Visit& visit, Site& site) {
  const bool of_families = visit.may(Right::read_words);
  Sheet sheet{.title = "Comments", .wide = true};
  Html& page = sheet.inside;
  paragraph(page, of_families
                      ? "What children and families wrote is shown with the results only when two "
                        "of you have read it and decided the same."
                      : "What people wrote is shown with the results only when one of you has read "
                        "it. Take out what would say who somebody is.");
  if (of_families && store::count_active(site.db(), Role::safeguarding_reader) < 2)
    notice(page, "You are the only safeguarding reader",
           "Two have to read each comment, so none can be shown. Ask an administrator to invite "
           "another.");
  list(page, site.db(), words_for(visit, site.db()), of_families);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
