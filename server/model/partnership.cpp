// SPDX-License-Identifier: Apache-2.0
#include "model/partnership.h"

#include <algorithm>
#include <charconv>

#include "model/partnership_keys.h"

namespace earshot {
namespace {

constexpr std::size_t most_intervals = 4;
constexpr int longest_interval = 24;  // months

std::optional<int> number_in(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

// What is said, or the key's own default.
std::string value_of(std::string_view name, const SaidSettings& said) {
  if (const auto found = said.find(name); found != said.end())
    return found->second;
  const PartnershipKey* key = find_partnership_key(name);
  return key ? std::string(key->key.fallback) : std::string();
}

int whole(std::string_view name, const SaidSettings& said) {
  return number_in(value_of(name, said)).value_or(0);
}

AskingRules asking_rules(const SaidSettings& said) {
  const auto text = [&](std::string_view name) { return value_of(name, said); };
  const AskingRules usual;
  return {.months = parse_intervals(text("learning.intervals")).value(),
          .at = parse_time(text("asking.at")).value_or(usual.at),
          .days_to_answer = whole("asking.days_to_answer", said),
          .days_between = whole("asking.days_between", said),
          .most_a_month = whole("asking.most_a_month", said),
          .closed = parse_spans(text("asking.closed")).value_or(usual.closed),
          .school_holidays =
              parse_spans(text("asking.school_holidays")).value_or(usual.school_holidays),
          .education = text("asking.education"),
          .certificate_waits = text("asking.certificate_waits") == "true"};
}

struct Needed {
  std::string_view key;
  std::string Particulars::*in_particulars;
  std::string Contact::*in_contact;
  std::string SafeguardingNumbers::*in_numbers;
  std::string_view sentence;
  std::string_view path;
};
constexpr Needed needed[] = {
    {"safeguarding.mash", nullptr, nullptr, &SafeguardingNumbers::mash,
     "There is no number to call with a worry about a child (MASH).", "/settings/safeguarding"},
    {"safeguarding.lado", nullptr, nullptr, &SafeguardingNumbers::lado,
     "There is no number to call with a worry about somebody who works with children (LADO).",
     "/settings/safeguarding"},
    {"safeguarding.out_of_hours", nullptr, nullptr, &SafeguardingNumbers::out_of_hours,
     "There is no number to call with a worry about a child at night and at weekends.",
     "/settings/safeguarding"},
    {"partnership.name", &Particulars::name, nullptr, nullptr, "The partnership has no name.",
     "/settings/partnership"},
    {"partnership.contact", nullptr, &Contact::name, nullptr,
     "Nobody is named whom people can ask for a new link.", "/settings/partnership"},
};

const std::string& value_of(const Needed& row, const Particulars& partnership) {
  if (row.in_particulars)
    return partnership.*row.in_particulars;
  if (row.in_contact)
    return partnership.contact.*row.in_contact;
  return partnership.safeguarding.*row.in_numbers;
}

}  // namespace

std::optional<std::vector<int>> parse_intervals(std::string_view text) {
  std::vector<int> months;
  while (true) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const auto number = number_in(text.substr(0, comma));
    if (!number || *number < 1 || *number > longest_interval || months.size() == most_intervals ||
        (!months.empty() && *number <= months.back()))
      return std::nullopt;
    months.push_back(*number);
    if (comma == text.size())
      return months;
    text.remove_prefix(comma + 1);
  }
}

Particulars particulars_from(const SaidSettings& said) {
  const auto text = [&](std::string_view name) { return value_of(name, said); };
  Particulars all{
      .name = text("partnership.name"),
      .contact = {text("partnership.contact"), text("partnership.telephone"),
                  text("partnership.email"), text("partnership.address")},
      .safeguarding = {text("safeguarding.mash"), text("safeguarding.lado"),
                       text("safeguarding.out_of_hours")},
      .families = {text("families.childline"), text("families.exit"),
                   OfficeHours{
                       parse_time(text("families.hours_from")).value_or(default_hours.from),
                       parse_time(text("families.hours_until")).value_or(default_hours.until)},
                   std::chrono::minutes(number_in(text("families.deputy_after")).value_or(60))},
      .data_protection = {text("data_protection.name"),
                          text("data_protection.telephone"),
                          text("data_protection.email"),
                          {}},
      .cycle_starts = parse_month_day(text("learning.cycle_starts")).value(),
      .asking = asking_rules(said),
  };
  for (const PromiseRow& row : all_promises) {
    const auto said_floor = number_in(text("floors." + std::string(row.name)));
    all.floors[static_cast<std::size_t>(row.promise)] =
        std::max(said_floor.value_or(row.floor), row.least_floor);
  }
  for (const KeptKind& kind : all_kept_kinds) {
    const int time = number_in(text(setting_of(kind))).value_or(kind.usual);
    all.kept_for[std::string(kind.name)] =
        time >= kind.least && time <= kind.most ? time : kind.usual;
  }
  return all;
}

std::string Particulars::called() const {
  return name.empty() ? "Your safeguarding partnership" : name;
}

std::optional<std::string> numbers_missing(const Particulars& partnership, Audience audience) {
  const SafeguardingNumbers& numbers = partnership.safeguarding;
  if (!is_family(audience) ||
      !(numbers.mash.empty() || numbers.lado.empty() || numbers.out_of_hours.empty()))
    return std::nullopt;
  return "Children and families must be told whom to call with a worry, and not all numbers are "
         "there. Write them under Settings, Numbers to call with a worry (/settings/safeguarding), "
         "then open the survey.";
}

std::vector<MissingSetting> missing_settings(const Particulars& partnership) {
  std::vector<MissingSetting> missing;
  for (const Needed& row : needed)
    if (value_of(row, partnership).empty())
      missing.push_back({row.key, row.sentence, row.path});
  return missing;
}

}  // namespace earshot
