// SPDX-License-Identifier: Apache-2.0
#include "web/forgetting.h"

#include "partnership/outlook.h"
#include "partnership/schedule.h"
#include "store/forgetting.h"
#include "store/holds.h"
#include "store/releases.h"
#include "web/components.h"
#include "web/hold_words.h"
#include "web/navigation.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr int months_back = 3;

Html in_one(std::string_view words, bool held) {
  Html cell;
  cell.text(words);
  if (held) {
    cell.text(" ");
    tag(cell, "Held", Shade::yellow);
  }
  return cell;
}

std::string titles_of(const partnership::AnswersGoing& going) {
  std::string titles;
  for (const store::EndedSurvey& survey : going.surveys)
    titles += (titles.empty() ? "" : "; ") + survey.title;
  return titles;
}

void next_month(Html& page, Database& db, Day today) {
  const Day until = add_months(today, 1);
  const partnership::Outlook seen = partnership::outlook(db, until);
  page.element("h2", "What is deleted by " + long_text(until));
  Table next{.id = "next",
             .caption = "What is deleted next",
             .columns = {{"What"}, {"Kind"}, {"Deleted on"}, {"How many", true}},
             .if_empty = "Nothing is deleted by then."};
  for (const partnership::AnswersGoing& going : seen.answers)
    next.rows.push_back({in_one(titles_of(going), !going.held_by.empty()),
                         std::string(going.kind->title),
                         going.goes_on <= today ? "tonight" : long_text(going.goes_on),
                         std::to_string(store::count_kept(db, going.release).answers)});
  for (const partnership::RowsOutlook& rows : seen.rows)
    next.rows.push_back({in_one(rows.kind->title, rows.held), "", "as each is old enough",
                         std::to_string(rows.how_many)});
  table(page, next);
}

void held(Html& page, Site& site) {
  page.element("h2", "What is held, and why");
  Table holds{.id = "held",
              .caption = "Legal holds",
              .columns = {{"What"}, {"Why"}, {"Since"}, {"By"}, {"Lift", false, true}},
              .if_empty = "Nothing is held back: everything is deleted on its day."};
  for (const Hold& hold : store::standing_holds(site.db())) {
    const std::string what = what_is_held(site.db(), hold);
    Html lift;
    add_link(lift, {"Lift", "/forgetting/holds/" + hold.id, "the hold on " + what});
    holds.rows.push_back(
        {what, hold.reason, long_text(hold.put_on), who_did(site, hold.put_by), std::move(lift)});
  }
  table(page, holds);
  link_button(page, "Keep something from being deleted", "/forgetting/hold", Weight::secondary);
}

void lifted(Html& page, Site& site) {
  Table holds{
      .id = "lifted",
      .caption = "Holds that were lifted",
      .columns = {
          {"What"}, {"Why it was held"}, {"From"}, {"Until"}, {"Why it was lifted"}, {"By"}}};
  for (const Hold& hold : store::lifted_holds(site.db()))
    holds.rows.push_back({what_is_held(site.db(), hold), hold.reason, long_text(hold.put_on),
                          long_text(hold.lifted_on.value()), hold.lifted_because,
                          who_did(site, hold.lifted_by)});
  if (holds.rows.empty())
    return;
  page.element("h2", "What was held before");
  table(page, holds);
}

void went_lately(Html& page, Database& db, Day today) {
  page.element("h2", "What was deleted lately");
  Table gone{.id = "gone",
             .caption = "Deleted in the last three months",
             .columns = {{"What"}, {"Kind"}, {"On"}, {"How many", true}},
             .if_empty = "Nothing was deleted in the last three months."};
  for (const store::Forgotten& each : store::forgotten_since(db, add_months(today, -months_back))) {
    const KeptKind* kind = find_kept_kind(each.kind);
    const std::string title(kind ? kind->title : each.kind);
    const auto release =
        each.release.empty() ? std::nullopt : store::find_release(db, each.release);
    gone.rows.push_back({release ? release->unit_name : title, release ? title : "",
                         long_text(each.gone_on), std::to_string(each.how_many)});
  }
  table(page, gone);
}

void schedule_table(Html& page, const Visit& visit, Database& db) {
  const auto schedule = partnership::Schedule::read(db);
  page.element("h2", "How long each thing is kept");
  Table kinds{.id = "schedule",
              .caption = "The schedule",
              .columns = {{"What"}, {"Kept for"}, {"Counted from"}}};
  for (const KeptKind& kind : all_kept_kinds)
    kinds.rows.push_back(
        {std::string(kind.title), schedule.time_text(kind), std::string(kind.counts_from)});
  table(page, kinds);
  if (is_open_to({.words = {}, .path = "/settings/retention"}, visit.staff)) {
    page.open("p");
    add_link(page, {"Change how long things are kept", "/settings/retention"});
    page.close("p");
  }
}

void what_to_know(Html& page) {
  Html inside;
  bullets(
      inside,
      {"Answers go with the key that opens them, so they can't be read from old backups either. "
       "The figures of a survey stay, and how many were invited and answered.",
       "Answers that were counted together because they were few go together, when the first of "
       "their surveys has had its time: nobody can tell any more whose they are.",
       "Words of children and families that were read at once go only after somebody has dealt "
       "with "
       "them. They can be read from an old backup by whoever has the safeguarding key.",
       "A hold on a survey keeps its answers. It does not keep answers that were too few, which "
       "are "
       "destroyed unread at the end of their year as was promised, and it does not reach words "
       "that "
       "went to the safeguarding reader: hold those as a kind.",
       "Old backups and old copies of the key folder are not reached from here. Whoever runs the "
       "server deletes them."});
  details(page, "What to know about this", inside);
}

}  // namespace

Outcome what_goes_when(const Visit& visit, Site& site) {
  Sheet sheet{.title = "What is deleted, and when",
              .done = std::string(hold_done(visit.query["done"])),
              .wide = true};
  Html& page = sheet.inside;
  page.element("p",
               "Everything that is kept has an end. Once a day the server deletes what has had its "
               "time. Only figures stay.",
               {{"class", "app-lead"}});
  next_month(page, site.db(), visit.today);
  held(page, site);
  lifted(page, site);
  went_lately(page, site.db(), visit.today);
  schedule_table(page, visit, site.db());
  what_to_know(page);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
