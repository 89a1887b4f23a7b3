// SPDX-License-Identifier: Apache-2.0
#include "partnership/rules.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace earshot::partnership {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_value = 300;
constexpr std::size_t most_lines = 100;

Wrong wrong_line(std::string_view text, std::size_t most) {
  if (text.find('\n') != text.npos)
    return "Write it on one line";
  if (length_on_screen(text) > most)
    return "Make it shorter: " + std::to_string(most) + " letters or fewer";
  return {};
}

Wrong wrong_number(const SettingKey& key, std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= key.least &&
      number <= key.most)
    return {};
  return "Write a whole number from " + std::to_string(key.least) + " to " +
         std::to_string(key.most);
}

// As strict as a slip of the finger needs, and no stricter.
Wrong wrong_email(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool fine = at != text.npos && at > 0 && text.find('.', at + 2) != text.npos &&
                    text.find('@', at + 1) == text.npos && text.find(' ') == text.npos &&
                    !text.ends_with('.');
  return fine ? Wrong() : "Write an email address, like training@example.org";
}

// It goes into a header, so nothing but what an address is made of.
Wrong wrong_web_address(std::string_view text) {
  constexpr std::string_view start = "https://";
  const bool fine = text.starts_with(start) && text.size() > start.size() + 3 &&
                    text.find('.', start.size() + 1) != text.npos &&
                    std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
  return fine ? Wrong() : "Write the whole address, like https://www.bbc.co.uk/weather";
}

Wrong wrong_telephone(std::string_view text) {
  const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 3 ? Wrong() : "Write a telephone number, like 01234 567890";
}

bool is_known(std::span<const NamedChoice> choices, const std::string& name) {
  return std::ranges::find(choices, name, &NamedChoice::name) != choices.end();
}

Wrong wrong_of_list(const Listed& wanted, const More& more, std::span<const Listed> now) {
  const std::string said = wanted.said(more.name);
  if (said.empty())
    return more.needed ? Wrong("Choose one") : Wrong();
  const Listed* chosen = find_in(now, more.of, said);
  if (chosen == nullptr)
    return "Choose one that is on the list";
  if (wanted.list == List::topics) {
    if (chosen->name == wanted.name)
      return "A topic can't be part of itself. Choose another, or none";
    if (!chosen->said("parent").empty())
      return "Choose a topic of the first level: there are only two";
    if (in_use(wanted, now) > 0)
      return "Other topics are part of this one, so it stays on the first level. Leave this empty";
  }
  const Listed* before = find_in(now, wanted.list, wanted.name);
  const bool chosen_now = before == nullptr || before->said(more.name) != said;
  if (chosen->closed_on && !wanted.closed_on && chosen_now)
    return "That one is no longer on the list. Choose another";
  return {};
}

Wrong wrong_lines(const Listed& wanted, const More& more) {
  const auto found = wanted.more.find(more.name);
  if (found == wanted.more.end())
    return {};
  if (found->second.size() > most_lines)
    return "Leave some out: " + std::to_string(most_lines) + " lines are the most";
  for (const std::string& line : found->second) {
    if (auto wrong = wrong_line(line, longest_title))
      return wrong;
    if (wanted.list == List::levels && line.find(": ") == line.npos)
      return "Write whose name it is, a colon, a space and the name, like NHS intercollegiate: "
             "Level 3";
  }
  return {};
}

Wrong wrong_more(const Listed& wanted, const More& more, std::span<const Listed> now) {
  if (more.kind == More::Kind::one_of_list)
    return wrong_of_list(wanted, more, now);
  if (more.kind == More::Kind::line)
    return wrong_line(wanted.said(more.name), longest_title);
  if (more.kind == More::Kind::lines)
    return wrong_lines(wanted, more);
  const auto found = wanted.more.find(more.name);
  if (found == wanted.more.end() || found->second.empty())
    return !more.needed                          ? Wrong()
           : more.kind == More::Kind::one_choice ? "Choose one"
                                                 : "Choose one or more";
  for (const std::string& name : found->second)
    if (!is_known(more.choices, name))
      return "Choose one that is offered";
  return {};
}

Wrong wrong_title(const Listed& wanted, std::span<const Listed> now) {
  if (wanted.title.empty())
    return "Write a name";
  if (auto wrong = wrong_line(wanted.title, longest_title))
    return wrong;
  for (const Listed& other : now)
    if (other.list == wanted.list && other.name != wanted.name && !other.closed_on &&
        !wanted.closed_on && same_title(other.title, wanted.title))
      return "There is one of this title already. Word them apart";
  return {};
}

}  // namespace

Wrong wrong_setting(const PartnershipKey& row, std::string_view text) {
  if (row.key.name == "learning.intervals")
    return parse_intervals(text) ? Wrong()
                                 : "Write one to four numbers from 1 to 24, each larger than the "
                                   "one before, with commas: 3, 6";
  if (row.key.name == "asking.closed" || row.key.name == "asking.school_holidays")
    return parse_spans(text) ? wrong_line(text, longest_value)
                             : "Write days as 2026-12-24, or from one to another as 2026-12-24 to "
                               "2027-01-01, with commas";
  if (row.key.kind == SettingKind::month_day)
    return parse_month_day(text) ? Wrong()
                                 : "Write a month and a day that every year has, like 04-01 for 1 "
                                   "April";
  if (row.key.kind == SettingKind::number)
    return wrong_number(row.key, text);
  if (row.key.kind == SettingKind::yes_no)
    return text == "true" || text == "false" ? Wrong() : Wrong("Choose Yes or No");
  if (row.typed == Typed::time)
    return parse_time(text) ? Wrong() : "Write a time from 00:00 to 23:59, like 09:00";
  if (text.empty())
    return row.key.name == "families.exit" ? Wrong("Write the address of a site to go to")
                                           : Wrong();
  if (auto wrong = wrong_line(text, longest_value))
    return wrong;
  if (row.typed == Typed::email)
    return wrong_email(text);
  if (row.typed == Typed::web_address)
    return wrong_web_address(text);
  return row.typed == Typed::telephone ? wrong_telephone(text) : Wrong();
}

Problems wrong_listed(const Listed& wanted, std::span<const Listed> now) {
  Problems problems;
  if (auto wrong = wrong_title(wanted, now))
    problems.push_back({.question = "title", .message = *wrong});
  for (const More& more : row_of(wanted.list).more)
    if (auto wrong = wrong_more(wanted, more, now))
      problems.push_back({.question = std::string(more.name), .message = *wrong});
  return problems;
}

std::size_t in_use(const Listed& listed, std::span<const Listed> now) {
  return static_cast<std::size_t>(std::ranges::count_if(now, [&](const Listed& other) {
    if (other.closed_on)
      return false;
    const auto& fields = row_of(other.list).more;
    return std::ranges::any_of(fields, [&](const More& more) {
      return more.kind == More::Kind::one_of_list && more.of == listed.list &&
             other.said(more.name) == listed.name;
    });
  }));
}

Wrong cannot_close(const Listed& listed, std::span<const Listed> now) {
  const std::size_t count = in_use(listed, now);
  if (count == 0)
    return {};
  const bool one = count == 1;
  if (listed.list == List::topics)
    return std::to_string(count) + (one ? " topic is" : " topics are") +
           " part of this one. Retire them first, or make them part of another.";
  return std::to_string(count) + (one ? " agency is" : " agencies are") +
         " in it. Put them elsewhere first.";
}

Wrong cannot_reopen(const Listed& listed, std::span<const Listed> now) {
  Listed open = listed;
  open.closed_on.reset();
  open.became.clear();
  if (wrong_title(open, now))
    return "Another one has this title now. Change that title first.";
  for (const More& more : row_of(listed.list).more) {
    if (more.kind != More::Kind::one_of_list)
      continue;
    const Listed* chosen = find_in(now, more.of, listed.said(more.name));
    if (chosen != nullptr && chosen->closed_on)
      return "\"" + chosen->title + "\" is no longer on its list. Bring that back first.";
  }
  return {};
}

Wrong cannot_merge(const Listed& listed, std::string_view into, std::span<const Listed> now) {
  const Listed* target = find_in(now, listed.list, into);
  if (into.empty() || target == nullptr)
    return "Choose what it becomes part of";
  if (target->name == listed.name)
    return "Choose another one: it can't become itself";
  if (target->closed_on)
    return "That one is no longer on the list. Choose another";
  if (const auto wrong = cannot_close(listed, now))
    return wrong;
  return {};
}

Wrong cannot_split(const Listed& listed, const std::vector<std::string>& into,
                   std::span<const Listed> now) {
  if (into.size() < 2)
    return "Choose at least two. If only one took its place, make it part of that one";
  for (const std::string& name : into) {
    const Listed* target = find_in(now, listed.list, name);
    if (target == nullptr || target->name == listed.name)
      return "Choose others that are on the list";
    if (target->closed_on)
      return "\"" + target->title + "\" is no longer on the list. Choose another";
  }
  return cannot_close(listed, now);
}

const Listed* find_in(std::span<const Listed> now, List list, std::string_view name) {
  const auto found = std::ranges::find_if(
      now, [&](const Listed& each) { return each.list == list && each.name == name; });
  return found == now.end() ? nullptr : &*found;
}

}  // namespace earshot::partnership
