// SPDX-License-Identifier: Apache-2.0
#include "store/contacts.h"

#include <algorithm>

namespace earshot::store {
namespace {

constexpr std::string_view select_contacts = R"sql(
      select contact.id,
             contact.invitation,
             coalesce(invitation.used, 0),
             contact.sealed
        from contact
             left join invitation on invitation.id = contact.invitation
       where length(contact.sealed) > 0
         and
)sql";

template <class... Arguments>
std::vector<SealedContact> contacts_where(Database& db, std::string_view condition,
                                          const Arguments&... arguments) {
  std::vector<SealedContact> contacts;
  db.each<Blob, std::optional<Blob>, int, Blob>(
      std::string(select_contacts) + std::string(condition),
      [&](Blob id, std::optional<Blob> invitation, int used, Blob sealed) {
        contacts.push_back({std::move(id.bytes),
                            invitation ? std::move(invitation->bytes) : std::string(), used == 1,
                            std::move(sealed.bytes)});
      },
      arguments...);
  return contacts;
}

std::optional<SealedContact> only(std::vector<SealedContact> contacts) {
  if (contacts.empty())
    return std::nullopt;
  return std::move(contacts.front());
}

// As the column has them.
constexpr std::string_view list_names[] = {"none", "growing", "whole", "thinned"};

// One that was closed early counts from the day it was counted.
constexpr std::string_view old_ones = R"sql(
       where survey in (select survey.id
                          from survey
                               left join release on release.id = survey.release
                         where survey.state <> 'open'
                           and min(survey.closes_on,
                                   coalesce(release.released_on, survey.closes_on)) <= ?)
         and survey not in (select survey
                              from hold
                             where lifted_on is null
                               and survey is not null))sql";

}  // namespace

bool add_contact(Database& db, std::string_view survey, std::string_view id,
                 std::string_view invitation, std::string_view sealed) {
  return db.run(R"sql(
      insert into contact (id, survey, invitation, sealed)
           values (?, ?, ?, ?)
      on conflict (id) do nothing)sql",
                BlobView{id}, survey, BlobView{invitation}, BlobView{sealed}) == 1;
}

bool has_contact(Database& db, std::string_view survey, std::string_view id) {
  return find_contact(db, survey, id).has_value();
}

std::vector<SealedContact> contacts_of(Database& db, std::string_view survey) {
  return contacts_where(db, " contact.survey = ? order by contact.id", survey);
}

std::optional<SealedContact> find_contact(Database& db, std::string_view survey,
                                          std::string_view id) {
  return only(contacts_where(db, " contact.survey = ? and contact.id = ?", survey, BlobView{id}));
}

std::optional<SealedContact> find_contact_invited(Database& db, std::string_view invitation) {
  return only(contacts_where(db, " contact.invitation = ?", BlobView{invitation}));
}

bool has_contacts(Database& db, std::string_view survey) {
  return db.one<int>("select 1 from contact where survey = ? limit 1", survey).has_value();
}

bool blank_contact(Database& db, std::string_view survey, std::string_view id) {
  return db.run(R"sql(
      update contact
         set sealed = x''
       where survey = ?
         and id = ?
         and length(sealed) > 0)sql",
                survey, BlobView{id}) == 1;
}

bool put_back_contact(Database& db, std::string_view survey, std::string_view id,
                      std::string_view sealed) {
  return db.run(R"sql(
      update contact
         set sealed = ?
       where survey = ?
         and id = ?
         and length(sealed) = 0)sql",
                BlobView{sealed}, survey, BlobView{id}) == 1;
}

bool delete_contact(Database& db, std::string_view survey, std::string_view id) {
  return db.run("delete from contact where survey = ? and id = ?", survey, BlobView{id}) == 1;
}

ListStands how_list_stands(Database& db, std::string_view survey) {
  const auto name = db.one<std::string>("select list from survey where id = ?", survey);
  const auto found = std::ranges::find(list_names, name.value_or("none"));
  return static_cast<ListStands>(found - std::begin(list_names));
}

bool let_list_stand(Database& db, std::string_view survey, ListStands now) {
  const std::string_view name = list_names[static_cast<std::size_t>(now)];
  return db.run(R"sql(
      update survey
         set list = ?
       where id = ?
         and list not in ('thinned', ?))sql",
                name, survey, name) == 1;
}

int count_old_contacts(Database& db, Day up_to) {
  return *db.one<int>("select count(*) from contact " + std::string(old_ones), up_to);
}

int forget_old_contacts(Database& db, Day up_to) {
  return static_cast<int>(db.run("delete from contact " + std::string(old_ones), up_to));
}

}  // namespace earshot::store
