// SPDX-License-Identifier: Apache-2.0
// Every setting there is: those of this machine, then those of the partnership, which the database
// has the say over once it has them. config/earshot.toml explains them; a test holds the two
// together.
#pragma once

#include <algorithm>
#include <array>

#include "base/settings.h"
#include "model/partnership_keys.h"

namespace earshot {

inline constexpr auto machine_keys = std::to_array<SettingKey>({
    {"data", SettingKind::new_folder, "earshot-data", "The folder that holds the database."},
    {"keys", SettingKind::new_folder, "earshot-keys",
     "The folder that holds the keys; never inside the data folder or its backups."},
    {"keys_second", SettingKind::new_folder, "",
     "Where each key is kept a second time, best on another disk."},
    {"listen", SettingKind::address, "127.0.0.1:8443", "Address and port to serve on."},
    {"plain", SettingKind::text, "",
     "Instead of listen, without TLS, for a proxy here: an address and port, or a socket."},
    {"proxy", SettingKind::text, "127.0.0.1",
     "The proxy's address: only it is believed about whom it speaks for."},
    {"address", SettingKind::text, "",
     "How people reach the server, such as https://surveys.example.org; links begin with it."},
    {"certificate", SettingKind::file, "",
     "The TLS certificate with its chain (PEM); without one, one is made for this machine."},
    {"certificate_key", SettingKind::secret_file, "", "The certificate's private key (PEM)."},
    {"forms", SettingKind::folder, "forms", "The folder with the form files."},
    {"plugins", SettingKind::new_folder, "plugins",
     "The folder with the form plugins; the server must not be able to write to it."},
    {"topics", SettingKind::file, "config/topics.toml",
     "The list of topics, read once at the first start."},
    {"agencies", SettingKind::file, "config/agencies.toml",
     "Agencies, sectors, areas and roles, read once at the first start."},
    {"mail.server", SettingKind::text, "",
     "The mail server that letters are handed to, such as mail.example.org."},
    {"mail.port", SettingKind::number, "0",
     "Its port; 0 is the usual one: 587 for starttls, 465 for tls, 25 for none.", 0, 65535},
    {"mail.security", SettingKind::choice, "starttls",
     "How it is spoken to; none is for a mail server on this machine only.", 0, 0,
     "starttls tls none"},
    {"mail.certificates", SettingKind::file, "",
     "Certificates (PEM) that it is checked against, instead of the system's."},
    {"mail.user", SettingKind::text, "", "The name it is signed in to with, if it asks for one."},
    {"mail.password", SettingKind::secret_file, "", "The file with the password for that name."},
    {"mail.from", SettingKind::text, "",
     "The address letters come from; empty: earshot@ and the host of address."},
    {"mail.returned", SettingKind::text, "",
     "The mailbox, a file or a folder, where letters that were not delivered come back."},
    {"log.level", SettingKind::choice, "info", "How much is logged.", 0, 0,
     "debug info warning error"},
    {"log.json", SettingKind::yes_no, "false", "One JSON object a line, for a log collector."},
});

constexpr auto all_settings_keys() {
  std::array<SettingKey, machine_keys.size() + partnership_keys.size()> all;
  auto next = std::ranges::copy(machine_keys, all.begin()).out;
  for (const PartnershipKey& row : partnership_keys)
    *next++ = row.key;
  return all;
}
inline constexpr auto settings_keys = all_settings_keys();

}  // namespace earshot
