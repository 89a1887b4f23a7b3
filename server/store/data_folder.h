// SPDX-License-Identifier: Apache-2.0
// The data folder: one SQLite file with its writer and readers. Opening it brings an older database
// up to date and refuses a newer one. Keys are not here: see base/key_folder.h.
#pragma once

#include <atomic>

#include "base/files.h"
#include "base/writer.h"

namespace earshot::store {

// The database inside a data folder.
fs::path database_file(const fs::path& folder);

// Letters that wait to be sent.
fs::path outgoing_mail(const fs::path& folder);

class DataFolder {
 public:
  // Makes the folder (0700) and the database if they are missing. Throws std::runtime_error with a
  // sentence for whoever runs it if the folder is open to others or the database is too new.
  explicit DataFolder(fs::path folder);

  const fs::path& path() const { return path_; }
  Writer& writer() { return writer_; }
  Readers::Snapshot snapshot() { return readers_.snapshot(); }
  // Call when boxes were deleted: the next forget_deleted leaves no byte of them in the write-ahead
  // log. A reader that still sees an older state puts it off until the one after.
  void has_deleted() { deleted_ = true; }
  void forget_deleted();

 private:
  fs::path path_;
  Writer writer_;
  Readers readers_;
  std::atomic<bool> deleted_ = true;  // by an earlier run, perhaps
};

}  // namespace earshot::store
