// SPDX-License-Identifier: Apache-2.0
#include "base/mail_drop.h"

#include <charconv>

#include "base/secrets.h"

namespace earshot {

namespace {

// A file's name begins with the letter's moment, so that they stand in order.
fs::path file_for(const Letter& letter, const fs::path& folder) {
  const std::string ending = '-' + to_hex(sha256(letter.message_id)).substr(0, 16) + ".eml";
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().filename().string().ends_with(ending))
      return entry.path();
  return folder / (std::to_string(letter.date.time_since_epoch().count()) + ending);
}

}  // namespace

void MailDrop::drop(const Letter& letter) const {
  const std::string bytes = letter_bytes(letter);
  make_folder(folder_);
  write_durably(file_for(letter, folder_), bytes);
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
