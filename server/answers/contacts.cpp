// SPDX-License-Identifier: Apache-2.0
#include "answers/contacts.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "base/bytes.h"
#include "base/log.h"
#include "store/askings.h"
#include "store/attendances.h"
#include "store/contacts.h"
#include "store/invitations.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

constexpr std::size_t link_bytes = 16;
// One size, or how long a name is would tell whose row it is.
constexpr std::size_t inside_bytes = 3 * most_name_bytes + 16;

Key key_for(Site& site, const Survey& survey) {
  const std::string name = contacts_key(survey.id);
  if (store::has_contacts(*site.data.snapshot(), survey.id) && !site.keys.find_whole(name))
    throw std::runtime_error(
        "The key of a list of people is missing or damaged; run earshot doctor");
  return site.keys.find_or_make(name);
}

std::string id_of(const Key& key, const Invited& person) {
  return keyed_hash(key, "contact", same_address(person.address)).substr(0, 16);
}

Place place_of(const std::string& row) { return {"contact", "sealed", row}; }

std::string seal(const Key& key, const std::string& id, const Invited& person) {
  ByteWriter bytes;
  bytes.text(person.name);
  bytes.text(person.address);
  bytes.text(person.agency);
  std::string inside = bytes.take();
  inside.resize(inside_bytes, '\0');
  return seal_value(key, place_of(to_hex(id)), inside);
}

std::optional<OnTheList> open(const Key& key, const store::SealedContact& sealed,
                              const Survey& survey) {
  const auto inside = open_value(key, place_of(to_hex(sealed.id)), sealed.sealed);
  if (!inside)
    return std::nullopt;
  ByteReader bytes(*inside);
  OnTheList found{.id = sealed.id, .person = {}, .invitation = sealed.invitation};
  found.person.name = bytes.text();
  found.person.address = bytes.text();
  found.person.agency = bytes.text();
  found.answered = sealed.answered && survey.promise != Promise::anonymous;
  return bytes.good() ? std::optional(std::move(found)) : std::nullopt;
}

// What is asked of `db` inside the change: another process may have closed it since.
bool takes_answers(Database& db, std::string_view id, Day today) {
  const auto survey = store::find_survey(db, id);
  return survey && survey->state == SurveyState::open && survey->closes_on >= today;
}

store::Renew which_of(const Survey& survey) {
  return survey.promise == Promise::anonymous ? store::Renew::also_used : store::Renew::unused;
}

// The same at every stage of whoever this is; empty once the day of the code has come.
std::string link_of(const Site& site, const Survey& survey, std::string_view of) {
  const auto chain = site.keys.find_whole(chain_key(survey.cycle_ends_on));
  return chain ? keyed_hash(*chain, "link", of).substr(0, link_bytes) : std::string();
}

WhoAndLink of_attendance(const Site& site, Database& db, const Survey& survey,
                         const store::Asking& asking) {
  WhoAndLink found{.who = {}, .link = {}, .of_whom = {}};
  if (survey.promise != Promise::confidential)
    return found;
  found.link = link_of(site, survey, "attendance " + asking.attendance);
  const auto kept = store::find_attendance(db, asking.attendance);
  if (kept && kept->agency.size() <= most_of_whom_bytes && kept->role.size() <= most_of_whom_bytes)
    found.of_whom = {kept->agency, kept->role};
  return found;
}

}  // namespace

WholeList whole_list(Site& site, Database& db, const Survey& survey) {
  WholeList list;
  const auto rows = store::contacts_of(db, survey.id);
  const auto key = rows.empty() ? std::nullopt : site.keys.find_whole(contacts_key(survey.id));
  for (const store::SealedContact& row : rows)
    if (auto found = key ? open(*key, row, survey) : std::nullopt)
      list.people.push_back(std::move(*found));
    else
      ++list.unreadable;
  std::ranges::sort(list.people, {}, [](const OnTheList& row) {
    return std::tuple(same_address(called(row.person)), row.id);
  });
  return list;
}

std::optional<OnTheList> find_on_list(Site& site, Database& db, const Survey& survey,
                                      std::string_view id) {
  const auto row = store::find_contact(db, survey.id, id);
  const auto key = row ? site.keys.find_whole(contacts_key(survey.id)) : std::nullopt;
  return key ? open(*key, *row, survey) : std::nullopt;
}

NewOnTheList::NewOnTheList(Site& site, const Survey& survey, const std::vector<Invited>& people)
    : survey_(survey.id), today_(site.today()) {
  const Key key = key_for(site, survey);
  if (survey.promise == Promise::confidential && survey.cycle_ends_on >= today_)
    site.keys.find_or_make(chain_key(survey.cycle_ends_on));
  for (const Invited& person : people) {
    std::string id = id_of(key, person);
    std::string sealed = seal(key, id, person);
    rows_.push_back({std::move(id), std::move(sealed)});
  }
}

NewOnTheList::Added NewOnTheList::look(Database& db) const {
  Added seen{.closed = !takes_answers(db, survey_, today_)};
  for (const Row& row : rows_)
    ++(store::has_contact(db, survey_, row.id) ? seen.there_already : seen.added);
  return seen;
}

NewOnTheList::Added NewOnTheList::add(Database& db) const {
  Added added{.closed = !takes_answers(db, survey_, today_)};
  if (added.closed)
    return added;
  for (const Row& row : rows_) {
    if (store::has_contact(db, survey_, row.id)) {
      ++added.there_already;
      continue;
    }
    ++added.added;
    if (store::put_back_contact(db, survey_, row.id, row.sealed))
      continue;
    const std::string invitation = store::add_invitations(db, survey_, 1).front();
    store::add_contact(db, survey_, row.id, invitation, row.sealed);
  }
  if (added.added > 0)
    store::let_list_stand(db, survey_, store::ListStands::growing);
  return added;
}

int renew_all(Database& db, const Survey& survey, Day today) {
  int renewed = 0;
  for (const store::SealedContact& row : store::contacts_of(db, survey.id))
    renewed += store::renew_invitation(db, survey.id, row.invitation, store::new_invitation_id(),
                                       which_of(survey), today)
                   ? 1
                   : 0;
  return renewed;
}

bool renew_one(Database& db, const Survey& survey, std::string_view id, std::string_view now,
               Day today) {
  const auto row = store::find_contact(db, survey.id, id);
  return row &&
         store::renew_invitation(db, survey.id, row->invitation, now, which_of(survey), today);
}

bool take_off(Database& db, const Survey& survey, std::string_view id, Day today) {
  const auto row = store::find_contact(db, survey.id, id);
  if (!row || !takes_answers(db, survey.id, today))
    return false;
  const bool anonymous = survey.promise == Promise::anonymous;
  if (anonymous)  // the same whether it was used or not
    store::renew_invitation(db, survey.id, row->invitation, store::new_invitation_id(),
                            store::Renew::also_used, today);
  if (anonymous || row->answered) {
    store::blank_contact(db, survey.id, id);
  } else {
    store::delete_contact(db, survey.id, id);
    store::delete_unused(db, row->invitation);
  }
  store::let_list_stand(db, survey.id,
                        anonymous ? store::ListStands::thinned : store::ListStands::growing);
  return true;
}

WhoAndLink who_and_link(const Site& site, Database& db, const Survey& survey,
                        std::string_view invitation) {
  if (survey.promise != Promise::confidential && survey.promise != Promise::named)
    return {};
  if (const auto asking = store::find_asking_invited(db, invitation))
    return of_attendance(site, db, survey, *asking);
  const auto row = store::find_contact_invited(db, invitation);
  if (!row)
    return {};  // a link that was made for nobody in particular
  const auto key = site.keys.find_whole(contacts_key(survey.id));
  const auto found = key ? open(*key, *row, survey) : std::nullopt;
  if (!found) {
    log::error("The key of a list of people is missing or damaged; run earshot doctor");
    return {};
  }
  if (survey.promise == Promise::named)
    return {.who = called(found->person), .link = {}};
  return {.who = {}, .link = link_of(site, survey, same_address(found->person.address))};
}

void destroy_spent_contact_keys(Site& site) {
  const std::string before = contacts_key("");
  const std::vector<std::string> names = site.keys.names();
  const auto db = site.data.snapshot();
  for (const std::string& name : names) {
    if (!name.starts_with(before))
      continue;
    const std::string id = name.substr(before.size());
    const auto survey = store::find_survey(*db, id);
    // While it is open somebody may be about to be added.
    if (survey && survey->state != SurveyState::open && !store::has_contacts(*db, id))
      site.keys.destroy(name);
  }
}

}  // namespace earshot::answers
