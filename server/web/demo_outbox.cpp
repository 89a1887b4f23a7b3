// SPDX-License-Identifier: Apache-2.0
// The mail that a demonstration would have sent, newest first, as it would have been read.
#include <algorithm>

#include "base/files.h"
#include "base/mail_reading.h"
#include "web/components.h"
#include "web/demo.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_shown = 50;

struct Mail {
  std::string name;  // of its file, which begins with its moment
  std::string to, subject, when, body;
};

Mail mail_in(const fs::path& file) {
  const MailPart letter = read_mail(read_file(file).value_or(""));
  const MailPart* text = letter.find("text/plain");
  std::string to = letter.header("to");
  std::erase_if(to, [](char c) { return c == '<' || c == '>'; });
  return {.name = file.filename().string(),
          .to = std::move(to),
          .subject = letter.header("subject"),
          .when = letter.header("date"),
          .body = text != nullptr ? text->body : letter.body};
}

std::vector<Mail> newest_mail(const fs::path& folder) {
  std::vector<fs::path> files;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".eml")
        files.push_back(entry.path());
  std::ranges::sort(files, std::greater<>());
  files.resize(std::min(files.size(), most_shown));
  std::vector<Mail> mail;
  for (const fs::path& file : files)
    mail.push_back(mail_in(file));
  return mail;
}

void add_mail(Html& page, const Mail& mail) {
  page.element("h2", mail.subject.empty() ? "No subject" : mail.subject);
  summary_list(page, {{"To", mail.to}, {"Sent", mail.when}});
  page.element("p", mail.body, {{"class", "app-as-written"}});
}

}  // namespace

Outcome show_outbox(const Visit& visit, Site& site) {
  Sheet sheet{.title = "Mail that would have been sent",
              .back = {"Back to the demonstration", "/demo"}};
  const std::vector<Mail> mail = newest_mail(store::outgoing_mail(site.house.site.data.path()));
  if (mail.empty())
    nothing_yet(
        sheet.inside,
        "No mail would have been sent yet. When a child writes something that may mean "
        "they are being hurt, whoever is on duty gets one within minutes. Somebody who says "
        "that they have forgotten their password gets one, too.");
  for (const Mail& each : mail)
    add_mail(sheet.inside, each);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
