// SPDX-License-Identifier: Apache-2.0
#include "store/agency_links.h"

#include "base/secrets.h"

namespace earshot::store {
namespace {

constexpr std::string_view select_links = R"sql(
      select id,
             survey,
             agency,
             received,
             answered
        from agency_link
)sql";

template <class... Arguments>
std::vector<AgencyLink> links_where(Database& db, std::string_view condition,
                                    const Arguments&... arguments) {
  std::vector<AgencyLink> links;
  db.each<Blob, std::string, std::string, std::optional<int>, int>(
      std::string(select_links) + std::string(condition),
      [&](const Blob& id, auto survey, auto agency, auto received, int answered) {
        links.push_back({id.bytes, std::move(survey), std::move(agency), received, answered});
      },
      arguments...);
  return links;
}

}  // namespace

std::optional<AgencyLink> add_agency_link(Database& db, std::string_view survey,
                                          std::string_view agency) {
  AgencyLink link{.id = random_bytes(8),
                  .survey = std::string(survey),
                  .agency = std::string(agency),
                  .received = std::nullopt};
  if (db.run("insert or ignore into agency_link (id, survey, agency) values (?, ?, ?)",
             BlobView{link.id}, survey, agency) == 0)
    return std::nullopt;
  return link;
}

std::optional<AgencyLink> find_agency_link(Database& db, std::string_view id) {
  auto found = links_where(db, "where id = ?", BlobView{id});
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<AgencyLink> agency_links_of(Database& db, std::string_view survey) {
  return links_where(db, "where survey = ? order by agency", survey);
}

bool set_received(Database& db, std::string_view id, int received, Day today) {
  return db.run(R"sql(
      update agency_link
         set received = ?
       where id = ?
         and exists (select 1
                       from survey
                      where id = agency_link.survey
                        and state = 'open'
                        and closes_on >= ?))sql",
                received, BlobView{id}, today) == 1;
}

void count_agency_answer(Database& db, std::string_view id) {
  db.run("update agency_link set answered = answered + 1 where id = ?", BlobView{id});
}

}  // namespace earshot::store
