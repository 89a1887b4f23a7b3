// SPDX-License-Identifier: Apache-2.0
// Taking an answer: check, plugin, seal, and one change that keeps the box and uses up the
// invitation. Only after its commit may anyone be told "sent".
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "answers/payload.h"
#include "answers/site.h"
#include "base/sealing.h"
#include "forms/steps.h"
#include "model/survey.h"

namespace earshot::answers {

// A survey with what is needed to take answers to it, read once and never changed.
class Counter {
 public:
  // `boxes`: while the survey takes answers. What is made from its private key goes with it.
  Counter(Survey survey, Form form, const std::string& safeguarding_public_key,
          const std::optional<BoxKeys>& boxes = {});
  const Survey& survey() const { return survey_; }
  const Asking& asking() const { return asking_; }
  const std::vector<forms::Step>& steps() const { return steps_; }

  // The nonce of whoever has this invitation, on every device: two tabs are one answer. Random once
  // the survey's key is gone; without the key nobody can tell whose a receipt was.
  std::string nonce_of(std::string_view invitation) const;
  // What drafts are sealed with.
  const std::optional<Key>& draft_key() const { return draft_key_; }

  std::string seal(const Payload& payload);
  // Every answer of a child or family gets one; no other form has any.
  std::optional<std::string> seal_disclosure(const Payload& payload,
                                             const std::vector<std::string>& reasons, Moment now);
  void forget_old_key() { sender_.forget_old_key(); }

 private:
  Survey survey_;
  Asking asking_;
  std::vector<forms::Step> steps_;
  Sender sender_;
  std::optional<Key> nonce_key_;
  std::optional<Key> draft_key_;
  std::string safeguarding_public_key_;
};

// What a person sends.
struct Sent {
  std::string nonce;                       // made at the start page; one nonce is one answer
  std::optional<std::string> invitation;   // its id, where the promise has invitations
  std::optional<std::string> agency_link;  // its id, if it came by an agency's link
  Answers answers;
  std::string language;
  host::Facts facts;
  bool on_paper = false;  // typed in by staff: there is no invitation to use up
  std::string link;       // confidential
  std::string who;        // named
  OfWhom of_whom = {};    // known from their attendance
};

enum class Taken {
  thanks,     // it is kept, now or by an earlier send of the same nonce
  already,    // the nonce was sent with other answers before, and those are kept, not these
  no_longer,  // used, closed or unknown: the same from outside
};

// Either something to put right, or a change to run.
struct Prepared {
  Problems problems;
  std::function<Taken(Database&)> change;
  bool flagged = false;  // some words may be a disclosure: the page says whom to call
};

class Desk {
 public:
  explicit Desk(Site site);

  // The survey, if there is one of that id and its boxes could be opened; whether it takes answers
  // today is decided by the statement that takes.
  std::shared_ptr<Counter> find(std::string_view survey);

  Prepared prepare(Counter& counter, Sent sent) {
    return prepare(counter, std::move(sent), site_.today());
  }
  Prepared prepare(Counter& counter, Sent sent, Day today);

  // Wipes throw-away keys that have had their time, and what is known of surveys that take no more
  // answers; for a timer.
  void forget_old_keys();

  const Site& site() const { return site_; }
  const Key& link_key() const { return receipt_key_; }
  // What travels with a page is sealed with it.
  const Key& so_far_key() const { return so_far_key_; }
  // Whether this nonce has been answered with, and its box still stands.
  bool has_answered(Database& db, const Counter& counter, const std::string& nonce) const;

  // prepare, and the change on the writer.
  struct Answer {
    Problems problems;
    Taken taken = Taken::no_longer;
  };
  Answer take(Counter& counter, Sent sent);

 private:
  Site site_;
  Key receipt_key_;  // the link key
  Key so_far_key_;
  std::string safeguarding_public_key_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Counter>, std::less<>> counters_;
};

}  // namespace earshot::answers
