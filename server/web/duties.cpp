// SPDX-License-Identifier: Apache-2.0
#include "web/duties.h"

#include <algorithm>

#include "base/text.h"
#include "model/partnership.h"
#include "partnership/outlook.h"
#include "staff/accounts.h"
#include "staff/links.h"
#include "store/actions.h"
#include "store/cycles.h"
#include "store/open_links.h"
#include "store/partnership.h"
#include "store/people.h"
#include "store/planned_surveys.h"
#include "store/rota.h"
#include "store/surveys.h"
#include "store/to_read.h"
#include "web/words/whose_words.h"

namespace earshot::web {
namespace {

using Duties = std::vector<Duty>;
constexpr std::chrono::days soon{7};

// All of them, read once for all duties that look at surveys.
using Surveys = std::vector<Survey>;

std::string page_of(const Survey& survey) { return "/surveys/" + survey.id; }

// Surveys close by themselves; one that has not is stuck for want of its key.
void surveys_that_should_be_closed(const Visit& visit, const Surveys& surveys, Duties& duties) {
  for (const Survey& survey : surveys)
    if (survey.state == SurveyState::open && survey.closes_on + std::chrono::days(1) < visit.today)
      duties.push_back({Urgency::overdue, survey.title + " has not closed",
                        "Its last day was " + long_text(survey.closes_on) +
                            ". Ask whoever runs the server to look at its log.",
                        page_of(survey)});
}

void surveys_that_close_soon(const Visit& visit, const Surveys& surveys, Duties& duties) {
  for (const Survey& survey : surveys)
    if (survey.state == SurveyState::open && survey.closes_on >= visit.today &&
        survey.closes_on <= visit.today + soon)
      duties.push_back({Urgency::this_week,
                        survey.title + (survey.closes_on == visit.today
                                            ? " closes tonight"
                                            : " closes on " + long_text(survey.closes_on)),
                        "After that nobody can answer it. Remind people while they still can.",
                        page_of(survey)});
}

void surveys_that_open_soon(const Visit& visit, const Surveys& surveys, Duties& duties) {
  for (const Survey& survey : surveys)
    if (survey.state == SurveyState::open && survey.opens_on > visit.today &&
        survey.opens_on <= visit.today + soon)
      duties.push_back({Urgency::to_know, survey.title + " opens on " + long_text(survey.opens_on),
                        "Until then its links say that it has not begun.", page_of(survey)});
}

void surveys_that_wait(const Visit&, const Surveys& surveys, Duties& duties) {
  for (const Survey& survey : surveys)
    if (survey.state == SurveyState::waiting)
      duties.push_back(
          {Urgency::to_know, survey.title + " had too few answers to show alone",
           "They count together with others that also had too few. What is still too few on " +
               long_text(survey.cycle_ends_on) + " is destroyed unread.",
           page_of(survey)});
}

void all_of_surveys(const Visit& visit, Site& site, Duties& duties) {
  const Surveys surveys = store::all_surveys(site.db());
  for (const auto find : {surveys_that_should_be_closed, surveys_that_close_soon,
                          surveys_that_open_soon, surveys_that_wait})
    find(visit, surveys, duties);
}

// The next quarter's opens within a minute, so one that has not can't be opened.
void posters_that_lead_nowhere(const Visit& visit, Site& site, Duties& duties) {
  for (const store::OpenLink& link : store::links_without_survey(site.db())) {
    const auto survey = store::find_survey(site.db(), link.survey);
    if (survey && survey->closes_on + std::chrono::days(1) < visit.today)
      duties.push_back({Urgency::now, "The poster of " + survey->title + " leads nowhere",
                        "The next quarter's survey could not be opened. Ask whoever runs the "
                        "server to look at its log.",
                        page_of(*survey)});
  }
}

void surveys_being_readied(const Visit&, Site& site, Duties& duties) {
  const std::size_t many = store::all_planned(site.db()).size();
  if (many > 0)
    duties.push_back({Urgency::to_know,
                      many == 1 ? "A survey is being prepared"
                                : std::to_string(many) + " surveys are being prepared",
                      many == 1 ? "Nobody can answer it before it is opened."
                                : "Nobody can answer them before they are opened.",
                      "/surveys?part=ready"});
}

// Whose account nobody can replace is a risk to the whole partnership.
void second_administrator(const Visit&, Site& site, Duties& duties) {
  if (staff::how_many_administrators(site.db()) < 2)
    duties.push_back({Urgency::now, "Invite a second administrator",
                      "You are the only one. If you lose your telephone, nobody here can let you "
                      "back in.",
                      "/people/new"});
}

void invited_and_not_come(const Visit& visit, Site& site, Duties& duties) {
  for (const Person& person : store::all_people(site.db()))
    if (person.standing == Standing::invited)
      duties.push_back({visit.now > person.invited_at + staff::invitation_lives ? Urgency::now
                                                                                : Urgency::to_know,
                        person.name + " has not opened their account yet",
                        visit.now > person.invited_at + staff::invitation_lives
                            ? "Their link has stopped working. Make them a new one."
                            : "Ask whether your message arrived.",
                        "/people/" + person.id});
}

void what_settings_lack(const Visit&, Site& site, Duties& duties) {
  for (const MissingSetting& missing : missing_settings(store::find_partnership(site.db())))
    duties.push_back({Urgency::now,
                      std::string(missing.sentence.substr(0, missing.sentence.find_last_of('.'))),
                      "", std::string(missing.path)});
}

std::string counted(int number, std::string_view one, std::string_view several) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : several);
}

void words_to_read(const Visit&, Site& site, Duties& duties) {
  const store::Unread unread = store::count_unread(site.db());
  const int others = unread.all - unread.likely - unread.asks_contact;
  if (unread.likely > 0)
    duties.push_back(
        {Urgency::overdue,
         counted(unread.likely, "thing that may be urgent", "things that may be urgent"),
         "Nobody has opened it yet.", "/safeguarding"});
  if (unread.asks_contact > 0)
    duties.push_back(
        {Urgency::now,
         counted(unread.asks_contact, "person asks", "people ask") + " to be contacted",
         "Nobody has opened it yet.", "/safeguarding"});
  if (others > 0)
    duties.push_back({Urgency::now, "Words of " + counted(others, "answer", "answers") + " to read",
                      "Nothing in them was picked out, but that can miss something.",
                      "/safeguarding"});
}

void words_to_deal_with(const Visit&, Site& site, Duties& duties) {
  const auto opened =
      store::count_to_read(site.db(), store::Way::to_do) - store::count_unread(site.db()).all;
  if (opened > 0)
    duties.push_back(
        {Urgency::this_week,
         counted(static_cast<int>(opened), "thing", "things") + " read and not yet dealt with",
         "Note what was done, or that nothing more is to be done.", "/safeguarding"});
}

void nobody_on_the_rota(const Visit&, Site& site, Duties& duties) {
  const Rota rota = store::find_rota(site.db());
  std::vector<std::string> without;
  for (std::size_t day = 0; day < rota.size(); ++day)
    if (rota[day].reader.empty())
      without.emplace_back(weekdays[day]);
  if (without.empty())
    return;
  if (store::all_readers(site.db()).empty())
    duties.push_back({Urgency::now, "Nobody can read what children and families write",
                      "An administrator invites a safeguarding reader, who then goes on the rota.",
                      "/settings/rota"});
  else
    duties.push_back({Urgency::now,
                      without.size() == rota.size()
                          ? "Say who reads what children and families write"
                          : "Nobody reads on " + list_of(without, "and"),
                      "Until then everybody who reads is told, at any hour.", "/settings/rota"});
}

// A hold has to be thought of before the answers are gone.
void answers_that_go_soon(const Visit& visit, Site& site, Duties& duties) {
  const auto going = partnership::outlook(site.db(), add_months(visit.today, 1)).answers;
  const auto free = std::ranges::count_if(
      going, [](const partnership::AnswersGoing& each) { return each.held_by.empty(); });
  if (free > 0)
    duties.push_back(
        {Urgency::to_know,
         free == 1
             ? "The answers of one survey are deleted within a month"
             : "The answers of " + std::to_string(free) + " surveys are deleted within a month",
         "Their figures stay. If somebody still needs the answers, put a hold on them.",
         "/forgetting"});
}

// What may be about somebody being hurt is among them, so they are not left for long.
void comments_to_read(const Visit& visit, Site& site, Duties& duties) {
  int waiting = 0;
  for (const WordsToRead& words : words_for(visit, site.db()))
    waiting += words.to_read();
  if (waiting > 0)
    duties.push_back(
        {Urgency::now,
         comments_in_words(waiting) + (waiting == 1 ? " waits" : " wait") + " to be read",
         "Nobody else sees them before you have.", "/words"});
}

// Evidence has nowhere to go without a cycle, and what has ended waits to be agreed.
void cycles_to_see_to(const Visit& visit, Site& site, Duties& duties) {
  for (const Cycle& cycle : store::all_cycles(site.db()))
    if (cycle.state == CycleState::draft && cycle.ends_on < visit.today)
      duties.push_back(
          {Urgency::this_week, cycle.name + " has not been agreed",
           "It ended on " + long_text(cycle.ends_on) + ". Note who agreed on it, and when.",
           "/needs/" + cycle.id + "/standing"});
  if (!store::cycle_of_day(site.db(), visit.today))
    duties.push_back({Urgency::this_week, "Open a cycle for the learning needs of this year",
                      "Until there is one, nobody can enter findings of reviews and audits.",
                      "/needs/new"});
}

void actions_that_are_overdue(const Visit& visit, Site& site, Duties& duties) {
  for (const Cycle& cycle : store::all_cycles(site.db())) {
    const auto overdue =
        std::ranges::count_if(store::actions_of_cycle(site.db(), cycle.id),
                              [&](const Action& action) { return action.is_overdue(visit.today); });
    if (overdue > 0)
      duties.push_back({Urgency::overdue,
                        counted(static_cast<int>(overdue), "action", "actions") + " of " +
                            cycle.name + (overdue == 1 ? " is overdue" : " are overdue"),
                        "Ask whoever sees to it, then note how far it has come.",
                        "/needs/" + cycle.id + "/actions"});
  }
}

// Nobody is reminded of what somebody saw to who has left.
void actions_of_who_has_left(const Visit&, Site& site, Duties& duties) {
  for (const std::string& owner : store::owners_of_waiting(site.db())) {
    const auto person = store::find_person(site.db(), owner);
    if (!person || person->standing != Standing::left)
      continue;
    const auto many = store::actions_waiting_for(site.db(), owner).size();
    duties.push_back({Urgency::now,
                      counted(static_cast<int>(many), "action", "actions") + " of " + person->name +
                          (many == 1 ? " needs" : " need") + " another owner",
                      "They have left, so nobody is reminded.", "/needs/hand-over/" + owner});
  }
}

struct Row {
  Rights who;
  void (*find)(const Visit&, Site&, Duties&);
};
constexpr Rights administrators = static_cast<Rights>(Right::run_people);
constexpr Rights team = static_cast<Rights>(Right::run_surveys);
constexpr Rights readers_of_comments = Right::run_surveys | Right::read_words;
constexpr Rights whoever_sets = static_cast<Rights>(Right::change_settings);
constexpr Rights whoever_draws_up = static_cast<Rights>(Right::draw_up_needs);
constexpr Rights whoever_enters = static_cast<Rights>(Right::enter_evidence);
constexpr Rights readers = static_cast<Rights>(Right::read_words);
constexpr Row rows[] = {
    // who is told   of what
    {readers, words_to_read},
    {readers, words_to_deal_with},
    {whoever_sets, nobody_on_the_rota},
    {administrators, second_administrator},
    {administrators, invited_and_not_come},
    {whoever_sets, what_settings_lack},
    {team, all_of_surveys},
    {team, posters_that_lead_nowhere},
    {team, surveys_being_readied},
    {readers_of_comments, comments_to_read},
    {whoever_draws_up, cycles_to_see_to},
    {whoever_enters, actions_that_are_overdue},
    {whoever_enters, actions_of_who_has_left},
    {whoever_sets, answers_that_go_soon},
};

}  // namespace

std::vector<Duty> duties_of(const Visit& visit, Site& site) {
  Duties duties;
  for (const Row& row : rows)
    if (visit.staff && (visit.staff->roles.rights() & row.who) != 0)
      row.find(visit, site, duties);
  std::ranges::stable_sort(duties, {}, &Duty::urgency);
  return duties;
}

}  // namespace earshot::web
