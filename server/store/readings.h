// SPDX-License-Identifier: Apache-2.0
// What became of words: which have been read, by whom, and what holds. Counts without opening any;
// decides nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/reading.h"

namespace earshot::store {

// A reading as it is stored: wording and reason sealed.
struct SealedReading {
  Reading reading;     // without wording and reason
  std::string sealed;  // empty: none
  std::string reason;  // empty: none
};

// Words of one release, in counts.
struct WordsCount {
  std::string release;
  std::string form;
  int form_version = 0;
  Day released_on{};
  int all = 0;
  int shown = 0;  // released, or redacted
  int held = 0;
  int mine = 0;    // that reader has decided; another has still to
  int others = 0;  // another has decided; that reader has still to
  int to_read(bool needs_two) const { return all - shown - held - (needs_two ? mine : 0); }
};
// Of every release that has words, the latest first, as this reader has to do with them.
std::vector<WordsCount> count_words(Database& db, std::string_view reader);
std::optional<WordsCount> count_words_of(Database& db, std::string_view release,
                                         std::string_view reader);

// Of each question that somebody wrote to.
struct QuestionCount {
  std::string question;
  int shown = 0;
  int unread = 0;  // by nobody yet, or by only one of two
};
std::vector<QuestionCount> count_by_question(Database& db, std::string_view release);

struct SealedWords {
  std::string id;
  std::string question;
  std::string sealed;
  std::optional<SealedReading> reading;
  std::vector<std::string> topics = {};  // names, in no order
};
// In the order of their ids, which is none. Each is gone after the call.
using UseWords = std::function<void(const SealedWords&)>;
// Those that this reader has still to read.
void each_unread(Database& db, std::string_view release, std::string_view reader,
                 const UseWords& use);
void each_read(Database& db, std::string_view release, const UseWords& use);
// What is shown of one question, after the first `skip` of them.
void each_shown(Database& db, std::string_view release, std::string_view question,
                std::int64_t skip, std::int64_t most, const UseWords& use);
// The same of all questions, and of all that stand under one topic.
void each_shown(Database& db, std::string_view release, std::int64_t skip, std::int64_t most,
                const UseWords& use);
void each_shown_under(Database& db, std::string_view release, std::string_view topic,
                      std::int64_t skip, std::int64_t most, const UseWords& use);
std::optional<SealedWords> find_words(Database& db, std::string_view release, std::string_view id);

// Writes what holds now, over what held before.
void keep_reading(Database& db, std::string_view release, std::string_view id,
                  const SealedReading& reading);
// As if nobody had read it.
void forget_reading(Database& db, std::string_view release, std::string_view id);

}  // namespace earshot::store
