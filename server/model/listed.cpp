// SPDX-License-Identifier: Apache-2.0
#include "model/listed.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr std::size_t longest_name = 40;

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Titles of sectors and areas by their names, for agencies to be told with.
using Titles = std::map<std::string, std::string, std::less<>>;

std::string title_in(const Titles& titles, const std::string& name) {
  const auto found = titles.find(name);
  return found == titles.end() ? std::string() : found->second;
}

// Each right behind its parent and the parent's others; whatever is deeper comes last.
void behind_their_parents(std::vector<Topic>& topics) {
  std::vector<Topic> ordered;
  std::vector<Topic> left;
  for (const Topic& topic : topics)
    if (topic.parent.empty()) {
      ordered.push_back(topic);
      std::ranges::copy_if(topics, std::back_inserter(ordered),
                           [&](const Topic& child) { return child.parent == topic.name; });
    }
  std::ranges::copy_if(topics, std::back_inserter(left), [&](const Topic& topic) {
    return std::ranges::find(ordered, topic.name, &Topic::name) == ordered.end();
  });
  std::ranges::move(left, std::back_inserter(ordered));
  topics = std::move(ordered);
}

class Lister {
 public:
  void add(List list, std::string name, std::string title, const Listing& listing) {
    listed_.push_back({.list = list,
                       .name = std::move(name),
                       .title = std::move(title),
                       .place = next_place_++,
                       .closed_on = listing.closed_on,
                       .became = listing.became});
  }
  void say(std::string field, std::vector<std::string> values) {
    std::erase(values, "");
    if (!values.empty())
      listed_.back().more.emplace(std::move(field), std::move(values));
  }
  void start() { next_place_ = 0; }

  // Gives each a name of its own.
  void add_titles(List list, const std::vector<std::string>& open,
                  const std::vector<std::string>& past, Titles& names) {
    start();
    std::vector<std::string> taken;
    for (const auto* titles : {&open, &past})
      for (const std::string& title : *titles) {
        taken.push_back(name_for(title, taken));
        names.emplace(title, taken.back());
        add(list, taken.back(), title,
            {.closed_on = titles == &past ? std::optional(Day{}) : std::nullopt});
      }
  }

  std::vector<Listed> take() { return std::move(listed_); }

 private:
  std::vector<Listed> listed_;
  int next_place_ = 0;
};

}  // namespace

std::string Listed::said(std::string_view field) const {
  const auto found = more.find(field);
  return found == more.end() || found->second.empty() ? std::string() : found->second.front();
}

std::vector<std::string> Listed::all_said(std::string_view field) const {
  const auto found = more.find(field);
  return found == more.end() ? std::vector<std::string>() : found->second;
}

bool Listed::says_the_same(const Listed& other) const {
  return title == other.title && closed_on.has_value() == other.closed_on.has_value() &&
         became == other.became && more == other.more;
}

Lists lists_from(std::vector<Listed> listed) {
  std::ranges::stable_sort(listed, {}, &Listed::place);
  Lists lists;
  Titles titles;
  for (const Listed& each : listed)
    if (each.list == List::sectors || each.list == List::areas) {
      titles.emplace(row_of(each.list).name.front() + each.name, each.title);
      auto& open = each.list == List::sectors ? lists.sectors : lists.areas;
      auto& past = each.list == List::sectors ? lists.past_sectors : lists.past_areas;
      (each.closed_on ? past : open).push_back(each.title);
    }
  for (Listed& each : listed) {
    const Listing listing{each.closed_on, each.became, each.all_said(split_field)};
    if (each.list == List::agencies)
      lists.agencies.push_back({each.name, each.title, title_in(titles, "s" + each.said("sector")),
                                title_in(titles, "a" + each.said("area")), listing});
    if (each.list == List::roles)
      lists.roles.push_back({each.name, each.title, listing});
    if (each.list == List::topics)
      lists.topics.push_back({each.name, each.title, each.said("parent"), each.said("side"),
                              each.all_said("words"), listing, each.said("owner")});
    if (each.list == List::levels)
      lists.levels.push_back({each.name, each.title, each.all_said("same_as"), listing});
    if (each.list == List::reports)
      lists.reports.push_back({each.name, each.title, each.all_said("kinds"), listing});
  }
  behind_their_parents(lists.topics);
  return lists;
}

std::vector<Listed> listed_from(const Lists& lists) {
  Lister lister;
  Titles sectors, areas;
  lister.add_titles(List::sectors, lists.sectors, lists.past_sectors, sectors);
  lister.add_titles(List::areas, lists.areas, lists.past_areas, areas);
  lister.start();
  for (const Agency& agency : lists.agencies) {
    lister.add(List::agencies, agency.name, agency.title, agency.listing);
    lister.say("sector", {title_in(sectors, agency.sector)});
    lister.say("area", {title_in(areas, agency.area)});
  }
  lister.start();
  for (const RoleGroup& role : lists.roles)
    lister.add(List::roles, role.name, role.title, role.listing);
  lister.start();
  for (const Topic& topic : lists.topics) {
    lister.add(List::topics, topic.name, topic.title, topic.listing);
    lister.say("parent", {topic.parent});
    lister.say("side", {topic.side});
    lister.say("owner", {topic.owner});
    lister.say("words", topic.words);
    lister.say(std::string(split_field), topic.listing.split_into);
  }
  lister.start();
  for (const Level& level : lists.levels) {
    lister.add(List::levels, level.name, level.title, level.listing);
    lister.say("same_as", level.same_as);
  }
  lister.start();
  for (const ReportGroup& group : lists.reports) {
    lister.add(List::reports, group.name, group.title, group.listing);
    lister.say("kinds", group.kinds);
  }
  return lister.take();
}

bool same_title(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, small, small);
}

std::string name_for(std::string_view title, std::span<const std::string> taken) {
  std::string name;
  for (const char letter : title) {
    const char plain = small(letter);
    if ((plain >= 'a' && plain <= 'z') || (plain >= '0' && plain <= '9'))
      name += plain;
    else if (!name.empty() && name.back() != '_' && letter != '\'')
      name += '_';
  }
  name = name.substr(0, longest_name - 4);
  while (name.ends_with('_'))
    name.pop_back();
  if (name.empty())
    name = "one";
  std::string found = name;
  for (int number = 2; std::ranges::find(taken, found) != taken.end(); ++number)
    found = name + "_" + std::to_string(number);
  return found;
}

}  // namespace earshot
