// SPDX-License-Identifier: Apache-2.0
// What is known of something that was sent, so that a second press keeps nothing twice and other
// content is not taken for it. Two keyed hashes, which say nothing without the link key.
#pragma once

#include <string>

namespace earshot::store {

struct Receipt {
  std::string nonce;    // of the page it was sent from: whose it is
  std::string content;  // what it says
};

}  // namespace earshot::store
