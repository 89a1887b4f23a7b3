// SPDX-License-Identifier: Apache-2.0
#include "store/drafts.h"

namespace earshot::store {

bool keep_draft(Database& db, std::string_view invitation, std::string_view sealed, Day today) {
  return db.run(R"sql(
      insert into draft (invitation, saved_on, sealed)
           select invitation.id, ?, ?
             from invitation
             join survey on survey.id = invitation.survey
            where invitation.id = ?
              and used = 0
              and state = 'open'
              and ? between opens_on and closes_on
      on conflict (invitation) do update
              set saved_on = excluded.saved_on,
                  sealed = excluded.sealed)sql",
                today, BlobView{sealed}, BlobView{invitation}, today) == 1;
}

std::optional<std::string> find_draft(Database& db, std::string_view invitation) {
  auto sealed = db.one<Blob>("select sealed from draft where invitation = ?", BlobView{invitation});
  if (!sealed)
    return std::nullopt;
  return std::move(sealed->bytes);
}

bool has_draft(Database& db, std::string_view invitation) {
  return db.one<int>("select 1 from draft where invitation = ?", BlobView{invitation}).has_value();
}

void delete_draft(Database& db, std::string_view invitation) {
  db.run("delete from draft where invitation = ?", BlobView{invitation});
}

bool has_drafts_of_closed(Database& db) {
  return db
      .one<int>(R"sql(
      select 1
        from draft
             join invitation on invitation.id = draft.invitation
             join survey on survey.id = invitation.survey
       where state <> 'open'
       limit 1)sql")
      .has_value();
}

void delete_drafts_of_closed(Database& db) {
  db.run(R"sql(
      delete from draft
       where invitation in (select invitation.id
                              from invitation
                                   join survey on survey.id = invitation.survey
                             where state <> 'open'))sql");
}

int count_old_drafts(Database& db, Day up_to) {
  return *db.one<int>("select count(*) from draft where saved_on <= ?", up_to);
}

int forget_old_drafts(Database& db, Day up_to) {
  return static_cast<int>(db.run("delete from draft where saved_on <= ?", up_to));
}

}  // namespace earshot::store
