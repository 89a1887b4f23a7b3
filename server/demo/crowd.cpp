// SPDX-License-Identifier: Apache-2.0
#include "demo/crowd.h"

#include <algorithm>
#include <stdexcept>

#include "answers/contacts.h"
#include "store/agency_links.h"

namespace earshot::demo {
namespace {

using std::chrono::days;

constexpr int told_so_far_below = 8;  // of the agencies of a survey that is still open

}  // namespace

void Crowd::invite(Running& running, const Wanted& wanted) {
  wanted.by_agency > 0 ? by_agency(running, wanted) : one_by_one(running, wanted);
  std::ranges::stable_sort(running.due, {}, &Due::on);
}

// Most answer early.
Day Crowd::day_to_answer(const Survey& survey) {
  const Day last = std::min(survey.closes_on, today_);
  const int span = static_cast<int>((last - survey.opens_on).count()) + 1;
  return survey.opens_on + days(std::min(chance_.below(span), chance_.below(span)));
}

Due Crowd::somebody(const Survey& survey, int mood) {
  Due due{.on = day_to_answer(survey), .sent = {}, .leaning = {}};
  due.sent.nonce = random_bytes(16);
  due.sent.language = "en";
  due.leaning.mood = mood + chance_.below(25) - 12;
  return due;
}

// Puts people on the survey's list, as from a pasted one; gives their invitations.
std::vector<std::string> Crowd::give_links(const Survey& survey, const Wanted& wanted) {
  const answers::NewOnTheList list(site_, survey, wanted.people);
  site_.data.writer().run([&](Database& db) { list.add(db); });
  const auto db = site_.data.snapshot();
  std::vector<std::string> invitations;
  for (const answers::OnTheList& each : answers::whole_list(site_, *db, survey).people)
    invitations.push_back(each.invitation);
  return invitations;
}

void Crowd::one_by_one(Running& running, const Wanted& wanted) {
  const Survey& survey = running.made.survey;
  const auto links =
      wanted.people.empty() ? std::vector<std::string>() : give_links(survey, wanted);
  const auto db = site_.data.snapshot();
  for (std::size_t i = 0; i < static_cast<std::size_t>(wanted.answered); ++i) {
    Due next = somebody(survey, wanted.mood);
    if (i < links.size()) {
      auto [who, link, of_whom] = answers::who_and_link(site_, *db, survey, links[i]);
      next.sent.invitation = links[i];
      next.sent.who = std::move(who);
      next.sent.link = std::move(link);
      next.sent.of_whom = std::move(of_whom);
    }
    running.due.push_back(std::move(next));
  }
}

std::string Crowd::link_of(const AgencyTurnout& turnout, const Survey& survey, bool has_told) {
  const auto link = site_.data.writer().run([&](Database& db) {
    const auto made = store::add_agency_link(db, survey.id, turnout.agency);
    if (made && has_told)
      store::set_received(db, made->id, turnout.received, survey.opens_on);
    return made;
  });
  if (!link)
    throw std::logic_error("an agency has two links");
  return link->id;
}

void Crowd::by_agency(Running& running, const Wanted& wanted) {
  const Survey& survey = running.made.survey;
  const bool is_over = survey.closes_on < today_;
  int told = 0;
  for (const AgencyTurnout& turnout : turnouts()) {
    const bool has_told = is_over || ++told <= told_so_far_below;
    const std::string link = link_of(turnout, survey, has_told);
    for (int i = 0; i < turnout.answered * wanted.by_agency / 100; ++i) {
      Due next = somebody(survey, wanted.mood);
      next.sent.agency_link = link;
      next.leaning.agency = turnout.agency;
      running.due.push_back(std::move(next));
    }
  }
}

}  // namespace earshot::demo
