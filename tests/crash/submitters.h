// SPDX-License-Identifier: Apache-2.0
// Starts submitters and kills exactly those, by the id they were started with.
#pragma once

#include <sys/types.h>

#include <string>

#include "base/files.h"

namespace earshot::crash {

class Submitter {
 public:
  // Lines go to `lines`, the log to `lines`.log.
  Submitter(const fs::path& folder, std::uint64_t seed, int threads, const fs::path& again,
            fs::path lines);
  ~Submitter();
  Submitter(const Submitter&) = delete;
  Submitter& operator=(const Submitter&) = delete;

  const fs::path& lines() const { return lines_; }
  // Until it has said a line that begins so, after the first `from` bytes. False when it ended or a
  // minute has gone.
  bool wait_for(std::string_view word, std::size_t from = 0) const;
  std::size_t said() const;

  // With SIGKILL. False if it had ended by itself, which it never should.
  bool kill();

 private:
  fs::path lines_;
  pid_t pid_ = -1;
};

}  // namespace earshot::crash
