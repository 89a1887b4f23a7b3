// SPDX-License-Identifier: Apache-2.0
// earshot survey new: makes a survey of a form and prints its links.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "answers/links.h"
#include "answers/planned.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/whole_number.h"
#include "forms/placeholders.h"

namespace earshot::commands {
namespace {

std::vector<std::string> promise_names() {
  std::vector<std::string> names;
  for (const PromiseRow& row : all_promises)
    names.emplace_back(row.name);
  return names;
}

Promise promise_in(const std::string& name) {
  if (const auto promise = find_promise(name))
    return *promise;
  const auto meant = closest(name, promise_names());
  throw UsedWrongly(
      "There is no promise '" + name + "'. " +
      (meant ? "Did you mean '" + *meant + "'?" : "Write open, anonymous, confidential or named."));
}

Day day_in(const std::string& text, std::string_view option) {
  if (const auto day = parse_day(text))
    return *day;
  throw UsedWrongly(std::string(option) + " " + text +
                    " is not a day. Write it like 2026-10-14: year, month, day.");
}

// In a terminal of another encoding the words would look right and be unreadable to everybody else.
void must_be_readable(const std::string& words, std::string_view option) {
  if (!is_utf8(words))
    throw UsedWrongly(std::string(option) +
                      " has letters in an encoding that can't be read. Set the terminal to UTF-8 "
                      "and type it again.");
}

// Otherwise people would read "this course" where they should read its name.
void must_say_what_is_named(const Form& form, const Occasion& occasion) {
  const bool is_named =
      !occasion.course.empty() || !occasion.subject.empty() || !occasion.session.empty();
  if (!is_named && forms::mentions(form, "course"))
    throw UsedWrongly("The form " + form.name +
                      " names the course. Say which it is: --course \"Neglect\".");
  if (occasion.day.empty() && forms::mentions(form, "day"))
    throw UsedWrongly("The form " + form.name +
                      " names the day of the session. Say which it is: --day 2026-10-14.");
}

// As people will read it.
std::string promise_words(const Survey& survey) {
  constexpr std::string_view day = "{day}";
  std::string words(row_of(survey.promise).on_screen);
  if (const auto at = words.find(day); at != words.npos)
    words.replace(at, day.size(), long_text(survey.cycle_ends_on));
  return words;
}

// "notice neglect early = neglect": the outcome's text and its topic.
Outcome outcome_in(const std::string& text, const Lists& lists) {
  const std::size_t at = text.rfind('=');
  if (at == std::string::npos)
    throw UsedWrongly("--outcome \"" + text +
                      "\" has no topic. Write the outcome, an equals sign and a topic: "
                      "--outcome \"notice neglect early = neglect\".");
  Outcome outcome{tidy(text.substr(0, at)), tidy(text.substr(at + 1))};
  const Topic* topic = lists.find_topic(outcome.topic);
  if (topic && topic->listing.closed_on)
    throw UsedWrongly("The topic '" + outcome.topic +
                      "' has been retired. Choose one that is on the list of topics.");
  if (topic)
    return outcome;
  std::vector<std::string> names;
  for (const Topic& each : lists.topics)
    if (!each.listing.closed_on)
      names.push_back(each.name);
  const auto meant = closest(outcome.topic, names);
  throw UsedWrongly("There is no topic '" + outcome.topic + "'. " +
                    (meant ? "Did you mean '" + *meant + "'?"
                           : "The topics are under Settings, Topics, in the browser."));
}

std::string group_in(const std::string& name, const Lists& lists) {
  std::vector<std::string> names;
  for (const ReportGroup& group : lists.reports)
    if (!group.listing.closed_on)
      names.push_back(group.name);
  if (name.empty() || std::ranges::find(names, name) != names.end())
    return name;
  const auto meant = closest(name, names);
  throw UsedWrongly("There is no group '" + name + "' that results are reported to. " +
                    (meant ? "Did you mean '" + *meant + "'?"
                           : "The groups are under Settings, in the browser."));
}

class SurveyNew final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("--form", form_, "The form: its name, or a form file")->required();
    line.add_option("--promise", promise_, "open, anonymous, confidential or named")->required();
    line.add_option("--title", title_,
                    "What people see (default: the course and the form's title)");
    line.add_option("--opens", opens_,
                    "First day it takes answers, like 2026-10-14 (default: today)");
    line.add_option("--closes", closes_, "Last day it takes answers (default: 14 days later)");
    line.add_option("--course", occasion_.course, "The course it is about");
    line.add_option("--session", occasion_.session, "The session of the course");
    line.add_option("--subject", occasion_.subject, "The subject the course belongs to");
    line.add_option("--day", occasion_.day, "The day of the session, like 2026-10-14");
    line.add_option("--outcome", outcomes_,
                    "A learning outcome and its topic, \"text = topic\"; up to four times")
        ->take_all();
    add_whole_number(line, "--links", links_, "How many personal links to make", 0, 100'000);
    add_whole_number(line, "--floor", floor_,
                     "The fewest answers shown together (default: the promise's)", 1, 1000);
    line.add_option("--language", languages_,
                    "Languages it is offered in (default: the form's first)");
    line.add_option("--reports-to", reports_to_,
                    "The group its results go to, as the partnership's list names it");
    line.add_flag("--stands", stands_,
                  "Stands for long: closes each quarter, and the next opens behind the same link");
    line.add_flag("--json", json_, "Print the survey and its links as JSON");
    place_.declare(line, {"data", "keys", "forms", "topics", "agencies"});
  }

  Exit run(Terminal& terminal) override {
    check_words();
    OpenSite site(place_.settings(), terminal, Folders::may_be_new);
    const answers::NewSurvey wanted = what_is_wanted(site);
    const answers::MadeSurvey made = answers::make_survey(site.site(), wanted);
    if (!made.problems.empty()) {
      for (const Problem& problem : made.problems)
        terminal.complain(to_text(problem));
      return failed;
    }
    tell(terminal, made, site);
    return done;
  }

 private:
  void check_words() const {
    if (stands_ && !closes_.empty())
      throw UsedWrongly(
          "A survey that stands for long closes with each quarter. Leave out --closes or "
          "--stands.");
    must_be_readable(title_, "--title");
    must_be_readable(occasion_.course, "--course");
    must_be_readable(occasion_.session, "--session");
    must_be_readable(occasion_.subject, "--subject");
    for (const std::string& outcome : outcomes_)
      must_be_readable(outcome, "--outcome");
  }

  answers::NewSurvey what_is_wanted(OpenSite& site) {
    const Lists& lists = site.lists();
    const Particulars partnership = site.partnership();
    answers::NewSurvey wanted;
    wanted.form = site.form(form_);
    wanted.title = title_;
    wanted.promise = promise_in(promise_);
    wanted.floor = floor_.value_or(partnership.floor_of(wanted.promise));
    wanted.opens_on = opens_.empty() ? site.site().today() : day_in(opens_, "--opens");
    wanted.closes_on =
        closes_.empty() ? wanted.opens_on + std::chrono::days(14) : day_in(closes_, "--closes");
    if (stands_)
      wanted.closes_on = answers::quarter_end(wanted.opens_on);
    wanted.cycle_ends_on = answers::cycle_end(wanted.closes_on, partnership.cycle_starts);
    wanted.reports_to = group_in(reports_to_, lists);
    if (!occasion_.day.empty())
      day_in(occasion_.day, "--day");
    wanted.occasion = occasion_;
    wanted.occasion.agencies = lists.agency_choices();
    wanted.occasion.roles = lists.role_choices();
    for (const std::string& outcome : outcomes_)
      wanted.occasion.outcomes.push_back(outcome_in(outcome, lists));
    wanted.invitations = links_.value_or(0);
    wanted.languages = languages_;
    must_say_what_is_named(wanted.form, occasion_);
    if (stands_)
      wanted.standing = answers::plan_behind(wanted);
    return wanted;
  }

  void tell(Terminal& terminal, const answers::MadeSurvey& made, OpenSite& site) const {
    const Key key = site.site().keys.find_or_make(answers::link_key);
    std::vector<std::string> links;
    for (const std::string& id : made.invitations)
      links.push_back(answers::personal_link(key, id));
    if (!row_of(made.survey.promise).has_invitations)
      links.push_back(answers::open_link(made.code));
    const Survey& survey = made.survey;
    if (json_)
      terminal.line(json_text(nlohmann::json{{"survey", survey.id},
                                             {"title", survey.title},
                                             {"opens_on", to_text(survey.opens_on)},
                                             {"closes_on", to_text(survey.closes_on)},
                                             {"links", links}}));
    else
      tell_people(terminal, survey, links);
    if (links.empty())
      terminal.complain("No personal links were made; --links 12 makes twelve.");
  }

  static void tell_people(Terminal& terminal, const Survey& survey,
                          const std::vector<std::string>& links) {
    terminal.line(survey.id);
    terminal.line(survey.title + ": takes answers from " + long_text(survey.opens_on) + " to " +
                  long_text(survey.closes_on) + ".");
    terminal.line("How private is it? " + promise_words(survey));
    for (const std::string& link : links)
      terminal.line(link);
  }

  Place place_;
  std::string form_, promise_, title_, opens_, closes_, reports_to_;
  Occasion occasion_;
  std::vector<std::string> outcomes_, languages_;
  std::optional<int> links_, floor_;
  bool stands_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_survey_new() { return std::make_unique<SurveyNew>(); }

}  // namespace earshot::commands
