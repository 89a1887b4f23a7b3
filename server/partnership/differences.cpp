// SPDX-License-Identifier: Apache-2.0
#include "partnership/differences.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "partnership/rules.h"

namespace earshot::partnership {
namespace {

bool is_nameless(List list) { return list == List::sectors || list == List::areas; }

// In files sectors and areas have titles only, so a title is what they are known by.
void take_known_names(const std::vector<Listed>& now, std::vector<Listed>& wanted) {
  std::map<std::pair<List, std::string>, std::string> known;
  std::map<List, std::vector<std::string>> taken;
  for (const Listed& each : now)
    taken[each.list].push_back(each.name);
  for (Listed& each : wanted) {
    if (!is_nameless(each.list))
      continue;
    const auto same = [&](const Listed& other) {
      return other.list == each.list && same_title(other.title, each.title);
    };
    auto found = std::ranges::find_if(
        now, [&](const Listed& other) { return same(other) && !other.closed_on; });
    if (found == now.end())
      found = std::ranges::find_if(now, same);
    const std::string name =
        found == now.end() ? name_for(each.title, taken[each.list]) : found->name;
    taken[each.list].push_back(name);
    known.emplace(std::pair(each.list, each.name), name);
    each.name = name;
  }
  for (Listed& each : wanted)
    for (const More& more : row_of(each.list).more)
      if (more.kind == More::Kind::one_of_list && is_nameless(more.of))
        for (std::string& value : each.more[std::string(more.name)])
          value = known.at({more.of, value});
}

std::string words_of(const More& more, const Listed& listed, const std::vector<Listed>& all) {
  const auto found = listed.more.find(more.name);
  if (found == listed.more.end() || found->second.empty())
    return "none";
  std::vector<std::string> words;
  for (const std::string& value : found->second) {
    const auto choice = std::ranges::find(more.choices, value, &NamedChoice::name);
    const Listed* other =
        more.kind == More::Kind::one_of_list ? find_in(all, more.of, value) : nullptr;
    words.push_back(other                          ? other->title
                    : choice != more.choices.end() ? std::string(choice->title)
                                                   : value);
  }
  return list_of(words, "and");
}

std::string titles_of(const std::vector<std::string>& names, List list,
                      const std::vector<Listed>& all) {
  std::vector<std::string> titles;
  for (const std::string& name : names) {
    const Listed* found = find_in(all, list, name);
    titles.push_back(in_quotes(found ? found->title : name));
  }
  return list_of(titles, "and");
}

void plan_one(const Listed* before, Listed after, const std::vector<Listed>& all, Day today,
              Plan& plan) {
  const std::string_view title = row_of(after.list).title;
  if (before == nullptr) {
    if (after.closed_on && *after.closed_on == Day{})
      after.closed_on = today;
    plan.changes.push_back(std::string(title) + ": " + in_quotes(after.title) + " is new.");
    plan.added.push_back(std::move(after));
    return;
  }
  after.since = before->since;
  if (before->says_the_same(after)) {
    if (before->place != after.place)
      plan.placed.push_back(std::move(after));
    return;
  }
  if (after.closed_on)
    after.closed_on = before->closed_on          ? before->closed_on
                      : after.closed_on != Day{} ? after.closed_on
                                                 : today;
  plan.changes.push_back(std::string(title) + ": " + in_quotes(before->title) + ": " +
                         change_of(*before, after, all));
  plan.changed.push_back(std::move(after));
}

}  // namespace

void plan_lists(const std::vector<Listed>& now, std::vector<Listed> wanted, Day today, Plan& plan) {
  take_known_names(now, wanted);
  std::set<List> lists;
  for (const Listed& each : wanted)
    lists.insert(each.list);
  std::vector<Listed> all = wanted;
  all.insert(all.end(), now.begin(), now.end());
  for (const Listed& each : wanted)
    plan_one(find_in(now, each.list, each.name), each, all, today, plan);
  for (const Listed& each : now) {
    if (!lists.contains(each.list) || each.closed_on || find_in(wanted, each.list, each.name))
      continue;
    Listed closed = each;
    closed.closed_on = today;
    plan_one(&each, std::move(closed), all, today, plan);
  }
}

std::string change_of(const PartnershipKey& row, std::string_view before, std::string_view after) {
  const auto said = [](std::string_view text) {
    return text.empty() ? std::string("nothing") : in_quotes(text);
  };
  return std::string(row_of(row.part).title) + ": " + std::string(row.label) + ": " + said(after) +
         " instead of " + said(before) + ".";
}

std::string change_of(const Listed& before, const Listed& after, const std::vector<Listed>& all) {
  std::string words;
  const auto add = [&](const std::string& sentence) {
    words += (words.empty() ? "" : " ") + sentence;
  };
  if (before.title != after.title)
    add("Now called " + in_quotes(after.title) + ".");
  for (const More& more : row_of(after.list).more) {
    const std::string was = words_of(more, before, all), is = words_of(more, after, all);
    if (was != is)
      add(std::string(more.label) + ": " + is + ".");
  }
  const auto parts = after.all_said(split_field);
  if (!before.closed_on && after.closed_on && after.became.empty() && parts.empty())
    add("Taken off the list.");
  if (before.closed_on && !after.closed_on)
    add("Back on the list.");
  if (!after.became.empty() && after.became != before.became) {
    const Listed* target = find_in(all, after.list, after.became);
    add("Now part of " + in_quotes(target ? target->title : after.became) + ".");
  }
  if (!parts.empty() && parts != before.all_said(split_field))
    add("Split into " + titles_of(parts, after.list, all) + ".");
  return words.empty() ? "Written anew." : words;
}

}  // namespace earshot::partnership
