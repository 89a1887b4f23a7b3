// SPDX-License-Identifier: Apache-2.0
#include "store/releases.h"

#include "store/json.h"

namespace earshot::store {

void add_release(Database& db, const Release& release, const Codebook& codebook,
                 const SealedSums& sealed) {
  db.run(R"sql(
      insert into release (id, form, form_version, unit, released_on, figures, codebook, needs, pairs)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
         release.id, release.form, release.form_version, name_of(release.unit), release.released_on,
         to_json(release), to_json(codebook), BlobView{sealed.needs}, BlobView{sealed.pairs});
}

std::optional<Blob> find_sealed_needs(Database& db, std::string_view id) {
  return db.one<Blob>("select needs from release where id = ?", id);
}

std::optional<Blob> find_sealed_pairs(Database& db, std::string_view id) {
  return db.one<Blob>("select pairs from release where id = ? and length(pairs) > 0", id);
}

std::optional<Release> find_release(Database& db, std::string_view id) {
  const auto json = db.one<std::string>("select figures from release where id = ?", id);
  if (!json)
    return std::nullopt;
  return release_from_json(*json);
}

std::vector<std::string> all_release_ids(Database& db) {
  std::vector<std::string> ids;
  for (auto& [id] : db.all<std::string>("select id from release order by released_on, id"))
    ids.push_back(std::move(id));
  return ids;
}

std::vector<std::string> release_ids_between(Database& db, Day first, Day last) {
  std::vector<std::string> ids;
  for (auto& [id] : db.all<std::string>(R"sql(
      select id
        from release
       where released_on between ? and ?
       order by released_on, id)sql",
                                        first, last))
    ids.push_back(std::move(id));
  return ids;
}

std::vector<ReleaseOfForm> releases_of_forms_between(Database& db, Day first, Day last) {
  std::vector<ReleaseOfForm> releases;
  for (auto& [id, form, version] : db.all<std::string, std::string, int>(R"sql(
      select id,
             form,
             form_version
        from release
       where released_on between ? and ?
       order by released_on, id)sql",
                                                                         first, last))
    releases.push_back({std::move(id), std::move(form), version});
  return releases;
}

std::optional<Codebook> find_codebook(Database& db, std::string_view release) {
  const auto json = db.one<std::string>("select codebook from release where id = ?", release);
  if (!json)
    return std::nullopt;
  return codebook_from_json(*json);
}

}  // namespace earshot::store
