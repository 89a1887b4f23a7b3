// SPDX-License-Identifier: Apache-2.0
// The certificate the server makes for itself at first start, so that even on one's own machine
// nothing is said in the clear. It speaks for this machine only (localhost, 127.0.0.1, ::1); for
// anybody else a certificate of a known authority is configured instead.
#pragma once

#include <string>

#include "base/days.h"
#include "base/files.h"

namespace earshot::door {

struct Certificate {
  fs::path chain;           // PEM
  fs::path key;             // PEM; may be the same file
  std::string fingerprint;  // SHA-256, as browsers print it
  Day ends_on{};
  bool own_making = false;
};

// The one in `folder`, or a new one if there is none, if it can't be read or ends within 30 days.
Certificate find_or_make_certificate(const fs::path& folder, Moment now);

// One that was configured. Throws a sentence if it can't be read or the key is another's.
Certificate read_certificate(const fs::path& chain, const fs::path& key);

std::string tls_library();  // "OpenSSL 3.0.17", as it runs

}  // namespace earshot::door
