// SPDX-License-Identifier: Apache-2.0
#include "mail/way_out.h"

#include <array>
#include <memory>
#include <stdexcept>

#include "base/text.h"
#include "model/names.h"

namespace earshot::mail {
namespace {

constexpr Names<MailSecurity, 3> securities{{
    {MailSecurity::starttls, "starttls"},
    {MailSecurity::tls, "tls"},
    {MailSecurity::none, "none"},
}};
constexpr std::array usual_ports{587, 465, 25};  // by security

// "surveys.example.org" of "https://surveys.example.org:8443".
std::string host_of(const std::string& address) {
  const std::size_t start = address.find("://") == address.npos ? 0 : address.find("://") + 3;
  std::string host = address.substr(start, address.find_first_of(":/", start) - start);
  return host.find('[') == host.npos && !host.empty() ? host : "localhost";
}

}  // namespace

WayOut by_server(MailServer server) {
  const auto smtp = std::make_shared<Smtp>(std::move(server));  // a function is copied
  return [smtp](const Letter& letter) {
    return smtp->post(letter.from.address, letter.to, letter_bytes(letter));
  };
}

WayOut into_folder(const MailDrop& drop) {
  return [drop](const Letter& letter) -> PostAnswer {
    try {
      drop.drop(letter);
    } catch (const std::runtime_error&) {  // as a mail server that can't be reached
      return {Posted::later, "The folder for letters can't be written", false};
    }
    return {.what = Posted::sent};
  };
}

bool has_mail_server(const Settings& settings) { return !settings.text("mail.server").empty(); }

std::optional<MailServer> mail_server(const Settings& settings) {
  if (!has_mail_server(settings))
    return std::nullopt;
  const MailSecurity security =
      find_in(securities, settings.text("mail.security")).value_or(MailSecurity::starttls);
  const auto port = static_cast<int>(settings.number("mail.port"));
  const auto password = settings.path("mail.password");
  MailServer server{.host = settings.text("mail.server"),
                    .port = port != 0 ? port : usual_ports[static_cast<std::size_t>(security)],
                    .security = security,
                    .certificates = settings.path("mail.certificates").string(),
                    .user = settings.text("mail.user"),
                    .password = password.empty() ? "" : tidy(read_file(password).value_or(""))};
  server.own_name = domain_of(letters_from(settings, settings.text("address")));
  return server;
}

std::string letters_from(const Settings& settings, const std::string& address) {
  const std::string& from = settings.text("mail.from");
  return from.empty() ? "earshot@" + host_of(address) : from;
}

Problems wrong_mail_settings(const Settings& settings) {
  Problems problems;
  const auto add = [&](std::string_view setting, const std::string& message) {
    for (const Settings::Value& value : settings.values())
      if (value.key.name == setting)
        problems.push_back({value.file, value.line, {}, std::string(setting) + ": " + message});
  };
  if (const auto server = mail_server(settings))
    if (const auto wrong = wrong_with_server(*server))
      add("mail.server", *wrong);
  if (!is_mail_address(letters_from(settings, settings.text("address"))))
    add("mail.from", "write the address that letters come from, such as surveys@example.org");
  return problems;
}

}  // namespace earshot::mail
