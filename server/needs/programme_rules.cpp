// SPDX-License-Identifier: Apache-2.0
#include "needs/programme_rules.h"

#include <charconv>

#include "base/pounds.h"
#include "base/text.h"
#include "needs/cycle_rules.h"

namespace earshot::needs {
namespace {

constexpr std::string_view no_sum =
    " is no sum of money. Write it in pounds, such as 1,250 or 1,250.50";

class Reader {
 public:
  Reader(const TypedOffer& typed, const ListWords& lists, const Cycle& cycle,
         const ProgrammeRow* before)
      : typed_(typed), lists_(lists), cycle_(cycle), before_(before) {}

  ReadOffer read() {
    if (before_ != nullptr)
      read_.row = *before_;
    read_.row.cycle = cycle_.id;
    if (before_ == nullptr || cycle_.takes_evidence())
      read_what();
    read_how_far();
    return std::move(read_);
  }

 private:
  void problem(std::string field, std::string message) {
    read_.problems.push_back({.question = std::move(field), .message = std::move(message)});
  }

  void read_what() {
    LearningOffer& what = read_.row.what;
    what.topic = listed(List::topics, "topic", typed_.topic, before_ ? before_->what.topic : "");
    if (typed_.topic.empty())
      problem("topic", "Say which learning need it is for");
    what.level = listed(List::levels, "level", typed_.level, before_ ? before_->what.level : "");
    what.offer =
        line("offer", typed_.offer, "Write what is offered, such as Half a day on neglect");
    what.audience =
        line("audience", typed_.audience, "Write whom it is for, such as Health visitors");
    what.owner = line("owner", typed_.owner, "Write who sees to it, such as Training lead");
    what.measure = line("measure", typed_.measure,
                        "Write how you will know that it has worked, such as Confidence after "
                        "three months");
    read_places();
    read_cost();
    read_day();
  }

  std::string line(std::string field, const std::string& words, std::string if_empty) {
    std::string text = one_line(words);
    if (text.empty())
      problem(std::move(field), std::move(if_empty));
    else if (length_on_screen(text) > longest_offer)
      problem(std::move(field), too_long(longest_offer));
    return text;
  }

  static std::string too_long(std::size_t most) {
    return "This is too long. Use " + std::to_string(most) + " letters at most";
  }

  // What has left its list since stays where it stood.
  std::string listed(List list, std::string field, const std::string& words,
                     const std::string& stood) {
    if (words.empty() || words == stood)
      return words;
    if (const Listed* meant = lists_.meant(list, words))
      return meant->name;
    problem(std::move(field), lists_.not_there(list, words));
    return {};
  }

  void read_places() {
    const std::string words = one_line(typed_.places);
    const auto [end, error] =
        std::from_chars(words.data(), words.data() + words.size(), read_.row.what.places);
    if (words.empty() || error != std::errc() || end != words.data() + words.size() ||
        read_.row.what.places < 0 || read_.row.what.places > most_places)
      problem("places",
              "Write how many places there are, as a number such as 40; 0 if it has none");
  }

  void read_cost() {
    const std::string words = one_line(typed_.cost);
    if (words.empty())
      problem("cost", "Write what it costs in pounds, such as 1,250; 0 if it costs nothing");
    else if (const auto pence = read_pounds(words))
      read_.row.what.cost_pence = *pence;
    else
      problem("cost", quoted(words) + std::string(no_sum));
  }

  void read_day() {
    if (auto wrong =
            wrong_planned_day(cycle_, typed_.planned_on,
                              "Write the day it is planned for, in numbers such as 14 5 2027"))
      problem("planned_on", *std::move(wrong));
    else
      read_.row.what.planned_on = *typed_.planned_on;
  }

  void read_how_far() {
    if (const auto state = find_offer_state(typed_.state))
      read_.row.state = *state;
    else
      problem("state", "Say how far it has come");
    read_.row.progress = tidy(typed_.progress);
    if (length_on_screen(read_.row.progress) > longest_progress)
      problem("progress", too_long(longest_progress));
  }

  const TypedOffer& typed_;
  const ListWords& lists_;
  const Cycle& cycle_;
  const ProgrammeRow* before_;
  ReadOffer read_;
};

}  // namespace

ReadOffer read_offer(const TypedOffer& typed, const ListWords& lists, const Cycle& cycle,
                     const ProgrammeRow* before) {
  return Reader(typed, lists, cycle, before).read();
}

ReadBudget read_budget(const std::string& typed) {
  const std::string words = one_line(typed);
  const auto wrong = [](std::string message) {
    return ReadBudget{0, {{.question = "budget", .message = std::move(message)}}};
  };
  if (words.empty())
    return wrong("Write the budget in pounds, such as 25,000");
  if (const auto pence = read_pounds(words))
    return {*pence, {}};
  return wrong(quoted(words) + std::string(no_sum));
}

std::string budget_in_words(const ProgrammeSum& sum, const std::optional<Budget>& budget) {
  if (!budget)
    return "No budget has been set yet.";
  const std::string of = "of the budget of " + in_pounds(budget->pence);
  if (sum.cost_pence > budget->pence)
    return "The programme is over budget: " + in_pounds(sum.cost_pence - budget->pence) +
           " more than the " + in_pounds(budget->pence) + " there is.";
  if (sum.cost_pence == budget->pence)
    return "All " + of + " is planned.";
  return in_pounds(budget->pence - sum.cost_pence) + " " + of + " is left.";
}

}  // namespace earshot::needs
