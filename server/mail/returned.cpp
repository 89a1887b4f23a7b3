// SPDX-License-Identifier: Apache-2.0
#include "mail/returned.h"

#include <algorithm>

#include "base/mail_reading.h"
#include "base/smtp.h"
#include "base/text.h"
#include "mail/post.h"
#include "store/outbox.h"

namespace earshot::mail {
namespace {

constexpr std::uintmax_t longest_mailbox_bytes = 64 * 1024 * 1024;
constexpr std::uintmax_t longest_report_bytes = 1024 * 1024;
constexpr std::chrono::days come_back_within{30};

using Headers = std::vector<std::pair<std::string, std::string>>;

std::string value_of(const Headers& headers, std::string_view name) {
  for (const auto& [known, value] : headers)
    if (known == name)
      return value;
  return {};
}

// What went wrong, of the first recipient whom it did not reach: there is only one.
std::optional<std::string> what_failed(std::string_view status) {
  while (!status.empty()) {
    const Headers fields = read_mail_headers(status);
    if (value_of(fields, "action") != "failed" && value_of(fields, "action") != "Failed")
      continue;
    std::string said = value_of(fields, "diagnostic-code");
    if (const auto kind = said.find(';'); kind != said.npos)
      said = tidy(std::string_view(said).substr(kind + 1));  // "smtp; 550 ..."
    if (said.empty())
      said = value_of(fields, "status");
    return without_addresses(said, value_of(fields, "final-recipient"));
  }
  return std::nullopt;
}

std::string without_brackets(std::string id) {
  std::erase_if(id, [](char c) { return c == '<' || c == '>' || c == ' '; });
  return id;
}

// Reports enclose the letter, or its headers only.
std::string enclosed_id(const MailPart& report) {
  if (const MailPart* letter = report.find("message/rfc822"); letter && !letter->parts.empty())
    return without_brackets(letter->parts.front().header("message-id"));
  if (const MailPart* headers = report.find("text/rfc822-headers")) {
    std::string_view rest = headers->body;
    return without_brackets(value_of(read_mail_headers(rest), "message-id"));
  }
  return without_brackets(report.header("in-reply-to"));
}

std::vector<fs::path> files_in(const fs::path& mailbox) {
  std::vector<fs::path> files;
  for (const fs::path& folder : {mailbox, mailbox / "new", mailbox / "cur"}) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
      if (entry.is_regular_file(none))
        files.push_back(entry.path());
  }
  return files;
}

}  // namespace

std::optional<FailedDelivery> failed_delivery(std::string_view letter) {
  const MailPart report = read_mail(letter);
  const MailPart* status = report.find("message/delivery-status");
  if (status == nullptr)
    return std::nullopt;
  auto said = what_failed(status->body);
  std::string id = enclosed_id(report);
  if (!said || id.empty())
    return std::nullopt;
  return FailedDelivery{std::move(id), std::move(*said)};
}

void Returned::read_file_of(const fs::path& file, std::map<std::string, FailedDelivery>& failed) {
  std::error_code gone;
  const auto written = fs::last_write_time(file, gone);
  if (gone || fs::file_size(file, gone) > longest_mailbox_bytes)
    return;
  const auto before = seen_.find(file);
  if (before != seen_.end() && before->second == written)
    return;
  seen_[file] = written;
  const std::string bytes = read_file(file).value_or("");
  auto letters = letters_in_mbox(bytes);
  if (!bytes.starts_with("From "))
    letters = {bytes};
  for (const std::string_view letter : letters)
    if (auto found = failed_delivery(letter.substr(0, longest_report_bytes)))
      failed[found->message_id.substr(0, found->message_id.find('@'))] = std::move(*found);
}

std::map<std::string, FailedDelivery> Returned::read() {
  std::map<std::string, FailedDelivery> failed;
  if (fs::is_directory(mailbox_))
    for (const fs::path& file : files_in(mailbox_))
      read_file_of(file, failed);
  else
    read_file_of(mailbox_, failed);
  return failed;
}

int Returned::look() {
  const auto failed = read();
  if (failed.empty())
    return 0;
  const Key key = answers::house_key(site_, answers::letters_key);
  return site_.data.writer().run([&](Database& db) {
    int noted = 0;
    for (const auto& letter : store::letters_sent_since(db, site_.today() - come_back_within))
      if (const auto found = failed.find(message_name(key, letter)); found != failed.end())
        noted += store::mark_letter_returned(db, letter.id, found->second.said) ? 1 : 0;
    return noted;
  });
}

}  // namespace earshot::mail
