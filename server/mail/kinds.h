// SPDX-License-Identifier: Apache-2.0
// The table of letters: for each kind the function that writes it when its turn comes, or finds that it is
// no longer wanted. To add one: a name in model/letters.h with its pieces, a file in forms/letters/, a
// function and a row here, and store::put_letter in the change that causes it.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/site.h"
#include "base/secrets.h"
#include "model/letters.h"
#include "model/partnership.h"
#include "model/roles.h"
#include "store/outbox.h"

namespace earshot::mail {

// What a letter is written from: the keys that open whom it is for, a snapshot, the key of letters, and how
// people reach the server.
struct Writing {
  answers::Site& site;
  Database& db;
  const Key& key;
  const LetterWords& words;
  const std::string& address;  // "https://surveys.example.org"
  const Particulars& partnership;
  Moment now;
};

struct LetterLink {
  std::string words;
  std::string address;
};

// A letter as its kind has written it. What stands around it is the same for all: mail/laid_out.h.
struct Written {
  std::string to;  // one address
  std::string language = "en";
  std::string name = {};  // whom it greets; empty: nobody
  std::string subject;
  std::vector<std::string> paragraphs;
  std::vector<LetterLink> links;
  std::vector<std::string> after = {};  // paragraphs below the links
  std::string not_you = {};             // where "This is not for me" leads
  std::string stop = {};                // where "Do not ask me again" leads, also with one click
};

struct Kind {
  std::string_view name;       // in the database, for good
  std::string_view title;      // on the page "Mail"
  std::chrono::seconds lives;  // tried for so long after it was due
  bool urgent;                 // tried every few minutes, and before all others
  std::optional<Written> (*write)(const Writing& writing, const store::OutboxLetter& letter);
  // Whom it is for, on the page "Mail"; for whoever may see their name.
  std::string (*whom)(answers::Site& site, Database& db, const store::OutboxLetter& letter);
  Rights sees_whom;
};
std::span<const Kind> all_kinds();
const Kind* find_kind(std::string_view name);

}  // namespace earshot::mail
