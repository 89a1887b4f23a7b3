// SPDX-License-Identifier: Apache-2.0
#include "base/mail_drop.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "base/secrets.h"

namespace earshot {
namespace {

constexpr std::string_view ending = ".eml";

// A line end in a header would begin another one.
bool is_plain(std::string_view header) {
  return !header.empty() &&
         std::ranges::all_of(header, [](char c) { return c >= ' ' && c < '\x7f'; });
}

std::string two(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "Fri, 20 Nov 2026 21:04:09 +0000"
std::string date_of(Moment now) {
  constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(now - day);
  return std::string(weekdays[std::chrono::weekday(day).c_encoding()]) + ", " +
         two(static_cast<unsigned>(date.day())) + ' ' +
         months[static_cast<unsigned>(date.month()) - 1] + ' ' +
         std::to_string(static_cast<int>(date.year())) + ' ' +
         two(static_cast<unsigned>(time.hours().count())) + ':' +
         two(static_cast<unsigned>(time.minutes().count())) + ':' +
         two(static_cast<unsigned>(time.seconds().count())) + " +0000";
}

std::string with_line_ends(const std::string& body) {
  std::string out;
  for (const char letter : body)
    if (letter != '\r')
      out += letter == '\n' ? "\r\n" : std::string(1, letter);
  return out;
}

}  // namespace

bool MailDrop::is_address(std::string_view address) {
  const std::size_t at = address.find('@');
  return is_plain(address) && at != address.npos && at > 0 && at + 1 < address.size() &&
         address.find_first_of(" ,;<>\"") == address.npos;
}

void MailDrop::drop(const Mail& mail, Moment now) const {
  if (!is_address(mail.from) || !is_address(mail.to) || !is_plain(mail.subject))
    throw std::invalid_argument("a letter has a header that can't be written");
  const std::string name = to_hex(random_bytes(8));
  const std::string letter = "From: Earshot <" + mail.from + ">\r\nTo: <" + mail.to +
                             ">\r\nSubject: " + mail.subject + "\r\nDate: " + date_of(now) +
                             "\r\nMessage-ID: <" + name + mail.from.substr(mail.from.find('@')) +
                             ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
                             "Content-Type: text/plain; charset=utf-8\r\n"
                             "Content-Transfer-Encoding: 8bit\r\n\r\n" +
                             with_line_ends(mail.body);
  make_folder(folder_);
  write_durably(
      folder_ / (std::to_string(now.time_since_epoch().count()) + '-' + name + std::string(ending)),
      letter);
}

int MailDrop::forget_before(Moment time) const {
  if (!fs::exists(folder_))
    return 0;
  int gone = 0;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string name = entry.path().filename().string();
    std::int64_t at = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), at);
    if (error == std::errc() && *end == '-' && at < time.time_since_epoch().count() &&
        fs::remove(entry.path()))
      ++gone;
  }
  return gone;
}

}  // namespace earshot
