// SPDX-License-Identifier: Apache-2.0
// From what a kind has written to a whole letter: as plain text and as a page, who it is from, where an
// answer goes, and how to have no more of them.
#pragma once

#include "base/letter.h"
#include "mail/kinds.h"

namespace earshot::mail {

struct Envelope {
  std::string from;        // the address letters come from
  std::string message_id;  // without its domain
  Moment now{};
};

Letter laid_out(const Written& written, const LetterWords& words, const Particulars& partnership,
                const Envelope& envelope);

}  // namespace earshot::mail
