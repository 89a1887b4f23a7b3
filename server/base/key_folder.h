// SPDX-License-Identifier: Apache-2.0
// The key folder: outside the data folder and its backups, 0700, each key in two places (the second
// on another device if configured), each copy checksummed and synced before the key is first used.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/secrets.h"

namespace earshot {

class KeyFolder {
 public:
  // `second` empty means a folder "copy" inside `first`. Both are made if missing. Throws
  // std::runtime_error if either can be read by others.
  explicit KeyFolder(fs::path first, fs::path second = {});

  // Names are ours: "link", "wrap", "survey-<id>"; letters, digits, '-' and '_' only.
  // Durable in both places when it returns. Throws if the name is taken.
  void keep(std::string_view name, const Key& key);
  // From whichever copy is whole; a missing or torn copy is written again from the other.
  std::optional<Key> find(std::string_view name);
  // There, but in no whole copy, or in two that differ: find would throw.
  bool is_damaged(std::string_view name) const;
  // find, or absent where it would throw.
  std::optional<Key> find_whole(std::string_view name);
  // find, or a new random key that is kept first. Two processes asking at once get the same key.
  Key find_or_make(std::string_view name);
  // Both copies, durably.
  void destroy(std::string_view name);
  std::vector<std::string> names() const;

  // What whoever runs this should know: copies on one device, a copy missing, permissions.
  std::vector<std::string> warnings() const;

  const fs::path& first() const { return first_; }
  const fs::path& second() const { return second_; }

 private:
  fs::path first_;
  fs::path second_;
};

}  // namespace earshot
