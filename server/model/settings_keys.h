// SPDX-License-Identifier: Apache-2.0
// Every setting there is. config/earshot.toml explains them at length; a test holds the two together.
#pragma once

#include <array>

#include "base/settings.h"
#include "model/promise.h"

namespace earshot {

constexpr std::int64_t least_floor(Promise promise) { return row_of(promise).least_floor; }

inline constexpr std::array<SettingKey, 20> settings_keys{{
    {"data", SettingKind::new_folder, "earshot-data", "The folder that holds the database."},
    {"keys", SettingKind::new_folder, "earshot-keys",
     "The folder that holds the keys; never inside the data folder or its backups."},
    {"keys_second", SettingKind::new_folder, "",
     "Where each key is kept a second time, best on another disk."},
    {"listen", SettingKind::address, "127.0.0.1:8443", "Address and port to serve on."},
    {"certificate", SettingKind::file, "",
     "The TLS certificate with its chain (PEM); without one, one is made for this machine."},
    {"certificate_key", SettingKind::secret_file, "", "The certificate's private key (PEM)."},
    {"forms", SettingKind::folder, "forms", "The folder with the form files."},
    {"plugins", SettingKind::new_folder, "plugins",
     "The folder with the form plugins; the server must not be able to write to it."},
    {"topics", SettingKind::file, "config/topics.toml", "The partnership's list of topics."},
    {"agencies", SettingKind::file, "config/agencies.toml",
     "The partnership's agencies, sectors, areas and roles."},
    {"cycle_starts", SettingKind::month_day, "04-01",
     "Month and day on which a year of learning needs starts."},
    {"log.level", SettingKind::choice, "info", "How much is logged.", 0, 0,
     "debug info warning error"},
    {"log.json", SettingKind::yes_no, "false", "One JSON object a line, for a log collector."},
    {"floors.open", SettingKind::number, "10",
     "An open survey never shows fewer answers than this alone.", least_floor(Promise::open), 1000},
    {"floors.anonymous", SettingKind::number, "10",
     "An anonymous survey never shows fewer answers than this alone.",
     least_floor(Promise::anonymous), 1000},
    {"floors.confidential", SettingKind::number, "5",
     "A confidential survey never shows fewer answers than this alone.",
     least_floor(Promise::confidential), 1000},
    {"partnership.name", SettingKind::text, "", "The partnership's name, as people know it."},
    {"partnership.contact", SettingKind::text, "",
     "Whom to ask for a new link: a name with a telephone number or an address."},
    {"safeguarding.mash", SettingKind::text, "",
     "The number to call with a worry about a child (MASH)."},
    {"safeguarding.lado", SettingKind::text, "",
     "The number to call with a worry about somebody who works with children (LADO)."},
}};

}  // namespace earshot
