// SPDX-License-Identifier: Apache-2.0
// "You said, we did" as it is published: everything, or as whoever was asked by a form of theirs is led to it.
#include <algorithm>

#include "store/said.h"
#include "web/answering/family.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

void for_grown_ups(Html& page, const Said& said) {
  page.element("h3", "You said").element("p", said.said);
  page.element("h3", "We did").element("p", said.did);
  if (!said.moved.empty())
    page.element("h3", "What we saw since").element("p", said.moved);
}

void told_to_everybody(Html& page, const Said& said) {
  page.element("h2", std::string(row_of(said.by).title) + " said");
  if (!row_of(said.by).plain)
    return for_grown_ups(page, said);
  paragraph(page, said.plain);
  Html inside;
  for_grown_ups(inside, said);
  details(page, "The same for grown-ups", std::move(inside));
}

void told_to_a_child(Html& page, const Said& said) {
  page.element("h2", std::string(row_of(said.by).title) + " said");
  paragraph(page, said.plain);
}

// What they said themselves stands first; a child is shown nothing that is not in words for a child.
std::vector<Said> published_for(Database& db, const std::optional<SaidBy>& whom) {
  auto all = store::all_published(db);
  if (!whom)
    return all;
  if (row_of(*whom).plain)
    std::erase_if(all, [](const Said& said) { return said.plain.empty(); });
  std::stable_partition(all.begin(), all.end(), [&](const Said& said) { return said.by == *whom; });
  return all;
}

// A child may be reading it; staff who have signed in, and practitioners, need no way out.
std::optional<Audience> may_have_to_leave(const Visit& visit, const std::optional<SaidBy>& whom) {
  if (visit.staff || whom == SaidBy::practitioners)
    return std::nullopt;
  return whom && row_of(*whom).plain ? Audience::child : Audience::parent;
}

}  // namespace

Outcome said_to_everybody(const Visit& visit, Site& site) {
  const auto whom = find_said_by(visit.query["for"]);
  const bool plain = whom && row_of(*whom).plain;
  Sheet sheet{.title = "You said, we did"};
  const auto leaver = may_have_to_leave(visit, whom);
  if (leaver)
    sheet.first = exit_link(*leaver, "en");
  Html& page = sheet.inside;
  const auto all = published_for(site.db(), whom);
  paragraph(page, plain
                      ? "This is what people told " + site.partnership() +
                            ", and what changed because of it."
                      : "What people told " + site.partnership() + ", and what was done about it.");
  if (all.empty())
    paragraph(page, "Nothing stands here yet. Come back in a while.");
  for (const Said& said : all)
    (plain ? told_to_a_child : told_to_everybody)(page, said);
  if (plain) {
    page.open("p");
    add_link(page, {"Everything that was said, for grown-ups", "/said"});
    page.close("p");
  }
  Page made = shown(visit, site, sheet);
  if (leaver)
    made.kept = Kept::never;
  return made;
}

}  // namespace earshot::web
