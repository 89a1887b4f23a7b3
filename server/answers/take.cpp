// SPDX-License-Identifier: Apache-2.0
#include "answers/take.h"

#include <algorithm>

#include "base/log.h"
#include "forms/answer_rules.h"
#include "forms/ask.h"
#include "forms/form_json.h"
#include "store/agency_links.h"
#include "store/disclosures.h"
#include "store/drafts.h"
#include "store/form_versions.h"
#include "store/invitations.h"
#include "store/pending.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

constexpr std::size_t nonce_bytes = 16;

std::vector<std::string> reasons_of(const std::vector<host::Flag>& flags) {
  std::vector<std::string> reasons;
  for (const host::Flag& flag : flags)
    reasons.push_back(flag.reason);
  return reasons;
}

// A plugin names questions as it likes; only the form's own can be kept.
std::vector<std::string> flagged_questions(const Asking& asking,
                                           const std::vector<host::Flag>& flags) {
  std::vector<std::string> names;
  for (const host::Flag& flag : flags)
    if (asking.find(flag.question) && std::ranges::find(names, flag.question) == names.end())
      names.push_back(flag.question);
  return names;
}

struct Boxes {
  std::string survey;
  std::optional<std::string> invitation;
  std::optional<std::string> agency_link;
  store::Receipt receipt;
  std::string box;
  std::optional<std::string> disclosure;
};

constexpr std::size_t receipt_bytes = 16;

// Of one survey: the same sheet of paper may be typed in for another.
std::string receipt_of(const Key& key, const std::string& survey, const std::string& nonce) {
  return keyed_hash(key, "receipt", survey + "|" + nonce).substr(0, receipt_bytes);
}

// Of what a person said, not of what was made of it. With the nonce, so that two who say the same
// have nothing in common.
std::string content_of(const Key& key, const Asking& asking, const Payload& payload,
                       const std::string& nonce) {
  const Payload said{.answers = payload.answers,
                     .derived = {},
                     .flagged = {},
                     .link = payload.link,
                     .who = payload.who};
  return keyed_hash(key, "content", nonce + pack(asking, said)).substr(0, receipt_bytes);
}

Taken known(Database& db, const store::Receipt& receipt) {
  if (store::has_receipt(db, receipt))
    return Taken::thanks;
  return store::has_receipt(db, receipt.nonce) ? Taken::already : Taken::no_longer;
}

// The flip comes first: its statement decides between two tabs, and nothing is written if it loses.
Taken keep(Database& db, const Boxes& boxes, Day today) {
  if (boxes.invitation && !store::mark_used(db, *boxes.invitation, boxes.survey, today))
    return known(db, boxes.receipt);
  if (!store::add_pending(db, boxes.survey, boxes.receipt, boxes.box, today)) {
    if (boxes.invitation)
      throw std::logic_error("one nonce came with two invitations");
    return known(db, boxes.receipt);
  }
  if (boxes.disclosure)
    store::add_disclosure(db, *boxes.disclosure);
  if (boxes.invitation)
    store::delete_draft(db, *boxes.invitation);
  if (boxes.agency_link)
    store::count_agency_answer(db, *boxes.agency_link);
  return Taken::thanks;
}

}  // namespace

Counter::Counter(Survey survey, Form form, const std::string& safeguarding_public_key,
                 const std::optional<BoxKeys>& boxes)
    : survey_(std::move(survey)),
      asking_(forms::ask(std::move(form), survey_.occasion)),
      steps_(forms::steps_of(asking_)),
      sender_(survey_.public_key),
      safeguarding_public_key_(safeguarding_public_key) {
  if (!boxes)
    return;
  nonce_key_.emplace(keyed_hash(boxes->private_key, "nonces", survey_.id));
  draft_key_.emplace(keyed_hash(boxes->private_key, "drafts", survey_.id));
}

std::string Counter::nonce_of(std::string_view invitation) const {
  if (!nonce_key_)
    return random_bytes(nonce_bytes);
  return keyed_hash(*nonce_key_, "nonce", invitation).substr(0, nonce_bytes);
}

std::string Counter::seal(const Payload& payload) {
  return sender_.seal(box_context(survey_.id), pack(asking_, payload), inside_bytes(asking_));
}

std::optional<std::string> Counter::seal_disclosure(const Payload& payload,
                                                    const std::vector<std::string>& reasons,
                                                    Moment now) {
  if (!is_family(asking_.form.audience))
    return std::nullopt;
  // The hour is enough for the reader, and too little to tell one answer from its neighbours.
  Disclosure disclosure{.survey = survey_.id,
                        .sent_at = std::chrono::floor<std::chrono::hours>(now),
                        .words = {},
                        .reasons = reasons};
  for (const Asked& asked : asking_.questions)
    if (asked.question.kind == Kind::text)
      if (const auto found = payload.answers.find(asked.name); found != payload.answers.end())
        disclosure.words.emplace_back(asked.name, found->second.front());
  const std::size_t size = disclosure_bytes(asking_);
  // A sender of its own: boxes of one sender bear the same bytes, which would join neighbours.
  return Sender(safeguarding_public_key_).seal(disclosure_context, pack(disclosure, size), size);
}

Desk::Desk(Site site)
    : site_(site),
      receipt_key_(house_key(site, answers::link_key)),
      so_far_key_(keyed_hash(receipt_key_, "so far", "")),
      safeguarding_public_key_(
          BoxKeys::from_private(house_key(site, safeguarding_key)).public_key) {}

std::shared_ptr<Counter> Desk::find(std::string_view survey) {
  const std::lock_guard lock(mutex_);
  if (const auto known = counters_.find(survey); known != counters_.end())
    return known->second;
  const auto db = site_.data.snapshot();
  const auto found = store::find_survey(*db, survey);
  if (!found)
    return nullptr;
  // A survey that takes nothing needs no key; an open one without it could never be read.
  const bool open = found->state == SurveyState::open;
  const auto boxes = open ? find_box_keys(site_.keys, *found) : std::nullopt;
  if (open && !boxes) {
    log::error(
        "An open survey takes no answers because its key is missing or damaged; run earshot "
        "doctor");
    return nullptr;
  }
  const auto version = store::find_form_version(*db, found->form, found->form_version);
  auto counter = std::make_shared<Counter>(*found, forms::form_from_json(version.value().json),
                                           safeguarding_public_key_, boxes);
  counters_.emplace(survey, counter);
  return counter;
}

Prepared Desk::prepare(Counter& counter, Sent sent, Day today) {
  const Asking& asking = counter.asking();
  Prepared prepared;
  prepared.problems = forms::check_answers(asking, sent.answers, sent.language, today);
  if (sent.who.size() > most_who_bytes || sent.link.size() > most_link_bytes)
    prepared.problems.push_back({.message = "The name is too long. Write a shorter one."});
  if (!prepared.problems.empty())
    return prepared;

  if (!sent.of_whom.agency.empty())
    sent.facts.emplace("agency", sent.of_whom.agency);
  if (!sent.of_whom.role.empty())
    sent.facts.emplace("role", sent.of_whom.role);
  const host::Effects effects =
      site_.plugins.check_response(asking, sent.answers, sent.facts, today);
  // If the plugin failed, the host has logged it and only its flags are left; the answer is kept.
  prepared.problems = effects.problems;
  prepared.flagged = !effects.flags.empty();
  if (!prepared.problems.empty())
    return prepared;

  // Who knows a survey's id and no more must not be able to add answers to it.
  if (row_of(counter.survey().promise).has_invitations && !sent.invitation && !sent.on_paper) {
    prepared.change = [](Database&) { return Taken::no_longer; };
    return prepared;
  }

  const Payload payload{.answers = std::move(sent.answers),
                        .derived = effects.derived,
                        .flagged = flagged_questions(asking, effects.flags),
                        .link = std::move(sent.link),
                        .who = std::move(sent.who),
                        .of_whom = std::move(sent.of_whom)};
  Boxes boxes{
      .survey = counter.survey().id,
      .invitation = std::move(sent.invitation),
      .agency_link = std::move(sent.agency_link),
      .receipt = {receipt_of(receipt_key_, counter.survey().id, sent.nonce),
                  content_of(receipt_key_, asking, payload, sent.nonce)},
      .box = counter.seal(payload),
      .disclosure = counter.seal_disclosure(payload, reasons_of(effects.flags), site_.clock())};
  prepared.change = [boxes = std::move(boxes), today](Database& db) {
    return keep(db, boxes, today);
  };
  return prepared;
}

bool Desk::has_answered(Database& db, const Counter& counter, const std::string& nonce) const {
  return store::has_receipt(db, receipt_of(receipt_key_, counter.survey().id, nonce));
}

// Whoever still holds a counter keeps it until their visit ends.
void Desk::forget_old_keys() {
  const std::lock_guard lock(mutex_);
  const auto db = site_.data.snapshot();
  std::erase_if(counters_, [&](const auto& known) {
    return known.second->draft_key() && !store::is_open(*db, known.first);
  });
  for (const auto& [survey, counter] : counters_)
    counter->forget_old_key();
}

Desk::Answer Desk::take(Counter& counter, Sent sent) {
  Prepared prepared = prepare(counter, std::move(sent));
  if (!prepared.problems.empty())
    return {std::move(prepared.problems), Taken::no_longer};
  return {{}, site_.data.writer().run(prepared.change)};
}

}  // namespace earshot::answers
