// SPDX-License-Identifier: Apache-2.0
#include "store/form_versions.h"

namespace earshot::store {

std::optional<FormVersion> find_form_version(Database& db, std::string_view form, int version) {
  const auto row = db.one<std::string, std::string>(R"sql(
      select fingerprint,
             json
        from form_version
       where form = ?
         and version = ?)sql",
                                                    form, version);
  if (!row)
    return std::nullopt;
  return FormVersion{std::string(form), version, std::get<0>(*row), std::get<1>(*row)};
}

std::optional<FormVersion> latest_form_version(Database& db, std::string_view form) {
  const auto latest =
      db.one<std::optional<int>>("select max(version) from form_version where form = ?", form);
  return latest && *latest ? find_form_version(db, form, **latest) : std::nullopt;
}

std::optional<Problem> publish(Database& db, const FormVersion& version, Day today) {
  const auto kept = find_form_version(db, version.form, version.version);
  if (!kept) {
    db.run(R"sql(
      insert into form_version (form, version, fingerprint, json, published_on)
           values (?, ?, ?, ?, ?))sql",
           version.form, version.version, version.fingerprint, version.json, today);
    return std::nullopt;
  }
  if (kept->fingerprint == version.fingerprint)
    return std::nullopt;
  return Problem{.message = "Version " + std::to_string(version.version) + " of " + version.form +
                            " has been used in a survey and can't change. Write version = " +
                            std::to_string(version.version + 1) + " in the form file."};
}

}  // namespace earshot::store
