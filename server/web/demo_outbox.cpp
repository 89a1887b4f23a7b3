// SPDX-License-Identifier: Apache-2.0
// The mail that a demonstration would have sent, newest first, as it would have been read.
#include <algorithm>

#include "base/files.h"
#include "web/components.h"
#include "web/demo.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_shown = 50;

struct Mail {
  std::string name;  // of its file, which begins with its moment
  std::string to, subject, when, body;
};

std::string header_of(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    std::string_view line = head.substr(0, head.find('\n'));
    head.remove_prefix(std::min(head.size(), line.size() + 1));
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    if (line.starts_with(name) && line.substr(name.size()).starts_with(": "))
      return std::string(line.substr(name.size() + 2));
  }
  return {};
}

Mail read_mail(const fs::path& file) {
  const std::string bytes = read_file(file).value_or("");
  std::size_t end = bytes.find("\r\n\r\n"), gap = 4;
  if (end == bytes.npos) {
    end = std::min(bytes.find("\n\n"), bytes.size());
    gap = std::min<std::size_t>(2, bytes.size() - end);
  }
  const std::string_view head = std::string_view(bytes).substr(0, end);
  std::string to = header_of(head, "To");
  std::erase_if(to, [](char letter) { return letter == '<' || letter == '>'; });
  return {.name = file.filename().string(),
          .to = std::move(to),
          .subject = header_of(head, "Subject"),
          .when = header_of(head, "Date"),
          .body = bytes.substr(end + gap)};
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
    mail.push_back(read_mail(file));
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
    nothing_yet(sheet.inside,
                "No mail would have been sent yet. When a child writes something that may mean "
                "they are being hurt, whoever is on duty gets one within minutes.");
  for (const Mail& each : mail)
    add_mail(sheet.inside, each);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
