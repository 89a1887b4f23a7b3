// SPDX-License-Identifier: Apache-2.0
#include "store/own_forms.h"

namespace earshot::store {
namespace {

template <class... Arguments>
std::vector<OwnForm> forms_where(Database& db, std::string_view condition,
                                 const Arguments&... arguments) {
  std::vector<OwnForm> forms;
  db.each<std::string, std::string, std::string, Day, std::string>(
      "select name, copy_of, source, changed_on, changed_by from own_form " +
          std::string(condition),
      [&](auto name, auto copy_of, auto source, Day changed_on, auto changed_by) {
        forms.push_back({std::move(name), std::move(copy_of), std::move(source), changed_on,
                         std::move(changed_by)});
      },
      arguments...);
  return forms;
}

}  // namespace

std::vector<OwnForm> all_own_forms(Database& db) { return forms_where(db, "order by name"); }

std::optional<OwnForm> find_own_form(Database& db, std::string_view name) {
  auto found = forms_where(db, "where name = ?", name);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

bool add_own_form(Database& db, const OwnForm& form) {
  return db.run(R"sql(
      insert or ignore into own_form (name, copy_of, source, changed_on, changed_by)
           values (?, ?, ?, ?, ?))sql",
                form.name, form.copy_of, form.source, form.changed_on, form.changed_by) == 1;
}

bool change_own_form(Database& db, const OwnForm& form, std::string_view before) {
  return db.run(R"sql(
      update own_form
         set source = ?,
             changed_on = ?,
             changed_by = ?
       where name = ?
         and source = ?)sql",
                form.source, form.changed_on, form.changed_by, form.name, before) == 1;
}

bool remove_own_form(Database& db, std::string_view name, std::string_view before) {
  return db.run("delete from own_form where name = ? and source = ?", name, before) == 1;
}

}  // namespace earshot::store
