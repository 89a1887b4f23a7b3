// SPDX-License-Identifier: Apache-2.0
// Sends what is due. It may end at any instant, and two may run on one folder: a letter is leased before
// it is sent and noted after, so it goes at least once; sent again, it has the same Message-ID, which
// happens only if the answer to the whole letter was lost. Decides nothing about whom to write to.
#pragma once

#include <optional>
#include <string>

#include "answers/site.h"
#include "mail/kinds.h"
#include "mail/way_out.h"

namespace earshot::mail {

// Longer than a mail server is ever waited for.
inline constexpr std::chrono::minutes lease_lasts{10};
// After it could not be reached: until then no letter is tried.
inline constexpr std::chrono::minutes quiet_after_failure{1};

class Post {
 public:
  struct From {
    std::string address;  // letters come from it
    std::string link;     // how people reach this server: "https://surveys.example.org"
  };
  Post(answers::Site& site, WayOut way_out, From from, LetterWords words)
      : site_(site),
        way_out_(std::move(way_out)),
        from_(std::move(from)),
        words_(std::move(words)) {}

  struct Sent {
    int sent = 0;
    int undelivered = 0;  // given up
    std::string trouble;  // why it stopped before all were tried; empty: it did not
  };
  // One after another, until none is due or the server can't be reached.
  Sent send_due();

 private:
  // What becomes of one letter.
  struct Fate;
  Fate send(const store::OutboxLetter& letter);
  std::optional<Letter> write(const store::OutboxLetter& letter, const Kind& kind);
  void note(const store::OutboxLetter& letter, const Fate& fate);
  bool is_quiet(Moment now) const;

  answers::Site& site_;
  WayOut way_out_;
  From from_;
  LetterWords words_;
  std::optional<Key> key_;
  std::optional<Moment> failed_at_;  // the server could not be reached
};

// The part of a Message-ID before its "@"; the same for the same letter.
std::string message_name(const Key& letter_key, const store::OutboxLetter& letter);

// When a letter that was tried so often is tried again.
std::chrono::minutes wait_after(int tries, bool urgent);

}  // namespace earshot::mail
