// SPDX-License-Identifier: Apache-2.0
#include "store/invitations.h"

#include "base/secrets.h"

namespace earshot::store {

std::vector<std::string> add_invitations(Database& db, std::string_view survey, int count) {
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) {
    ids.push_back(new_invitation_id());
    db.run("insert into invitation (id, survey) values (?, ?)", BlobView{ids.back()}, survey);
  }
  return ids;
}

std::optional<Invitation> find_invitation(Database& db, std::string_view id) {
  const auto row = db.one<std::string, int>(R"sql(
      select survey,
             used
        from invitation
       where id = ?)sql",
                                            BlobView{id});
  if (!row)
    return std::nullopt;
  return Invitation{
      .id = std::string(id), .survey = std::get<0>(*row), .used = std::get<1>(*row) == 1};
}

std::optional<std::string> find_unused(Database& db, std::string_view survey) {
  auto id = db.one<Blob>(R"sql(
      select id
        from invitation
       where survey = ?
         and used = 0
       order by id
       limit 1)sql",
                         survey);
  return id ? std::optional(std::move(id->bytes)) : std::nullopt;
}

bool mark_used(Database& db, std::string_view id, std::string_view survey, Day today) {
  return db.run(R"sql(
      update invitation
         set used = 1
       where id = ?
         and survey = ?
         and used = 0
         and exists (select 1
                       from survey
                      where id = invitation.survey
                        and state = 'open'
                        and ? between opens_on and closes_on))sql",
                BlobView{id}, survey, today) == 1;
}

std::string new_invitation_id() { return random_bytes(8); }

bool renew_invitation(Database& db, std::string_view survey, std::string_view id,
                      std::string_view now, Renew which, Day today) {
  const bool renewed =
      db.run(R"sql(
      update invitation
         set id = ?
       where id = ?
         and survey = ?
         and used <= ?
         and exists (select 1
                       from survey
                      where id = invitation.survey
                        and state = 'open'
                        and closes_on >= ?))sql",
             BlobView{now}, BlobView{id}, survey, which == Renew::also_used ? 1 : 0, today) == 1;
  if (renewed)
    db.run("delete from draft where invitation = ?", BlobView{now});
  return renewed;
}

bool delete_unused(Database& db, std::string_view id) {
  return db.run("delete from invitation where id = ? and used = 0", BlobView{id}) == 1;
}

Asked count_invitations(Database& db, std::string_view survey) {
  const auto row = db.one<int, int>(R"sql(
      select sum(invited),
             sum(used)
        from (select count(*) as invited,
                     coalesce(sum(used), 0) as used
                from invitation
               where survey = ?
              union all
              select invited,
                     used
                from forgotten_survey
               where survey = ?))sql",
                                    survey, survey);
  return {std::get<0>(*row), std::get<1>(*row)};
}

}  // namespace earshot::store
