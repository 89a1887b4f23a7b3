// SPDX-License-Identifier: Apache-2.0
// How letters leave this machine, as its settings say: by a mail server; or, where none is set and in a
// demonstration, into a folder for somebody to look at.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/letter.h"
#include "base/mail_drop.h"
#include "base/problems.h"
#include "base/settings.h"
#include "base/smtp.h"

namespace earshot::mail {

using WayOut = std::function<PostAnswer(const Letter&)>;

WayOut by_server(MailServer server);  // throws std::invalid_argument if letters can't go that way
WayOut into_folder(const MailDrop& drop);

// Whether a mail server is set, so that people can be told that a letter comes.
bool has_mail_server(const Settings& settings);
// As set, with the password read from its file. Absent if none is set.
std::optional<MailServer> mail_server(const Settings& settings);
// The address letters come from; `address` is how people reach this server.
std::string letters_from(const Settings& settings, const std::string& address);
// What is wrong with the settings of mail together, in sentences for whoever runs it.
Problems wrong_mail_settings(const Settings& settings);

}  // namespace earshot::mail
