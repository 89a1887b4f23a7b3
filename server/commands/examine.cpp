// SPDX-License-Identifier: Apache-2.0
#include "commands/examine.h"

#include <algorithm>
#include <ctime>

#include "answers/what_opens.h"
#include "base/database.h"
#include "base/key_folder.h"
#include "commands/check_files.h"
#include "commands/lists_in_use.h"
#include "commands/place.h"
#include "door/certificate.h"
#include "host/plugin_folder.h"
#include "host/plugins.h"
#include "mail/way_out.h"
#include "mail/wording.h"
#include "model/partnership_keys.h"
#include "partnership/seed.h"
#include "staff/accounts.h"
#include "store/data_folder.h"
#include "store/health.h"
#include "store/partnership.h"
#include "web/public_address.h"

namespace earshot::commands {
namespace {

using namespace std::chrono_literals;

constexpr std::uintmax_t little_space_bytes = 1024ull * 1024 * 1024;

Finding good(std::string sentence) { return {Grade::good, std::move(sentence)}; }
Finding warning(std::string sentence) { return {Grade::warning, std::move(sentence)}; }
Finding bad(std::string sentence) { return {Grade::bad, std::move(sentence)}; }

Findings look_at_the_program(const Patient&) {
  return {good("earshot " EARSHOT_VERSION " with " + door::tls_library())};
}

Findings look_at_settings(const Patient& patient) {
  Findings found;
  for (const Problem& problem : patient.read.problems)
    found.push_back(bad(to_text(problem)));
  if (patient.configuration.empty())
    found.push_back(
        warning("No configuration file is read. Copy config/earshot.toml to "
                "/etc/earshot/earshot.toml, or name one with --config"));
  else if (found.empty())
    found.push_back(good("Read from " + patient.configuration));
  return found;
}

// What the database says once it has been asked to; before, what the first start would take.
Findings look_at_the_partnership(const Patient& patient) {
  SaidSettings said;
  const auto db = kept_database(patient.settings());
  if (db && partnership::has_settings(*db))
    said = store::find_settings(*db);
  else
    for (const Settings::Value& value : patient.settings().values())
      if (find_partnership_key(value.key.name))
        said.emplace(value.key.name, value.text);
  Findings found;
  for (const MissingSetting& missing : missing_settings(particulars_from(said)))
    found.push_back(warning(std::string(missing.sentence) +
                            " Write it in the browser: " + std::string(missing.path)));
  if (found.empty())
    found.push_back(good("Whom to ask and whom to call with a worry is written down"));
  return found;
}

// Days of surveys begin and end in London, whatever the machine's own zone is.
Findings look_at_the_clock(const Patient& patient) {
  constexpr Day summer{2026y / 7 / 1};
  if (london_moment(summer, 0min) != Moment{summer} - 1h)
    return {bad("The time zone data does not know London's summer time. Install tzdata")};
  if (patient.now < Moment{Day{2026y / 1 / 1}})
    return {
        bad("The machine's clock is years behind: it says " + to_text(london_day(patient.now)))};
  return {good("It is " + long_text(london_day(patient.now)) + " in London")};
}

bool is_inside(const fs::path& inner, const fs::path& outer) {
  const fs::path steps =
      fs::weakly_canonical(inner).lexically_relative(fs::weakly_canonical(outer));
  return !steps.empty() && *steps.begin() != "..";
}

Findings look_at_the_key_folder(const Patient& patient) {
  const fs::path first = patient.settings().path("keys");
  const fs::path second = patient.settings().path("keys_second");
  Findings found;
  if (is_inside(first, patient.settings().path("data")))
    found.push_back(bad("The key folder " + first.string() +
                        " is inside the data folder: whoever has the data would have the keys. "
                        "Move it out and say with --keys where it is"));
  if (!fs::exists(first)) {
    found.push_back(warning("There is no key folder at " + first.string() +
                            " yet; it is made when the server first starts"));
    return found;
  }
  if (second.empty() && !fs::exists(first / "copy"))
    return found;
  KeyFolder keys(first, second);
  for (std::string& sentence : keys.warnings())
    found.push_back(warning(std::move(sentence)));
  found.push_back(
      good("Keys kept in " + first.string() + ": " + std::to_string(keys.names().size())));
  return found;
}

void look_at_space(const fs::path& folder, Findings& found) {
  const auto space = fs::space(folder);
  if (store::is_full(folder))
    found.push_back(bad(std::string(store::full.sentence) + ": free some space on the disk of " +
                        folder.string() + ", or answers can't be kept"));
  else if (space.available < little_space_bytes)
    found.push_back(warning("Less than 1 GB is free on the disk of " + folder.string()));
}

Findings look_at_the_database(const Patient& patient) {
  const fs::path folder = patient.settings().path("data");
  const fs::path file = store::database_file(folder);
  if (!fs::exists(file))
    return {warning("There is no database in " + folder.string() +
                    " yet; it is made when the server first starts")};
  Findings found;
  if (const auto why = open_to_others(folder))
    found.push_back(bad("The data folder " + *why));
  look_at_space(folder, found);
  const auto database = open_sqlite(file, Access::read);
  const store::Health health = store::examine(*database);
  for (const std::string& damage : health.damage)
    found.push_back(bad(damage + ". Stop the server and restore the latest backup"));
  if (health.version > health.newest_version)
    found.push_back(bad("The database is newer than this program: install the newer program"));
  if (health.damage.empty())
    found.push_back(good(file.string() + " is whole (" + health.engine + ", tables of version " +
                         std::to_string(health.version) + ")"));
  return found;
}

// An open survey whose key is lost takes no answer, which nobody would see until it closes.
Findings look_at_what_opens(const Patient& patient) {
  const fs::path file = store::database_file(patient.settings().path("data"));
  const fs::path first = patient.settings().path("keys");
  const fs::path second = patient.settings().path("keys_second");
  if (!fs::exists(file))
    return {good("Nothing is sealed yet")};
  if (!fs::exists(first) || !fs::exists(second.empty() ? first / "copy" : second))
    return {
        bad("The key folder is not there, so nothing that is sealed can be opened: say with "
            "--keys where it is")};
  KeyFolder keys(first, second);
  const auto database = open_sqlite(file, Access::read);
  const answers::WhatOpens what = answers::what_opens(*database, keys);
  const bool all_open = what.links_work && what.cannot_open.empty();
  Findings found;
  for (std::string& sentence : answers::sentences(what))
    found.push_back(all_open ? good(std::move(sentence)) : bad(std::move(sentence)));
  if (found.empty())
    found.push_back(good("Nothing waits to be opened"));
  return found;
}

Findings look_at_the_certificate(const Patient& patient) {
  const fs::path chain = patient.settings().path("certificate");
  if (chain.empty())
    return {
        warning("No certificate is configured: the server makes one that only this machine "
                "believes. Set certificate and certificate_key before people answer")};
  const auto certificate =
      door::read_certificate(chain, patient.settings().path("certificate_key"));
  const std::string until = long_text(certificate.ends_on);
  if (Moment{certificate.ends_on} < patient.now)
    return {bad("The certificate ended on " + until + ": put the new one in its place")};
  if (Moment{certificate.ends_on} < patient.now + 21 * 24h)
    return {warning("The certificate ends on " + until + ": see that it is renewed")};
  return {good("The certificate lasts until " + until)};
}

Findings look_at_plugins(const Patient& patient) {
  const fs::path folder = plugin_folder(patient.settings());
  if (!fs::exists(folder))
    return {bad("There is no plugin folder at " + folder.string() +
                ": say with --plugins where it is")};
  Problems problems;
  const auto plugins = host::Plugins::load(folder, problems);
  Findings found;
  for (const Problem& problem : problems)
    found.push_back(bad(to_text(problem)));
  if (auto why = host::judge(folder, host::rights_of(folder)).warning)
    found.push_back(warning(std::move(*why)));
  std::string names;
  for (const std::string& id : plugins.ids())
    names += (names.empty() ? "" : ", ") + id;
  found.push_back(good("In use from " + folder.string() + ": " + (names.empty() ? "none" : names)));
  return found;
}

Findings look_at_forms(const Patient& patient) {
  const Settings& settings = patient.settings();
  if (const auto missing = settings.missing("forms"))
    return {bad(to_text(*missing))};
  std::vector<std::string> files;
  if (!has_its_own_lists(settings))
    files = {settings.path("topics").string(), settings.path("agencies").string()};
  const auto lists = static_cast<std::ptrdiff_t>(files.size());
  for (const auto& entry : fs::directory_iterator(settings.path("forms")))
    if (entry.path().extension() == ".toml")
      files.push_back(entry.path().string());
  std::sort(files.begin() + lists, files.end());
  Findings found;
  for (const Problem& problem : check_files(files, settings, london_day(patient.now)))
    found.push_back(bad(to_text(problem)));
  if (found.empty())
    found.push_back(good(std::to_string(std::ssize(files) - lists - 1) +
                         " forms, and the lists they use, are sound"));
  return found;
}

Findings look_at_people(const Patient& patient) {
  const auto db = kept_database(patient.settings());
  if (!db || staff::is_first_start(*db))
    return {warning("Nobody has an account yet. Open the link that earshot serve prints")};
  if (staff::how_many_administrators(*db) < 2)
    return {
        warning("There is only one administrator. Invite a second: if one loses their "
                "telephone, the other can let them in")};
  return {good("There is more than one administrator")};
}

// As far as signing in there; no letter is sent.
Findings look_at_mail(const Patient& patient) {
  const Settings& settings = patient.settings();
  Findings found;
  for (const Problem& problem : mail::wrong_mail_settings(settings))
    found.push_back(bad(to_text(problem)));
  Problems wording;
  mail::read_words(settings.path("forms") / "letters", wording);
  for (const Problem& problem : wording)
    found.push_back(warning(to_text(problem) + "; until then the letter goes in our words"));
  const auto server = mail::mail_server(settings);
  if (!server)
    found.push_back(warning(
        "No mail server is set: whoever is on the rota is not told, and nobody can be sent a "
        "link. Name one under [mail]"));
  if (!server || !found.empty())
    return found;
  const PostAnswer answer = Smtp(*server).knock();
  return {answer.what == Posted::sent
              ? good(server->host + " would take letters from " +
                     mail::letters_from(settings, web::public_address(settings)))
              : bad(server->host + " would take no letter. " + answer.said)};
}

constexpr Examination examinations[] = {
    {"Program", look_at_the_program},
    {"Settings", look_at_settings},
    {"Partnership", look_at_the_partnership},
    {"Clock", look_at_the_clock},
    {"Keys", look_at_the_key_folder},
    {"Database", look_at_the_database},
    {"Sealed answers", look_at_what_opens},
    {"Certificate", look_at_the_certificate},
    {"Plugins", look_at_plugins},
    {"Forms", look_at_forms},
    {"People", look_at_people},
    {"Mail", look_at_mail},
};

}  // namespace

std::span<const Examination> all_examinations() { return examinations; }

}  // namespace earshot::commands
