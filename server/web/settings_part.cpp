// SPDX-License-Identifier: Apache-2.0
// A page of values that are edited and saved together, drawn from model/partnership_keys.h.
#include "base/text.h"
#include "model/partnership_keys.h"
#include "partnership/rules.h"
#include "store/editions.h"
#include "store/partnership.h"
#include "store/staff_record.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

// What stands in the database: values and how often they have been changed.
struct Standing {
  SaidSettings said;
  int edition = 0;
};

Standing standing(Database& db, const SettingsPartRow& row) {
  return {store::find_settings(db), store::find_edition(db, row.name)};
}

std::string value_of(const PartnershipKey& key, const SaidSettings& said) {
  const auto found = said.find(key.key.name);
  return found == said.end() ? std::string(key.key.fallback) : found->second;
}

std::vector<const PartnershipKey*> keys_of(const SettingsPartRow& row) {
  std::vector<const PartnershipKey*> keys;
  for (const PartnershipKey& key : partnership_keys)
    if (key.part == row.part)
      keys.push_back(&key);
  return keys;
}

struct TypedRow {
  Typed typed;
  std::string_view type;
  Width width;
  bool spelling;
};
constexpr TypedRow typed_rows[] = {
    {Typed::line, "text", Width::whole, true},
    {Typed::telephone, "tel", Width::words, false},
    {Typed::email, "email", Width::whole, false},
    {Typed::number, "text", Width::digits, false},
    {Typed::month_day, "text", Width::digits, false},
    {Typed::time, "text", Width::digits, false},
    {Typed::web_address, "url", Width::whole, false},
};

void draw(Html& page, const Filled& filled, const PartnershipKey& key) {
  if (key.typed == Typed::yes_no)
    return radios(page, filled,
                  {.name = std::string(key.key.name),
                   .legend = std::string(key.label),
                   .hint = std::string(key.hint),
                   .choices = {{"true", "Yes"}, {"false", "No"}}});
  const TypedRow& typed = typed_rows[static_cast<std::size_t>(key.typed)];
  text_field(page, filled,
             {.name = std::string(key.key.name),
              .label = std::string(key.label),
              .hint = std::string(key.hint),
              .type = typed.type,
              .width = typed.width,
              .spelling = typed.spelling});
}

void what_follows(Html& page, const SettingsPartRow& row) {
  if (row.part != SettingsPart::retention)
    return;
  warning(page, "A shorter time deletes what is older the next night. Nothing brings it back.");
  page.open("p");
  add_link(page, {"See what is deleted, and when", "/forgetting"});
  page.close("p");
}

// `seen` is what the form was filled from; `theirs`, if it is not empty, what somebody else wrote.
Page part_form(const Visit& visit, Site& site, const SettingsPartRow& row, const Filled& filled,
               std::string_view seen, const std::vector<Theirs>& theirs) {
  Sheet sheet{.title = std::string(row.title),
              .problems = filled.problems,
              .back = {"Back to settings", settings_path()},
              .status = theirs.empty() ? 200 : 409};
  Html& page = sheet.inside;
  if (!theirs.empty())
    somebody_was_quicker(page, theirs);
  page.element("p", row.about);
  what_follows(page, row);
  open_form(page, visit, settings_path(row.name));
  hidden(page, "seen", seen);
  for (const PartnershipKey* key : keys_of(row))
    draw(page, filled, *key);
  button(page, "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

SaidSettings typed_in(const Fields& form, const SettingsPartRow& row) {
  SaidSettings typed;
  for (const PartnershipKey* key : keys_of(row))
    if (form.has(key->key.name))
      typed.emplace(key->key.name, tidy(form[key->key.name]));
  return typed;
}

Problems wrong_in(const SaidSettings& typed) {
  Problems problems;
  for (const auto& [name, value] : typed)
    if (const auto wrong = partnership::wrong_setting(*find_partnership_key(name), value))
      problems.push_back(problem_at(name, *wrong));
  return problems;
}

std::string in_words(const PartnershipKey& key, const std::string& value) {
  if (key.typed == Typed::yes_no)
    return value == "true" ? "Yes" : "No";
  return value.empty() ? "Nothing" : value;
}

std::vector<Theirs> what_they_wrote(const SaidSettings& typed, const SaidSettings& said) {
  std::vector<Theirs> theirs;
  for (const auto& [name, value] : typed) {
    const PartnershipKey& key = *find_partnership_key(name);
    if (const std::string now = value_of(key, said); now != value)
      theirs.push_back({std::string(key.label), in_words(key, now)});
  }
  return theirs;
}

// Keeps what was typed, or gives the page for whoever was slower.
std::optional<Page> keep(Database& db, const Visit& visit, const House& house,
                         const SettingsPartRow& row, const SaidSettings& typed) {
  const Standing now = standing(db, row);
  const auto theirs = what_they_wrote(typed, now.said);
  if (theirs.empty())
    return std::nullopt;  // it says so already
  if (visit.form["seen"] != std::to_string(now.edition)) {
    Site site(house);
    return part_form(visit, site, row, {visit.form, {}}, std::to_string(now.edition), theirs);
  }
  store::begin_edition_after(db, row.name, now.edition, visit.today);
  for (const auto& [name, value] : typed)
    store::keep_setting(db, name, value);
  store::add_to_record(db, {.who = visit.staff->person,
                            .at = visit.now,
                            .what = "changed-settings",
                            .on = std::string(row.name)});
  return std::nullopt;
}

}  // namespace

Outcome show_part(const Visit& visit, Site& site, const SettingsPartRow& row) {
  const Standing now = standing(site.db(), row);
  Filled filled;
  for (const PartnershipKey* key : keys_of(row))
    filled.values.add(std::string(key->key.name), value_of(*key, now.said));
  return part_form(visit, site, row, filled, std::to_string(now.edition), {});
}

Outcome save_part(const Visit& visit, Site& site, const SettingsPartRow& row) {
  const SaidSettings typed = typed_in(visit.form, row);
  if (Problems wrong = wrong_in(typed); !wrong.empty())
    return part_form(visit, site, row, {visit.form, std::move(wrong)}, visit.form["seen"], {});
  return {settings_done(settings_path(), "saved"),
          [visit, &house = site.house, &row, typed](Database& db) {
            return keep(db, visit, house, row, typed);
          }};
}

}  // namespace earshot::web
