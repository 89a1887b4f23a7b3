// SPDX-License-Identifier: Apache-2.0
#include "answers/comments.h"

#include <algorithm>

#include "answers/payload.h"
#include "forms/form_json.h"
#include "store/data_keys.h"
#include "store/form_versions.h"
#include "store/readings.h"
#include "store/releases.h"
#include "store/words_topics.h"

namespace earshot::answers {
namespace {

Place wording_place(std::string_view row) { return {"reading", "sealed", row}; }
Place reason_place(std::string_view row) { return {"reading", "reason", row}; }

// A wording is kept as long as the words it stands for, so that its length tells nothing.
std::string seal_like(const Comments& comments, const Place& place, std::string_view text,
                      std::size_t bytes) {
  std::string inside = pack(WordsInside{.text = std::string(text)});
  inside.resize(std::max(inside.size(), bytes));
  return seal_value(comments.key, place, inside);
}

std::string open_text(const Comments& comments, const Place& place, std::string_view sealed) {
  if (sealed.empty())
    return {};
  const auto inside = open_value(comments.key, place, sealed);
  const auto words = inside ? unpack_words(*inside) : std::nullopt;
  return words ? words->text : std::string();
}

std::optional<Comment> opened(const Comments& comments, const store::SealedWords& words) {
  const std::string id = to_hex(words.id), row = comments.release + id;
  const auto inside = open_value(comments.key, words_place(row), words.sealed);
  auto said = inside ? unpack_words(*inside) : std::nullopt;
  if (!said)
    return std::nullopt;
  Comment comment{.id = id,
                  .question = words.question,
                  .flagged = said->flagged,
                  .who = std::move(said->who),
                  .text = std::move(said->text),
                  .bytes = inside->size(),
                  .reading = std::nullopt,
                  .topics = words.topics};
  if (words.reading) {
    comment.reading = words.reading->reading;
    comment.reading->wording = open_text(comments, wording_place(row), words.reading->sealed);
    comment.reading->reason = open_text(comments, reason_place(row), words.reading->reason);
  }
  return comment;
}

// All that `each` goes through.
template <class Each>
std::vector<Comment> all_opened(const Comments& comments, Each each) {
  std::vector<Comment> all;
  each([&](const store::SealedWords& words) {
    if (auto comment = opened(comments, words))
      all.push_back(std::move(*comment));
  });
  return all;
}

void keep(Database& db, const Comments& comments, const Comment& comment, const Reading& reading) {
  const std::string row = comments.release + comment.id;
  store::SealedReading kept{.reading = reading, .sealed = {}, .reason = {}};
  if (reading.decision == Decision::redacted)
    kept.sealed = seal_like(comments, wording_place(row), reading.wording, comment.bytes);
  if (!reading.taken_back_by.empty())
    kept.reason = seal_like(comments, reason_place(row), reading.reason, 0);
  store::keep_reading(db, comments.release, from_hex(comment.id).value(), kept);
}

Reading first_reading(const Comments& comments, std::string_view reader, const Decided& decided) {
  return {.stands = comments.needs_two ? Stands::waiting : stands_after(decided.decision),
          .decision = decided.decision,
          .first_by = std::string(reader),
          .wording = decided.decision == Decision::redacted ? decided.wording : std::string()};
}

// White space is not what two readers differ about.
std::string folded(std::string_view text) {
  std::string kept;
  for (const char letter : text)
    if (std::string_view(" \t\r\n").find(letter) == std::string_view::npos)
      kept += letter;
    else if (!kept.ends_with(' '))
      kept += ' ';
  return kept;
}

bool is_the_same(const Reading& reading, const Decided& decided) {
  return reading.decision == decided.decision &&
         (decided.decision != Decision::redacted ||
          folded(reading.wording) == folded(decided.wording));
}

// What holds once the second has decided. Two wordings are no agreement.
Reading second_reading(Reading first, std::string_view reader, const Decided& decided) {
  first.other_by = reader;
  first.other_decision = decided.decision;
  first.stands = is_the_same(first, decided) ? stands_after(decided.decision) : Stands::held;
  return first;
}

bool waits_for(const Comment& comment, std::string_view reader) {
  return !comment.reading ||
         (comment.reading->stands == Stands::waiting && comment.reading->first_by != reader);
}

// The same form sent twice is no clash.
bool said_so_before(const Comment& comment, std::string_view reader, const Decided& decided) {
  const Reading& reading = *comment.reading;
  if (reading.first_by == reader)
    return is_the_same(reading, decided);
  return reading.other_by == reader && reading.other_decision == decided.decision;
}

}  // namespace

bool are_of_families(Database& db, std::string_view form, int version) {
  const auto stored = store::find_form_version(db, form, version);
  return is_family(forms::form_from_json(stored.value().json).audience);
}

std::optional<Comments> open_comments(Site& site, Database& db, std::string_view release) {
  const auto found = store::find_release(db, release);
  if (!found)
    return std::nullopt;
  const auto wrapping = site.keys.find(keeping_key(release));
  const auto key = wrapping ? store::find_data_key(db, release, *wrapping) : std::nullopt;
  if (!key)
    return std::nullopt;
  return Comments{.release = std::string(release),
                  .key = *key,
                  .needs_two = are_of_families(db, found->form, found->form_version)};
}

std::vector<Comment> comments_to_read(Database& db, const Comments& comments,
                                      std::string_view reader) {
  auto waiting = all_opened(comments, [&](const store::UseWords& use) {
    store::each_unread(db, comments.release, reader, use);
  });
  // Not the one of std::ranges: clang 14 can't compile what it gives back.
  std::stable_partition(waiting.begin(), waiting.end(),
                        [](const Comment& comment) { return comment.flagged; });
  return waiting;
}

std::vector<Comment> comments_read(Database& db, const Comments& comments) {
  return all_opened(
      comments, [&](const store::UseWords& use) { store::each_read(db, comments.release, use); });
}

std::vector<Comment> comments_shown(Database& db, const Comments& comments,
                                    std::string_view question, int skip, int most) {
  return all_opened(comments, [&](const store::UseWords& use) {
    store::each_shown(db, comments.release, question, skip, most, use);
  });
}

std::vector<Comment> comments_shown(Database& db, const Comments& comments, int skip, int most) {
  return all_opened(comments, [&](const store::UseWords& use) {
    store::each_shown(db, comments.release, skip, most, use);
  });
}

std::vector<Comment> comments_under(Database& db, const Comments& comments, std::string_view topic,
                                    int skip, int most) {
  return all_opened(comments, [&](const store::UseWords& use) {
    store::each_shown_under(db, comments.release, topic, skip, most, use);
  });
}

std::optional<Comment> find_comment(Database& db, const Comments& comments, std::string_view id) {
  const auto bytes = from_hex(id);
  const auto words = bytes ? store::find_words(db, comments.release, *bytes) : std::nullopt;
  return words ? opened(comments, *words) : std::nullopt;
}

std::string_view shown_text(const Comment& comment) {
  const bool redacted = comment.reading && comment.reading->decision == Decision::redacted;
  return redacted ? comment.reading->wording : comment.text;
}

std::vector<Clash> decide(Database& db, const Comments& comments, std::string_view reader,
                          const std::vector<Decided>& decided) {
  std::vector<Clash> clashes;
  std::vector<std::pair<Comment, const Decided*>> to_keep;
  for (const Decided& each : decided) {
    auto comment = find_comment(db, comments, each.id);
    if (!comment)
      continue;  // its time has come since
    if (waits_for(*comment, reader))
      to_keep.emplace_back(std::move(*comment), &each);
    else if (!said_so_before(*comment, reader, each))
      clashes.push_back({std::move(*comment), each});
  }
  if (!clashes.empty())
    return clashes;
  for (const auto& [comment, wanted] : to_keep)
    keep(db, comments, comment,
         comment.reading ? second_reading(*comment.reading, reader, *wanted)
                         : first_reading(comments, reader, *wanted));
  return {};
}

bool take_back(Database& db, const Comments& comments, std::string_view id, std::string_view reader,
               std::string_view reason) {
  const auto comment = find_comment(db, comments, id);
  if (!comment || !comment->reading || !is_shown(comment->reading->stands))
    return false;
  Reading reading = *comment->reading;
  reading.stands = Stands::held;
  reading.taken_back_by = reader;
  reading.reason = reason;
  keep(db, comments, *comment, reading);
  store::take_from_all_topics(db, comments.release, from_hex(id).value());
  return true;
}

bool read_again(Database& db, const Comments& comments, std::string_view id) {
  const auto comment = find_comment(db, comments, id);
  if (!comment || !comment->reading || is_shown(comment->reading->stands))
    return false;
  store::forget_reading(db, comments.release, from_hex(id).value());
  return true;
}

}  // namespace earshot::answers
